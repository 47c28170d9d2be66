package fr.beffroi.server.oversight;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erasure of personal data, by the DPO. Values and salts are destroyed; the journal keeps its commitments and stays
 * valid. What is a public archive waits for the visa that Code du patrimoine art. L212-2 asks before elimination: a
 * proposal that was decided, with the decision and what it set off, a person who decided, and a record that a feature keeps as
 * one. Inside {@code Tenancy.in}.
 */
@Component
public class Erasure {
    private static final String SELECT = """
            select e.*, v.authority, v.reference, v.given_on, f.at as done_at, w.at as withdrawn_at from erasure e
                left join erasure_visa v on v.erasure = e.id left join erasure_effect f on f.erasure = e.id
                left join erasure_withdrawal w on w.erasure = e.id
            """;

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final ProposalRows proposals;
    private final JournalBook journal;
    private final Accounts accounts;
    private final List<Related> features;
    private final ApplicationEventPublisher events;
    private final MessageSource texts;

    Erasure(
            JdbcClient db,
            Tenancy tenancy,
            ProposalRows proposals,
            JournalBook journal,
            Accounts accounts,
            List<Related> features,
            ApplicationEventPublisher events,
            MessageSource texts) {
        this.db = db;
        this.tenancy = tenancy;
        this.proposals = proposals;
        this.journal = journal;
        this.accounts = accounts;
        this.features = features;
        this.events = events;
        this.texts = texts;
    }

    /**
     * What is erased: an account's person, or a proposal with all its versions, what is {@link Related}, and decisions'
     * motives.
     */
    public enum Kind {
        PERSON,
        PROPOSAL,
        /** Something that one feature keeps and erases itself (an incident): see {@link #forget} and {@link #hold}. */
        RECORD
    }

    /**
     * Erases at once, or holds the request until its visa.
     *
     * @param reason why, e.g. "demande de la personne, RGPD art. 17"; not blank, names nobody
     * @throws NotAllowed unless by the DPO
     * @throws NoSuchElementException if the collectivity has no such proposal or account
     */
    public Request ask(Kind kind, UUID subject, String reason, Person by) {
        requireDpo(by);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("erasure.reason");
        }
        if (kind == Kind.RECORD) {
            throw new IllegalArgumentException("erasure.kind");
        }
        boolean archive = isArchive(kind, subject);
        UUID id = asked(kind, subject, archive, reason, by);
        if (!archive) {
            erase(id, kind, subject, by);
        }
        return get(id);
    }

    /**
     * Destroys what the journal holds in personal values about something that a feature keeps; the feature erases its own rows in the
     * same transaction.
     *
     * @param subject of its journal entries; neither a proposal nor an account
     * @param reason not blank, names nobody
     * @throws NotAllowed unless by the DPO
     * @throws IllegalArgumentException if it is a proposal or an account, whose erasure may wait for a visa
     */
    public void forget(UUID subject, String reason, Person by) {
        requireDpo(by);
        requireRecord(subject);
        UUID id = UUID.randomUUID();
        insert(id, Kind.RECORD, subject, false, reason, by.id());
        destroy(id, List.of(subject));
        journal.record(
                "erasure.done",
                subject,
                Map.of("erasure", id, "subjects", List.of(subject), "by", by.id(), "role", by.role()),
                Map.of());
    }

    /**
     * Holds, until its visa, the erasure of a public archive that a feature keeps; the feature erases its own rows when it hears of
     * {@link Erased}.
     *
     * @param subject of its journal entries; neither a proposal nor an account
     * @param reason not blank, names nobody
     * @throws NotAllowed unless by the DPO
     * @throws IllegalArgumentException if it is a proposal or an account, which {@link #ask} erases
     */
    public Request hold(UUID subject, String reason, Person by) {
        requireDpo(by);
        requireRecord(subject);
        return get(asked(Kind.RECORD, subject, true, reason, by));
    }

    /**
     * Destroys the personal values of one entry whose subject is something larger than what is erased, for whoever hears of {@link
     * Erased}: the database refuses outside of an erasure's transaction.
     */
    public void destroyEntry(UUID entry) {
        db.sql("delete from personal_value where entry = ?").param(entry).update();
    }

    private UUID asked(Kind kind, UUID subject, boolean archive, String reason, Person by) {
        UUID id = UUID.randomUUID();
        insert(id, kind, subject, archive, reason, by.id());
        journal.record(
                "erasure.asked",
                subject,
                Map.of("erasure", id, "kind", kind, "archive", archive, "by", by.id(), "role", by.role()),
                Map.of());
        return id;
    }

    private void requireRecord(UUID subject) {
        if (accounts.knows(subject) || exists("select 1 from proposal where id = ?", subject)) {
            throw new IllegalArgumentException("erasure.kind");
        }
    }

    /**
     * Records the visa that a held request waits for, and erases.
     *
     * @throws NotAllowed unless by the DPO
     * @throws IllegalArgumentException if the request waits for no visa
     */
    public Request grant(UUID request, Visa visa, Person by) {
        requireDpo(by);
        Request held = lockedWaiting(request);
        db.sql("""
                        insert into erasure_visa (collectivity, erasure, authority, reference, given_on, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        request,
                        visa.authority(),
                        visa.reference(),
                        visa.on(),
                        by.id(),
                        Rows.column(Rows.now()))
                .update();
        journal.record(
                "erasure.visa",
                held.subject(),
                Map.of(
                        "erasure", request,
                        "authority", visa.authority(),
                        "reference", visa.reference(),
                        "on", visa.on(),
                        "by", by.id(),
                        "role", by.role()),
                Map.of());
        erase(request, held.kind(), held.subject(), by);
        return get(request);
    }

    /**
     * Withdraws a request that waits for its visa: nothing is erased.
     *
     * @param reason why, e.g. "la personne y renonce"; names nobody
     * @throws NotAllowed unless by the DPO
     * @throws IllegalArgumentException if the request waits for no visa, or the reason is blank or too long
     */
    public Request withdraw(UUID request, String reason, Person by) {
        requireDpo(by);
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("erasure.reason");
        }
        Request held = lockedWaiting(request);
        db.sql("insert into erasure_withdrawal (collectivity, erasure, reason, by_account, at) values (?, ?, ?, ?, ?)")
                .params(tenancy.current(), request, reason.strip(), by.id(), Rows.column(Rows.now()))
                .update();
        journal.record(
                "erasure.withdrawn",
                held.subject(),
                Map.of("erasure", request, "by", by.id(), "role", by.role()),
                Map.of());
        return get(request);
    }

    /** One that waits; until the transaction ends nobody else grants or withdraws it. */
    private Request lockedWaiting(UUID request) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("erasure " + request)
                .query()
                .singleRow();
        Request held = get(request);
        if (!held.waits()) {
            throw new IllegalArgumentException(held.withdrawnAt() == null ? "erasure.done" : "erasure.withdrawn");
        }
        return held;
    }

    /** Newest first. */
    public List<Request> all() {
        return db.sql(SELECT + "order by e.at desc, e.id")
                .query(Erasure::request)
                .list();
    }

    /** Those about one subject, newest first. */
    public List<Request> of(UUID subject) {
        return db.sql(SELECT + "where e.subject = ? order by e.at desc, e.id")
                .param(subject)
                .query(Erasure::request)
                .list();
    }

    /** Those that wait for their visa, oldest first. */
    public List<Request> waiting() {
        return db.sql(SELECT + "where f.at is null and w.at is null order by e.at, e.id")
                .query(Erasure::request)
                .list();
    }

    /** Those done or withdrawn since, the latest first. */
    public List<Request> ended(Instant since) {
        return db.sql(SELECT + "where coalesce(f.at, w.at) >= ? order by coalesce(f.at, w.at) desc, e.id")
                .param(Rows.column(since))
                .query(Erasure::request)
                .list();
    }

    /** The request about this subject that waits for its visa. */
    public Optional<Request> findHeld(UUID subject) {
        return of(subject).stream().filter(Request::waits).findFirst();
    }

    /** Whether nothing of this subject was erased, and no request about it waits. */
    boolean isAskable(UUID subject) {
        return of(subject).stream().allMatch(one -> one.withdrawnAt() != null);
    }

    /** @throws NoSuchElementException if there is none */
    public Request get(UUID id) {
        return db.sql(SELECT + "where e.id = ?")
                .param(id)
                .query(Erasure::request)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("erasure " + id));
    }

    /**
     * Destroys what the journal holds of a person whose account is being erased.
     *
     * @throws NotAllowed if the person decided, and no visa was recorded for them: the account's erasure is undone with
     *     its transaction
     */
    void accountErased(UUID account, @Nullable UUID by) {
        if (needsVisa(account)) {
            throw new NotAllowed("erasure.visa_first", account.toString());
        }
        UUID id = UUID.randomUUID();
        insert(id, Kind.PERSON, account, false, texts("erasure.account"), by == null ? account : by);
        destroy(id, List.of(account));
    }

    private void erase(UUID erasure, Kind kind, UUID subject, Person by) {
        List<UUID> subjects = kind == Kind.PROPOSAL ? related(subject) : List.of(subject);
        destroy(erasure, subjects);
        events.publishEvent(new Erased(kind, subjects));
        journal.record(
                "erasure.done",
                subject,
                Map.of("erasure", erasure, "subjects", subjects, "by", by.id(), "role", by.role()),
                Map.of());
    }

    private void insert(UUID id, Kind kind, UUID subject, boolean archive, String reason, UUID by) {
        db.sql("""
                        insert into erasure (id, collectivity, kind, subject, archive, reason, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id, tenancy.current(), kind.name(), subject, archive, reason, by, Rows.column(Rows.now()))
                .update();
    }

    private void destroy(UUID erasure, List<UUID> subjects) {
        db.sql("insert into erasure_effect (collectivity, erasure, at) values (?, ?, ?)")
                .params(tenancy.current(), erasure, Rows.column(Rows.now()))
                .update();
        for (UUID one : subjects) {
            db.sql("delete from personal_value v using journal_entry e where e.id = v.entry and e.subject = ?")
                    .param(one)
                    .update();
            db.sql("delete from proposal_content where proposal = ?").param(one).update();
            db.sql("delete from proposal_view where proposal = ? or account = ?")
                    .params(one, one)
                    .update();
        }
    }

    private boolean isArchive(Kind kind, UUID subject) {
        if (kind == Kind.PERSON) {
            // Not any subject of the journal: a decided proposal, passed off as a person, would escape its visa.
            if (!accounts.knows(subject)) {
                throw new NoSuchElementException("person " + subject);
            }
            return needsVisa(subject);
        }
        return locked(subject).stream().anyMatch(one -> exists("""
                        select 1 from proposal where id = ? and not demonstration
                            and status in ('AWAITING_SECOND_READING', 'ACCEPTED', 'AMENDED', 'REJECTED')""", one));
    }

    /** While one waits for a lock, another version may come: asked again until none did. */
    private List<UUID> locked(UUID proposal) {
        List<UUID> found = related(proposal);
        if (found.isEmpty()) {
            throw new NoSuchElementException("proposal " + proposal);
        }
        List<UUID> before;
        do {
            before = found;
            before.forEach(proposals::findLocked);
            found = related(proposal);
        } while (!found.equals(before));
        return found;
    }

    /** All versions of the proposal and of those made from the same personal data, in one order for all who lock them. */
    private List<UUID> related(UUID proposal) {
        Set<UUID> found = new TreeSet<>();
        Deque<UUID> open = new ArrayDeque<>(proposals.versions(proposal));
        while (!open.isEmpty()) {
            UUID one = open.remove();
            if (found.add(one)) {
                open.addAll(proposals.versions(one));
                features.forEach(feature -> open.addAll(feature.relatedTo(one)));
            }
        }
        return List.copyOf(found);
    }

    private boolean needsVisa(UUID person) {
        return exists("select 1 from decision where by_account = ?", person)
                && !exists(
                        "select 1 from erasure e join erasure_visa v on v.erasure = e.id where e.subject = ?", person);
    }

    private String texts(String key) {
        return texts.getMessage(key, null, Locale.FRENCH);
    }

    private boolean exists(String sql, UUID id) {
        return db.sql("select exists (" + sql + ")")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static void requireDpo(Person by) {
        if (by.role() != Role.DPO) {
            throw new NotAllowed("erasure.role", by.role().name());
        }
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        String authority = row.getString("authority");
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Request(
                Rows.uuid(row, "id"),
                Kind.valueOf(row.getString("kind")),
                Rows.uuid(row, "subject"),
                row.getBoolean("archive"),
                row.getString("reason"),
                Rows.uuid(row, "by_account"),
                Rows.instant(row, "at"),
                authority == null
                        ? null
                        : new Visa(authority, row.getString("reference"), row.getObject("given_on", LocalDate.class)),
                done == null ? null : done.toInstant(),
                withdrawn == null ? null : withdrawn.toInstant());
    }

    /**
     * The agreement of the archives.
     *
     * @param authority who gave it, e.g. "Archives départementales de l'Ain"; a service, not a person
     * @param reference its number
     */
    public record Visa(String authority, String reference, LocalDate on) {
        /** Characters of an authority's name, and of a reference. */
        private static final int LONGEST = 200;

        /**
         * As a person typed it.
         *
         * @throws Refused with this key if it does not say who, under what reference and when, in the past
         */
        public static Visa typed(String authority, String reference, @Nullable LocalDate on, String fault) {
            if (wrong(authority) || wrong(reference) || on == null || on.isAfter(LocalDate.now(LegalTime.FRANCE))) {
                throw new Refused(fault);
            }
            return new Visa(authority.strip(), reference.strip(), on);
        }

        private static boolean wrong(String text) {
            return text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0;
        }

        public Visa {
            if (authority.isBlank() || reference.isBlank()) {
                throw new IllegalArgumentException("erasure.visa");
            }
        }
    }

    /**
     * @param archive whether it needs a visa
     * @param doneAt null while it is held, and for ever once it is withdrawn
     */
    public record Request(
            UUID id,
            Kind kind,
            UUID subject,
            boolean archive,
            String reason,
            UUID by,
            Instant at,
            @Nullable Visa visa,
            @Nullable Instant doneAt,
            @Nullable Instant withdrawnAt) {

        /** Whether it still waits for its visa. */
        public boolean waits() {
            return doneAt == null && withdrawnAt == null;
        }
    }
}
