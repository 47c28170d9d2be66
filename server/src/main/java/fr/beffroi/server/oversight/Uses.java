package fr.beffroi.server.oversight;

import static fr.beffroi.oversight.Role.ADMINISTRATOR;
import static fr.beffroi.oversight.Role.DPO;
import static fr.beffroi.oversight.Role.ELU;
import static fr.beffroi.oversight.Role.HEAD_OF_SERVICE;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The uses of the collectivity at hand. All methods run inside {@link Tenancy#in}. */
@Component
public class Uses {
    private static final String SELECT = "select * from use ";
    private static final Set<Role> PROPOSERS = Set.of(ELU, HEAD_OF_SERVICE, DPO, ADMINISTRATOR);
    private static final Set<Role> TUNERS = Set.of(ELU, HEAD_OF_SERVICE);

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Access access;
    private final ObjectProvider<OpeningRule> openings;

    Uses(JdbcClient db, Tenancy tenancy, JournalBook journal, Access access, ObjectProvider<OpeningRule> openings) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.access = access;
        this.openings = openings;
    }

    public List<Use> all() {
        return db.sql(SELECT + "order by key").query(Uses::use).list();
    }

    /** @throws NoSuchElementException if the collectivity has no such use */
    public Use get(String key) {
        return read(key, "");
    }

    /**
     * Locks the use's row (shared) for the transaction.
     *
     * @throws NotAllowed unless it is OPEN, or if whoever is behind the request may not work with it (see {@link AccessRule})
     */
    public Use getOpen(String key) {
        Use use = open(read(key, "for share"));
        access.requireToWork(use);
        return use;
    }

    /**
     * For what shows a use's results other than through {@link Proposals}.
     *
     * @throws NotAllowed unless it is OPEN, or if whoever is behind the request may not look at it (see {@link AccessRule})
     */
    public Use getShown(String key) {
        Use use = open(get(key));
        access.requireToLook(use);
        return use;
    }

    /** As {@link #getShown}, whatever its state: what was decided stays readable. */
    public void requireShown(String key) {
        access.requireToLook(get(key));
    }

    /**
     * For what people note of what a use led to, whatever its state.
     *
     * @throws NotAllowed if whoever is behind the request may not work with it (see {@link AccessRule})
     */
    public void requireToWork(String key) {
        access.requireToWork(get(key));
    }

    /** Whether {@link #getShown} would give it: for what shows a use's results beside others, and leaves them out. */
    public boolean isShown(String key) {
        Use use = get(key);
        return use.state() == UseState.OPEN && access.findBarrier(use).isEmpty();
    }

    /** Whether what a person just did may set this use to work of itself: it is OPEN, and theirs to work with. */
    public boolean mayRun(String key) {
        Use use = get(key);
        if (use.state() != UseState.OPEN) {
            return false;
        }
        try {
            access.requireToWork(use);
            return true;
        } catch (NotAllowed barrier) {
            return false;
        }
    }

    /** By the use's id, locked like {@link #getOpen(String)}; who acts is for the caller to ask about. */
    Use getOpen(UUID id) {
        return open(db.sql(SELECT + "where id = ? for share")
                .param(id)
                .query(Uses::use)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("use " + id)));
    }

    /**
     * Adds a use, whatever its state says as PROPOSED: only an élu opens it.
     *
     * @throws NotAllowed unless by an élu, a head of service, the DPO or an administrator
     * @throws IllegalArgumentException if the collectivity already has a use of that key
     */
    public void propose(Use use, Person by) {
        requireRole(by, PROPOSERS, "use.propose.role");
        if (db.sql("select 1 from use where key = ?")
                .param(use.key())
                .query()
                .optionalValue()
                .isPresent()) {
            throw new IllegalArgumentException("use.exists");
        }
        proposeMissing(use, by);
    }

    /** Adds a use unless there is one of that key. @param by null: the program itself, which declares what it serves */
    void proposeMissing(Use use, @Nullable Person by) {
        int added = db.sql("""
                        insert into use (id, collectivity, key, service, purpose, legal_basis, responsible, risk, state,
                            second_reading_rate)
                        values (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?) on conflict (collectivity, key) do nothing""")
                .params(
                        use.id(),
                        tenancy.current(),
                        use.key(),
                        use.service(),
                        use.purpose(),
                        use.legalBasis(),
                        use.responsible(),
                        use.risk().name(),
                        use.secondReadingRate())
                .update();
        if (added == 1) {
            journal.record("use.proposed", use.id(), facts(by, use), Map.of());
        }
    }

    /**
     * Changes the state, with its history line and its journal entry.
     *
     * @throws NotAllowed if the law of transitions forbids it, or an {@link OpeningRule} that it be opened
     */
    public Use change(String key, UseState to, Person by, Motive motive) {
        Use use = read(key, "for update");
        UseChange change = use.change(to, by, motive, Rows.now());
        if (to == UseState.OPEN) {
            openings.orderedStream().forEach(rule -> rule.require(use));
        }
        return apply(use, change);
    }

    /**
     * Suspends for the time being, as an élu asked for in advance: their budget is spent.
     *
     * @param setBy the élu who set the budget
     * @throws NotAllowed unless it is open and an élu set the budget
     */
    public Use overspent(String key, Person setBy, Motive motive) {
        Use use = read(key, "for update");
        return apply(use, use.overspent(setBy, motive, Rows.now()));
    }

    private Use apply(Use use, UseChange change) {
        Motive motive = change.motive();
        Map<String, Object> facts = facts(change.by(), use);
        if (change.byBudget()) {
            facts.put("by_budget", true);
        }
        facts.put("from", change.from());
        facts.put("to", change.to());
        facts.put("provisional", change.provisional());
        if (motive.vote() != null) {
            facts.put("vote_date", motive.vote().date());
            facts.put("vote_number", motive.vote().number());
        }
        UUID entry = journal.record("use.changed", use.id(), facts, Map.of("motive", motive.text()));
        write(use, change, entry);
        db.sql("update use set state = ? where id = ?")
                .params(change.to().name(), use.id())
                .update();
        return use.after(change);
    }

    /**
     * Sets the share of decisions that a second person reads again.
     *
     * @param rate 0 to 1
     * @throws NotAllowed unless by an élu or a head of service
     */
    public Use readAgain(String key, double rate, Person by) {
        requireRole(by, TUNERS, "use.second_reading.role");
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("use.second_reading_rate");
        }
        Use use = read(key, "for update");
        Map<String, Object> facts = facts(by, use);
        facts.put("from", use.secondReadingRate());
        facts.put("to", rate);
        journal.record("use.second_reading", use.id(), facts, Map.of());
        db.sql("update use set second_reading_rate = ? where id = ?")
                .params(rate, use.id())
                .update();
        return get(key);
    }

    /** Every change of state, oldest first. */
    public List<UseChange> history(String key) {
        return db.sql("select c.* from use_change c join use u on u.id = c.use_id where u.key = ? order by c.id")
                .param(key)
                .query(Uses::change)
                .list();
    }

    /** Every change of state of every use, oldest first, by key of the use; a use that never changed is not there. */
    public Map<String, List<UseChange>> histories() {
        Map<String, List<UseChange>> histories = new HashMap<>();
        db.sql("select u.key, c.* from use_change c join use u on u.id = c.use_id order by c.id")
                .query(row -> {
                    histories
                            .computeIfAbsent(row.getString("key"), unseen -> new ArrayList<>())
                            .add(change(row, 0));
                });
        return histories;
    }

    private void write(Use use, UseChange change, UUID entry) {
        Motive.@Nullable Vote vote = change.motive().vote();
        db.sql("""
                        insert into use_change (collectivity, use_id, from_state, to_state, by_account, by_role, motive,
                            vote_date, vote_number, at, provisional, by_budget, entry)
                        values (:collectivity, :use, :from, :to, :account, :role, :motive, :date, :number, :at,
                            :provisional, :byBudget, :entry)""")
                .param("collectivity", tenancy.current())
                .param("use", use.id())
                .param("from", change.from().name())
                .param("to", change.to().name())
                .param("account", change.by().id())
                .param("role", change.by().role().name())
                .param("motive", change.motive().text())
                .param("date", vote == null ? null : vote.date())
                .param("number", vote == null ? null : vote.number())
                .param("at", Rows.column(change.at()))
                .param("provisional", change.provisional())
                .param("byBudget", change.byBudget())
                .param("entry", entry)
                .update();
    }

    private Use read(String key, String lock) {
        return db.sql(SELECT + "where key = ? " + lock)
                .param(key)
                .query(Uses::use)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("use " + key));
    }

    private static Use open(Use use) {
        use.requireOpen();
        return use;
    }

    private static void requireRole(Person by, Set<Role> allowed, String key) {
        if (!allowed.contains(by.role())) {
            throw new NotAllowed(key, by.role().name());
        }
    }

    private static Map<String, Object> facts(@Nullable Person by, Use use) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("use", use.key());
        if (by != null) {
            facts.put("by", by.id());
            facts.put("role", by.role());
        }
        return facts;
    }

    private static Use use(ResultSet row, int number) throws SQLException {
        return new Use(
                Rows.uuid(row, "id"),
                row.getString("key"),
                row.getString("service"),
                row.getString("purpose"),
                row.getString("legal_basis"),
                row.getString("responsible"),
                RiskClass.valueOf(row.getString("risk")),
                UseState.valueOf(row.getString("state")),
                row.getDouble("second_reading_rate"));
    }

    private static UseChange change(ResultSet row, int number) throws SQLException {
        LocalDate date = row.getObject("vote_date", LocalDate.class);
        return new UseChange(
                UseState.valueOf(row.getString("from_state")),
                UseState.valueOf(row.getString("to_state")),
                new Person(Rows.uuid(row, "by_account"), Role.valueOf(row.getString("by_role"))),
                new Motive(
                        row.getString("motive"),
                        date == null ? null : new Motive.Vote(date, row.getString("vote_number"))),
                Rows.instant(row, "at"),
                row.getBoolean("provisional"),
                row.getBoolean("by_budget"));
    }
}
