package fr.beffroi.server.strategy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The strategy of the collectivity at hand, version by version. Inside {@link Tenancy#in}. */
@Component
class Strategies {
    static final int MOST_GOALS = 12;
    static final int MOST_LINES = 20;
    static final int LONGEST_LINE = 300;
    static final int LONGEST_CHARTER = 40_000;
    private static final int REVIEW_MONTHS = 12;
    private static final TypeReference<List<RedLine>> LINES = new TypeReference<>() {};

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final JsonMapper json = JsonMapper.shared();

    Strategies(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    Optional<Strategy> findAdopted() {
        return db.sql("select * from strategy where state = 'ADOPTED'")
                .query(this::strategy)
                .optional();
    }

    Optional<Strategy> findDraft() {
        return db.sql("select * from strategy where state = 'DRAFT'")
                .query(this::strategy)
                .optional();
    }

    /** Newest first. */
    List<Strategy> all() {
        return db.sql("select * from strategy order by number desc")
                .query(this::strategy)
                .list();
    }

    /** @throws NoSuchElementException if there is none */
    Strategy get(UUID id) {
        return db.sql("select * from strategy where id = ?")
                .param(id)
                .query(this::strategy)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("strategy " + id));
    }

    /** Begins a version from the one in effect, or from nothing. @throws Refused if one is under way */
    UUID begin(Person by) {
        requirePreparer(by);
        if (findDraft().isPresent()) {
            throw new Refused("strategy.draft.already");
        }
        Optional<Strategy> adopted = findAdopted();
        int number = db.sql("select coalesce(max(number), 0) + 1 from strategy")
                .query(Integer.class)
                .single();
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into strategy (id, collectivity, number, state, goals, charter, lines, edit)
                        values (?, ?, ?, 'DRAFT', ?, ?, cast(? as jsonb), 0)""")
                .params(
                        id,
                        tenancy.current(),
                        number,
                        adopted.map(Strategy::goals).orElse(List.of()).toArray(String[]::new),
                        adopted.map(Strategy::charter).orElse(""),
                        json.writeValueAsString(adopted.map(Strategy::lines).orElse(List.of())))
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("number", number);
        journal.record("strategy.begun", id, facts, Map.of());
        return id;
    }

    /** @param edit the one that the writer began from @throws Refused if it is adopted, changed meanwhile, or too long */
    void write(UUID id, List<String> goals, String charter, int edit, Person by) {
        requirePreparer(by);
        boolean fits = goals.size() <= MOST_GOALS
                && goals.stream().allMatch(one -> fits(one, LONGEST_LINE))
                && charter.length() <= LONGEST_CHARTER
                && charter.indexOf('\0') < 0;
        if (!fits) {
            throw new Refused("strategy.write.long", MOST_GOALS, LONGEST_LINE, LONGEST_CHARTER);
        }
        changed(db.sql(
                        "update strategy set goals = ?, charter = ?, edit = edit + 1 where id = ? and state = 'DRAFT' and edit = ?")
                .params(goals.toArray(String[]::new), charter, id, edit)
                .update());
    }

    void addLine(UUID id, RedLine line, int edit, Person by) {
        requirePreparer(by);
        boolean whole = fits(line.text(), LONGEST_LINE)
                && !line.conditions().isEmpty()
                && line.conditions().size() <= RedLine.MOST_CONDITIONS
                && line.conditions().stream()
                        .allMatch(one -> one.trait().offered().contains(one.value()))
                && line.conditions().stream()
                                .map(RedLine.Condition::trait)
                                .distinct()
                                .count()
                        == line.conditions().size();
        if (!whole) {
            throw new Refused("strategy.line.wrong", LONGEST_LINE, RedLine.MOST_CONDITIONS);
        }
        List<RedLine> lines = new java.util.ArrayList<>(get(id).lines());
        if (lines.size() >= MOST_LINES) {
            throw new Refused("strategy.line.many", MOST_LINES);
        }
        lines.add(line);
        lines(id, lines, edit);
    }

    /** @param at its place, from 0 */
    void removeLine(UUID id, int at, int edit, Person by) {
        requirePreparer(by);
        List<RedLine> lines = new java.util.ArrayList<>(get(id).lines());
        if (at < 0 || at >= lines.size()) {
            throw new Refused("strategy.changed");
        }
        lines.remove(at);
        lines(id, lines, edit);
    }

    private void lines(UUID id, List<RedLine> lines, int edit) {
        changed(db.sql("""
                        update strategy set lines = cast(? as jsonb), edit = edit + 1
                        where id = ? and state = 'DRAFT' and edit = ?""").params(json.writeValueAsString(lines), id, edit).update());
    }

    /** Gives up a version that was not adopted. */
    void drop(UUID id, Person by) {
        requirePreparer(by);
        Strategy draft = get(id);
        changed(db.sql("delete from strategy where id = ? and state = 'DRAFT'")
                .param(id)
                .update());
        Map<String, Object> facts = facts(by);
        facts.put("number", draft.number());
        journal.record("strategy.dropped", id, facts, Map.of());
    }

    /** Which draft in Actes was made of it. */
    void drafted(UUID id, UUID draft, Person by) {
        db.sql("update strategy set draft = ? where id = ?").params(draft, id).update();
        Map<String, Object> facts = facts(by);
        facts.put("draft", draft);
        journal.record("strategy.drafted", id, facts, Map.of());
    }

    /**
     * Puts the draft into effect, as the assembly voted it; the version before is replaced.
     *
     * @throws NotAllowed unless by an élu
     * @throws Refused if it is no draft any more or says nothing
     */
    void adopt(UUID id, int edit, Motive motive, Person by) {
        requireElu(by);
        Motive.Vote vote = motive.vote();
        Strategy draft = get(id);
        if (vote == null || vote.date().isAfter(StrategyFeature.today())) {
            throw new Refused("strategy.adopt.vote");
        }
        if (draft.goals().isEmpty() || draft.charter().isBlank()) {
            throw new Refused("strategy.adopt.empty");
        }
        db.sql("update strategy set state = 'REPLACED' where state = 'ADOPTED'").update();
        LocalDate review = vote.date().plusMonths(REVIEW_MONTHS);
        changed(db.sql("""
                        update strategy set state = 'ADOPTED', vote_date = ?, vote_number = ?, motive = ?, adopted_by = ?,
                            adopted_at = ?, review_on = ? where id = ? and state = 'DRAFT' and edit = ?""")
                .params(
                        Date.valueOf(vote.date()),
                        vote.number(),
                        motive.text(),
                        by.id(),
                        Timestamp.from(Instant.now()),
                        Date.valueOf(review),
                        id,
                        edit)
                .update());
        Map<String, Object> facts = facts(by);
        facts.put("number", draft.number());
        facts.put("vote_date", vote.date());
        facts.put("vote_number", vote.number());
        facts.put("goals", draft.goals());
        facts.put("lines", draft.lines().stream().map(RedLine::text).toList());
        journal.record("strategy.adopted", id, facts, Map.of("motive", motive.text(), "charter", draft.charter()));
    }

    /** Looked at again and kept: due again a year from now. @throws NotAllowed unless by an élu */
    void keep(String motive, Person by) {
        requireElu(by);
        TypedMotive.checked(motive, "strategy.motive");
        Strategy adopted = findAdopted().orElseThrow(() -> new Refused("strategy.none.adopted"));
        LocalDate next = StrategyFeature.today().plusMonths(REVIEW_MONTHS);
        db.sql("""
                        insert into strategy_review (collectivity, strategy, motive, next_on, by_account, at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        adopted.id(),
                        motive.strip(),
                        Date.valueOf(next),
                        by.id(),
                        Timestamp.from(Instant.now()))
                .update();
        db.sql("update strategy set review_on = ? where id = ?")
                .params(Date.valueOf(next), adopted.id())
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("next_on", next);
        journal.record("strategy.reviewed", adopted.id(), facts, Map.of("motive", motive.strip()));
    }

    record Review(String motive, LocalDate next, UUID by, Instant at) {}

    List<Review> reviews() {
        return db.sql("select * from strategy_review order by id desc")
                .query((row, number) -> new Review(
                        row.getString("motive"),
                        row.getObject("next_on", LocalDate.class),
                        row.getObject("by_account", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    private static boolean fits(String text, int most) {
        return !text.isBlank() && text.length() <= most && text.indexOf('\0') < 0;
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new Refused("strategy.changed");
        }
    }

    private static void requireElu(Person by) {
        if (by.role() != Role.ELU) {
            throw new NotAllowed("strategy.elu", by.role().name());
        }
    }

    private static void requirePreparer(Person by) {
        if (by.role() == Role.AGENT) {
            throw new NotAllowed("strategy.role", by.role().name());
        }
    }

    private static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }

    private Strategy strategy(ResultSet row, int number) throws SQLException {
        return new Strategy(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                Strategy.State.valueOf(row.getString("state")),
                List.of((String[]) row.getArray("goals").getArray()),
                row.getString("charter"),
                json.readValue(row.getString("lines"), LINES),
                row.getInt("edit"),
                row.getObject("draft", UUID.class),
                adoption(row));
    }

    private static Strategy.@Nullable Adoption adoption(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("adopted_at");
        return at == null
                ? null
                : new Strategy.Adoption(
                        new Motive.Vote(row.getObject("vote_date", LocalDate.class), row.getString("vote_number")),
                        row.getString("motive"),
                        row.getObject("adopted_by", UUID.class),
                        at.toInstant(),
                        row.getObject("review_on", LocalDate.class));
    }
}
