package fr.beffroi.server.training;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each use requires, and for how long a training counts: an élu's rulings, never overwritten. Inside {@link Tenancy#in}. */
@Component("trainingRulings")
class Rulings {
    /** Until an élu says otherwise. The law names no term; tools change fast. */
    static final int USUAL_MONTHS = 24;

    static final int MOST_MONTHS = 120;
    private static final int LONGEST_GRACE_MONTHS = 12;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Uses uses;
    private final Modules modules;

    Rulings(JdbcClient db, Tenancy tenancy, JournalBook journal, Uses uses, Modules modules) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.uses = uses;
        this.modules = modules;
    }

    /**
     * @param graceUntil last day of grace; null for none
     * @throws NotAllowed unless by an élu
     * @throws Refused if the motive lacks, nothing is required, or the grace is past or longer than a year
     * @throws java.util.NoSuchElementException if there is no such use
     */
    void rule(
            String useKey,
            boolean required,
            List<String> wanted,
            @Nullable LocalDate graceUntil,
            String motive,
            Person by) {
        requireElu(by);
        String why = motive(motive);
        UUID use = uses.get(useKey).id();
        List<String> known = modules.of(wanted).stream().map(Module::key).toList();
        if (required && known.isEmpty()) {
            throw new Refused("training.ruling.modules");
        }
        LocalDate today = TrainingFeature.today();
        LocalDate grace = required ? graceUntil : null;
        if (grace != null && (grace.isBefore(today) || grace.isAfter(today.plusMonths(LONGEST_GRACE_MONTHS)))) {
            throw new Refused("training.ruling.grace", LONGEST_GRACE_MONTHS);
        }
        db.sql("""
                        insert into training_ruling (collectivity, use_key, required, modules, grace_until, motive, by_account,
                            by_role, at)
                        values (:collectivity, :use, :required, :modules, :grace, :motive, :by, :role, :at)""")
                .param("collectivity", tenancy.current())
                .param("use", useKey)
                .param("required", required)
                .param("modules", known.toArray(String[]::new))
                .param("grace", grace == null ? null : Date.valueOf(grace))
                .param("motive", why)
                .param("by", by.id())
                .param("role", by.role().name())
                .param("at", Timestamp.from(Instant.now()))
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("use", useKey);
        facts.put("required", required);
        facts.put("modules", known);
        if (grace != null) {
            facts.put("grace_until", grace);
        }
        journal.record("training.ruled", use, facts, Map.of("motive", why));
    }

    /** What counts for this use now. */
    Optional<Ruling> find(String useKey) {
        return db.sql("select * from training_ruling where use_key = ? order by id desc limit 1")
                .param(useKey)
                .query(Rulings::ruling)
                .optional();
    }

    /** What counts for each use now, of those ever ruled on. */
    List<Ruling> current() {
        return db.sql("select distinct on (use_key) * from training_ruling order by use_key, id desc")
                .query(Rulings::ruling)
                .list();
    }

    /** Latest first. */
    List<Ruling> history(String useKey) {
        return db.sql("select * from training_ruling where use_key = ? order by id desc")
                .param(useKey)
                .query(Rulings::ruling)
                .list();
    }

    /**
     * @param months 1 to {@value #MOST_MONTHS}; counts for trainings already taken too
     * @throws NotAllowed unless by an élu
     * @throws Refused if the motive lacks or the months are out of range
     */
    void validFor(int months, String motive, Person by) {
        requireElu(by);
        String why = motive(motive);
        if (months < 1 || months > MOST_MONTHS) {
            throw new Refused("training.validity.range", MOST_MONTHS);
        }
        db.sql("insert into training_validity (collectivity, months, motive, by_account, at) values (?, ?, ?, ?, ?)")
                .params(tenancy.current(), months, why, by.id(), Timestamp.from(Instant.now()))
                .update();
        Map<String, Object> facts = facts(by);
        facts.put("months", months);
        journal.record("training.validity", tenancy.current(), facts, Map.of("motive", why));
    }

    int months() {
        return db.sql("select months from training_validity order by id desc limit 1")
                .query(Integer.class)
                .optional()
                .orElse(USUAL_MONTHS);
    }

    private static void requireElu(Person by) {
        if (by.role() != Role.ELU) {
            throw new NotAllowed("training.elu", by.role().name());
        }
    }

    private static String motive(String motive) {
        return TypedMotive.checked(motive, "training.motive");
    }

    private static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }

    private static Ruling ruling(ResultSet row, int number) throws SQLException {
        return new Ruling(
                row.getString("use_key"),
                row.getBoolean("required"),
                List.of((String[]) row.getArray("modules").getArray()),
                row.getObject("grace_until", LocalDate.class),
                row.getString("motive"),
                row.getObject("by_account", UUID.class),
                Role.valueOf(row.getString("by_role")),
                row.getTimestamp("at").toInstant());
    }
}
