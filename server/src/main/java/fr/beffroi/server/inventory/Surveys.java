package fr.beffroi.server.inventory;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What agents use on their own, asked so that nobody can be told from it: answers are added to counts and written nowhere else; that
 * somebody answered is known while the survey is open, and forgotten when it ends, with the counts: what stays is the {@link Tally}. Inside {@link Tenancy#in}.
 */
@Component
class Surveys {
    private static final int UNTOLD = -1;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Accounts accounts;
    private final SecureRandom random = new SecureRandom();

    Surveys(JdbcClient db, Tenancy tenancy, JournalBook journal, Accounts accounts) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.accounts = accounts;
    }

    /** @param tally empty while it is open */
    record Survey(UUID id, Instant opened, @Nullable Instant closed, Optional<Tally> tally) {}

    /** @throws Refused if one is open already */
    void open(Person by) {
        require(by);
        if (findOpen().isPresent()) {
            throw new Refused("survey.open.already");
        }
        UUID id = UUID.randomUUID();
        db.sql("insert into survey (id, collectivity, opened_at) values (?, ?, ?)")
                .params(id, tenancy.current(), Timestamp.from(Instant.now()))
                .update();
        // All rows from the start, so that their order tells nothing of who came first.
        for (Choice choice : Choice.values()) {
            db.sql("insert into survey_count (collectivity, survey, choice, people) values (?, ?, ?, 0)")
                    .params(tenancy.current(), id, choice.name())
                    .update();
        }
        journal.record("inventory.survey_opened", id, Map.of("by", by.id(), "role", by.role()), Map.of());
    }

    /** For good: its tally is told and takes the place of the counts, and who answered is forgotten. */
    void close(Person by) {
        require(by);
        UUID id = lockOpen();
        int people = db.sql("select people from survey where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
        Tally tally = Tally.of(people, counts(id), () -> Tally.chance(random::nextInt));
        db.sql("update survey set closed_at = ?, people = ? where id = ?")
                .params(Timestamp.from(Instant.now()), tally.people(), id)
                .update();
        for (Choice choice : Choice.values()) {
            db.sql("update survey_count set people = ? where survey = ? and choice = ?")
                    .params(tally.find(choice).orElse(UNTOLD), id, choice.name())
                    .update();
        }
        db.sql("delete from survey_ballot where survey = ?").param(id).update();
        journal.record("inventory.survey_closed", id, Map.of("by", by.id(), "role", by.role()), Map.of());
    }

    Optional<UUID> findOpen() {
        return db.sql("select id from survey where closed_at is null")
                .query(UUID.class)
                .optional();
    }

    boolean answered(UUID survey, UUID account) {
        return db.sql("select 1 from survey_ballot where survey = ? and account = ?")
                .params(survey, account)
                .query()
                .optionalValue()
                .isPresent();
    }

    /**
     * Only accounts that were there when it opened: with others made since, somebody could fill it up and see the few that are not
     * their own.
     *
     * @throws Refused if none is open, nothing is ticked, or the account answered before or came later
     */
    void answer(UUID account, Set<Choice> ticked) {
        if (ticked.isEmpty() || (ticked.contains(Choice.USES_NOTHING) && usesSomething(ticked))) {
            throw new Refused("survey.answer.wrong");
        }
        UUID id = lockOpen();
        if (accounts.createdAfter(account, opened(id))) {
            throw new Refused("survey.account.later");
        }
        int added = db.sql("insert into survey_ballot (collectivity, survey, account) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(tenancy.current(), id, account)
                .update();
        if (added == 0) {
            throw new Refused("survey.answered.already");
        }
        db.sql("update survey set people = people + 1 where id = ?").param(id).update();
        // Every row is written anew at each answer, ticked or not: which rows changed last tells nothing.
        db.sql(
                        "update survey_count set people = people + case when choice = any (?) then 1 else 0 end where survey = ?")
                .params(ticked.stream().map(Choice::name).toArray(String[]::new), id)
                .update();
    }

    private UUID lockOpen() {
        return db.sql("select id from survey where closed_at is null for update")
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new Refused("survey.none-open"));
    }

    private Instant opened(UUID survey) {
        return db.sql("select opened_at from survey where id = ?")
                .param(survey)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static boolean usesSomething(Set<Choice> ticked) {
        return ticked.stream().anyMatch(one -> one.part() == Choice.Part.TOOLS && one != Choice.USES_NOTHING);
    }

    /** Newest first. */
    List<Survey> all() {
        return db.sql("select * from survey order by opened_at desc")
                .query((row, number) -> {
                    Timestamp closed = row.getTimestamp("closed_at");
                    UUID id = row.getObject("id", UUID.class);
                    return new Survey(
                            id,
                            row.getTimestamp("opened_at").toInstant(),
                            closed == null ? null : closed.toInstant(),
                            closed == null ? Optional.empty() : Optional.of(told(row.getInt("people"), id)));
                })
                .list();
    }

    private Tally told(int people, UUID survey) {
        Map<Choice, Integer> cells = counts(survey);
        cells.values().removeIf(count -> count == UNTOLD);
        return new Tally(people, cells);
    }

    private Map<Choice, Integer> counts(UUID survey) {
        Map<Choice, Integer> counts = new EnumMap<>(Choice.class);
        db.sql("select choice, people from survey_count where survey = ?")
                .param(survey)
                .query(row -> {
                    counts.put(Choice.valueOf(row.getString("choice")), row.getInt("people"));
                });
        return counts;
    }

    private static void require(Person by) {
        if (!Stage.KEEPERS.contains(by.role())) {
            throw new NotAllowed("inventory.role", by.role().name());
        }
    }
}
