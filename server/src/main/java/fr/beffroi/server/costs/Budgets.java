package fr.beffroi.server.costs;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The budgets of the collectivity at hand: each is added, the latest of a use counts. Inside {@code Tenancy.in}. */
@Component
class Budgets {
    private static final double MOST_KWH = 1e6;
    private static final String LATEST =
            "select distinct on (use_key) * from energy_budget order by use_key, number desc";

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Uses uses;
    private final Spent spent;
    private final MessageSource texts;

    Budgets(JdbcClient db, Tenancy tenancy, JournalBook journal, Uses uses, Spent spent, MessageSource texts) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.uses = uses;
        this.spent = spent;
        this.texts = texts;
    }

    /**
     * @param kwh a month; null lifts the budget
     * @throws NotAllowed unless by an élu
     * @throws Refused if the amount is out of bounds or the motive lacks
     */
    void set(String use, @Nullable Double kwh, boolean suspends, String motive, Person by) {
        if (by.role() != Role.ELU) {
            throw new NotAllowed("costs.budget.elu", by.role().name());
        }
        if (kwh != null && !(kwh > 0 && kwh <= MOST_KWH)) {
            throw new Refused("costs.budget.amount");
        }
        String said = TypedMotive.checked(motive, "costs.budget.motive");
        Use known = uses.get(use);
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into energy_budget (id, collectivity, use_key, kwh, suspends, motive, by_account, at)
                        values (:id, :collectivity, :use, :kwh, :suspends, :motive, :by, :at)""")
                .param("id", id)
                .param("collectivity", tenancy.current())
                .param("use", use)
                .param("kwh", kwh)
                .param("suspends", kwh != null && suspends)
                .param("motive", said)
                .param("by", by.id())
                .param("at", Timestamp.from(Instant.now()))
                .update();
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        facts.put("use", use);
        facts.put("suspends", kwh != null && suspends);
        if (kwh != null) {
            facts.put("kwh_per_month", kwh);
        }
        journal.record("costs.budget", known.id(), facts, Map.of("motive", said));
    }

    /** The budget that counts, of each use that has one. */
    Map<String, Budget> current() {
        Map<String, Budget> current = new HashMap<>();
        db.sql("select * from (" + LATEST + ") b where kwh is not null")
                .query(Budgets::row)
                .list()
                .forEach(budget -> current.put(budget.use(), budget));
        return current;
    }

    Optional<Budget> find(String use) {
        return db.sql("select * from (" + LATEST + ") b where kwh is not null and use_key = ?")
                .param(use)
                .query(Budgets::row)
                .optional();
    }

    /** Whether this budget has something to say of this month that it has not said yet. */
    boolean isDue(Budget budget, YearMonth month) {
        if (said(budget, month, Budget.State.SPENT)) {
            return false;
        }
        Budget.State state = budget.at(spent.kwh(budget.use(), month));
        return state != Budget.State.WITHIN && !said(budget, month, state);
    }

    /**
     * Warns, or tells that it is spent and suspends where the élu set so: once a month each. What an élu resumes afterwards runs
     * until the month is over or another budget is set.
     */
    void hold(String use, YearMonth month) {
        Budget budget = find(use).orElse(null);
        if (budget == null) {
            return;
        }
        double kwh = spent.kwh(use, month);
        Budget.State state = budget.at(kwh);
        if (state == Budget.State.WITHIN || said(budget, month, state)) {
            return;
        }
        int first = db.sql(
                        "insert into budget_event (collectivity, budget, month, state, kwh, at) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(
                        tenancy.current(),
                        budget.id(),
                        month.atDay(1),
                        state.name(),
                        kwh,
                        Timestamp.from(Instant.now()))
                .update();
        if (first == 0) {
            return;
        }
        Use known = uses.get(use);
        Map<String, Object> facts =
                Map.of("use", use, "month", month.toString(), "kwh", rounded(kwh), "kwh_per_month", budget.kwh());
        if (state == Budget.State.SPENT) {
            journal.record("costs.budget_spent", known.id(), facts, Map.of());
        } else {
            journal.record("costs.budget_warned", known.id(), facts, Map.of());
        }
        if (state == Budget.State.SPENT && budget.suspends() && known.state() == UseState.OPEN) {
            uses.overspent(use, new Person(budget.setBy(), Role.ELU), new Motive(motive(budget, kwh), null));
        }
    }

    private String motive(Budget budget, double kwh) {
        return String.valueOf(texts.getMessage(
                "costs.budget.spent.motive",
                new Object[] {rounded(budget.kwh()), rounded(kwh), budget.motive()},
                Locale.FRENCH));
    }

    /** To the watt-hour; more digits were never measured. */
    private static double rounded(double kwh) {
        return BigDecimal.valueOf(kwh).setScale(3, RoundingMode.HALF_UP).doubleValue();
    }

    /** Uses whose budget warned this month or was spent in it, in order of key; what a lifted or older budget said is over. */
    List<Said> said(YearMonth month) {
        return db.sql("select b.use_key, bool_or(e.state = 'SPENT') as spent from (" + LATEST
                        + ") b join budget_event e on e.budget = b.id and e.month = ? where b.kwh is not null"
                        + " group by b.use_key order by b.use_key")
                .param(month.atDay(1))
                .query((row, number) -> new Said(
                        row.getString("use_key"), row.getBoolean("spent") ? Budget.State.SPENT : Budget.State.WARNED))
                .list();
    }

    /** @param state never within */
    record Said(String use, Budget.State state) {}

    /** When a month begins in France. */
    static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(LegalTime.FRANCE).toInstant());
    }

    private boolean said(Budget budget, YearMonth month, Budget.State state) {
        return db.sql("select 1 from budget_event where budget = ? and month = ? and state in (?, 'SPENT')")
                .params(budget.id(), month.atDay(1), state.name())
                .query()
                .optionalValue()
                .isPresent();
    }

    List<String> usesWithBudget() {
        return current().keySet().stream().sorted().toList();
    }

    private static Budget row(ResultSet row, int number) throws SQLException {
        return new Budget(
                row.getObject("id", UUID.class),
                row.getString("use_key"),
                row.getDouble("kwh"),
                row.getBoolean("suspends"),
                row.getString("motive"),
                row.getObject("by_account", UUID.class),
                row.getTimestamp("at").toInstant());
    }
}
