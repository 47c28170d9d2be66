package fr.beffroi.server.costs;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Asked;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Studies of handling time: opened by an élu, measured with consent, told as aggregates. Inside {@code Tenancy.in}. */
@Component
public class HandlingTime {
    /** What took longer was left open on a desk, and is no measure. */
    static final Duration LONGEST = Duration.ofHours(2);

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Uses uses;
    private final Results results;
    private final List<Asked> asked;

    HandlingTime(JdbcClient db, Tenancy tenancy, JournalBook journal, Uses uses, Results results, List<Asked> asked) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.uses = uses;
        this.results = results;
        this.asked = List.copyOf(asked);
    }

    /**
     * @param committee not in the future
     * @param months after which it ends by itself, six at most
     * @throws NotAllowed unless by an élu and while the use is open
     * @throws Refused if the committee was not consulted yet, no feature can show what is asked alone, or a study is open
     */
    UUID open(
            String use,
            String kind,
            LocalDate committee,
            TimeStudy.Opinion opinion,
            int months,
            String motive,
            Person by) {
        elected(by);
        uses.getOpen(use);
        if (committee.isAfter(LocalDate.now(LegalTime.FRANCE))) {
            throw new Refused("time.committee.first");
        }
        if (months < 1 || months > TimeStudy.MOST_MONTHS) {
            throw new Refused("time.months.wrong", TimeStudy.MOST_MONTHS);
        }
        String said = TypedMotive.checked(motive, "time.motive");
        if (!kind.equals(kind(use).orElse(null))) {
            throw new Refused("time.kind.cannot");
        }
        if (findOpen(use, kind).isPresent()) {
            throw new Refused("time.open.already");
        }
        UUID id = UUID.randomUUID();
        byte[] seed = Draw.seed();
        db.sql("""
                        insert into time_study (id, collectivity, use_key, kind, committee_on, opinion, motive, seed, months,
                            opened_by, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        tenancy.current(),
                        use,
                        kind,
                        committee,
                        opinion.name(),
                        said,
                        seed,
                        months,
                        by.id(),
                        Timestamp.from(now()))
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("use", use);
        facts.put("kind", kind);
        facts.put("committee_on", committee);
        facts.put("opinion", opinion);
        facts.put("months", months);
        // Told at the end: until then nobody can foresee a draw, and afterwards anybody can repeat them all.
        facts.put("seed_sha256", Sha256.of(seed));
        journal.record("time.opened", id, facts, Map.of("motive", said));
        return id;
    }

    /**
     * Ends it and tells the seed. What was begun is no measure any more; the rest is told or destroyed once its month is over.
     *
     * @throws NotAllowed unless by an élu
     * @throws Refused if it is closed
     */
    void close(UUID id, Person by) {
        elected(by);
        TimeStudy study = get(id);
        if (!study.isOpen()) {
            throw new Refused("time.ended.already");
        }
        close(study, now(), now(), facts(by));
    }

    /** Ends those whose last day is over: whoever took part in one gets their times out of it without having to ask. */
    void endOver(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, LegalTime.FRANCE);
        all().stream()
                .filter(study -> study.isOpen() && study.endsOn().isBefore(day))
                .forEach(study -> close(study, end(study), at, new HashMap<>(Map.of("ends_on", study.endsOn()))));
    }

    /** The end of its last day, not the hour at which somebody noticed: its month decides when times are destroyed. */
    private static Instant end(TimeStudy study) {
        return study.endsOn()
                .plusDays(1)
                .atStartOfDay(LegalTime.FRANCE)
                .toInstant()
                .minus(1, ChronoUnit.MICROS);
    }

    private void close(TimeStudy study, Instant at, Instant present, Map<String, Object> facts) {
        UUID id = study.id();
        db.sql("update time_study set closed_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
        facts.put("seed", HexFormat.of().formatHex(study.seed()));
        journal.record("time.closed", id, facts, Map.of());
        db.sql("delete from time_measure where study = ? and ended_at is null and not skipped")
                .param(id)
                .update();
        publish(id, YearMonth.from(present.atZone(LegalTime.FRANCE)));
    }

    /** The kind of proposals of a use that can be measured: those whose question some feature shows alone. */
    Optional<String> kind(String use) {
        return asked.stream().flatMap(one -> one.kind(use).stream()).findFirst();
    }

    /** Newest first. */
    List<TimeStudy> all() {
        return db.sql("select * from time_study order by opened_at desc")
                .query(HandlingTime::study)
                .list();
    }

    TimeStudy get(UUID id) {
        return db.sql("select * from time_study where id = ?")
                .param(id)
                .query(HandlingTime::study)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("time study " + id));
    }

    Optional<TimeStudy> findOpen(String use, String kind) {
        return db.sql("select * from time_study where use_key = ? and kind = ? and closed_at is null")
                .params(use, kind)
                .query(HandlingTime::study)
                .optional();
    }

    /** Only the person themselves. Neither the consent nor its end is written in the journal: it would name who refused. */
    void consent(UUID study, UUID account) {
        if (!get(study).isOpen()) {
            throw new Refused("time.ended.already");
        }
        db.sql("insert into time_consent (collectivity, study, account, given_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(tenancy.current(), study, account, Timestamp.from(now()))
                .update();
    }

    /** Ends it; what was measured of the person and not told yet is destroyed. What was told names nobody and stays. */
    void withdraw(UUID study, UUID account) {
        db.sql("delete from time_consent where study = ? and account = ?")
                .params(study, account)
                .update();
        db.sql("delete from time_measure where study = ? and account = ?")
                .params(study, account)
                .update();
    }

    boolean consents(UUID study, UUID account) {
        return db.sql("select 1 from time_consent where study = ? and account = ?")
                .params(study, account)
                .query()
                .optionalValue()
                .isPresent();
    }

    /** The measure of a proposal, whoever's; drawn and begun if there is none. */
    Running draw(TimeStudy study, Proposals.Stored stored, UUID account) {
        UUID proposal = stored.proposal().id();
        String drawnBy = asked.stream()
                .filter(one -> one.kind(stored.useKey()).isPresent())
                .findFirst()
                .map(one -> one.drawnBy(stored))
                .orElseGet(proposal::toString);
        boolean aided = Draw.isAided(study.seed(), drawnBy);
        Timestamp now = Timestamp.from(now());
        db.sql("""
                        insert into time_measure (collectivity, study, proposal, account, aided, drawn_at, started_at)
                        values (:collectivity, :study, :proposal, :account, :aided, :now, :at) on conflict do nothing""")
                .param("collectivity", tenancy.current())
                .param("study", study.id())
                .param("proposal", proposal)
                .param("account", account)
                .param("aided", aided)
                .param("now", now)
                .param("at", aided ? now : null)
                .update();
        return find(study.id(), proposal).orElseThrow();
    }

    Optional<Running> find(UUID study, UUID proposal) {
        return db.sql("select * from time_measure where study = ? and proposal = ?")
                .params(study, proposal)
                .query((row, number) -> new Running(
                        row.getObject("account", UUID.class),
                        row.getBoolean("aided"),
                        row.getTimestamp("started_at") != null,
                        row.getTimestamp("ended_at") != null,
                        row.getBoolean("skipped")))
                .optional();
    }

    /** Where a measure stands. */
    record Running(UUID account, boolean aided, boolean started, boolean ended, boolean skipped) {}

    /** The clock of work by hand starts. */
    void start(UUID study, UUID proposal, UUID account) {
        db.sql("""
                        update time_measure set started_at = ? where study = ? and proposal = ? and account = ?
                            and not aided and started_at is null and not skipped""").params(Timestamp.from(now()), study, proposal, account).update();
    }

    /** Work by hand is done, or given up: then it counts as skipped. */
    void finish(UUID study, UUID proposal, UUID account, boolean skipped) {
        end(study, proposal, account, false, skipped);
    }

    /** A proposal was decided. */
    void decided(UUID proposal, UUID account) {
        db.sql("select study from time_measure where proposal = ? and account = ? and aided")
                .params(proposal, account)
                .query(UUID.class)
                .list()
                .forEach(study -> end(study, proposal, account, true, false));
    }

    private void end(UUID study, UUID proposal, UUID account, boolean aided, boolean skipped) {
        Timestamp now = Timestamp.from(now());
        db.sql("""
                        update time_measure set
                            ended_at = case when :skipped or started_at is null or cast(:now as timestamptz) - started_at > :longest * interval '1 second'
                                then null else cast(:now as timestamptz) end,
                            skipped = :skipped or started_at is null or cast(:now as timestamptz) - started_at > :longest * interval '1 second'
                        where study = :study and proposal = :proposal and account = :account and aided = :aided
                            and ended_at is null and not skipped""")
                .param("skipped", skipped)
                .param("now", now)
                .param("longest", LONGEST.toSeconds())
                .param("study", study)
                .param("proposal", proposal)
                .param("account", account)
                .param("aided", aided)
                .update();
    }

    /**
     * Tells what may be told by now, once for ever, and destroys the measures behind it, or all of a study that is over.
     *
     * @param present the month that is not over
     */
    void publish(UUID id, YearMonth present) {
        results.publish(get(id), present);
    }

    /** The person is erased: who they were, and what was measured of them and not told yet. */
    void forget(UUID account) {
        db.sql("delete from time_consent where account = ?").param(account).update();
        db.sql("delete from time_measure where account = ?").param(account).update();
    }

    /** What was told, oldest first. */
    public List<Told> told() {
        return db.sql("""
                        select p.*, s.use_key, s.kind from time_published p join time_study s on s.id = p.study
                        order by p.first_month, s.use_key, s.kind""")
                .query((row, number) -> new Told(
                        row.getObject("study", UUID.class),
                        row.getString("use_key"),
                        row.getString("kind"),
                        row.getObject("first_month", LocalDate.class),
                        YearMonth.from(row.getObject("last_month", LocalDate.class))
                                .atEndOfMonth(),
                        row.getInt("people"),
                        row.getInt("aided"),
                        row.getInt("unaided"),
                        row.getObject("skipped", Integer.class),
                        row.getDouble("aided_s"),
                        row.getDouble("unaided_s"),
                        row.getDouble("gain_low_s"),
                        row.getDouble("gain_high_s")))
                .list();
    }

    /** Uses that a study is open for. */
    public List<String> studied() {
        return all().stream()
                .filter(TimeStudy::isOpen)
                .map(TimeStudy::use)
                .distinct()
                .toList();
    }

    /**
     * @param from first day and {@code until} last day
     * @param people at least six
     * @param aided and {@code unaided}: how many proposals were measured
     * @param skipped how many draws of these months gave no measure: given up, or left open; null where fewer than six people did
     * @param aidedSeconds and {@code unaidedSeconds}: mean time of a proposal, to the second
     * @param low and {@code high}: 95 % interval of what the aid saves, in seconds
     */
    public record Told(
            UUID study,
            String use,
            String kind,
            LocalDate from,
            LocalDate until,
            int people,
            int aided,
            int unaided,
            @Nullable Integer skipped,
            double aidedSeconds,
            double unaidedSeconds,
            double low,
            double high) {
        /** Whether the interval leaves no doubt that time is saved. */
        public boolean shown() {
            return low > 0;
        }

        /** Whether it leaves no doubt that time is lost. */
        public boolean loses() {
            return high < 0;
        }
    }

    private static TimeStudy study(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp closed = row.getTimestamp("closed_at");
        return new TimeStudy(
                row.getObject("id", UUID.class),
                row.getString("use_key"),
                row.getString("kind"),
                row.getObject("committee_on", LocalDate.class),
                TimeStudy.Opinion.valueOf(row.getString("opinion")),
                row.getString("motive"),
                row.getBytes("seed"),
                row.getInt("months"),
                row.getTimestamp("opened_at").toInstant(),
                closed == null ? null : closed.toInstant());
    }

    private static void elected(Person by) {
        if (by.role() != Role.ELU) {
            throw new NotAllowed("time.elu", by.role().name());
        }
    }

    private static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
