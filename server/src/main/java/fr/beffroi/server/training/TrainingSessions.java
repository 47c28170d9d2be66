package fr.beffroi.server.training;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Trainings held in person, as whoever answers for them recorded them. Inside {@link Tenancy#in}. */
@Component
class TrainingSessions {
    private static final Set<Role> RECORDERS = EnumSet.of(Role.HEAD_OF_SERVICE, Role.DPO);
    private static final int OLDEST_YEARS = 5;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Accounts accounts;
    private final Modules modules;
    private final Trainings trainings;

    TrainingSessions(
            JdbcClient db,
            Tenancy tenancy,
            JournalBook journal,
            Accounts accounts,
            Modules modules,
            Trainings trainings) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.accounts = accounts;
        this.modules = modules;
        this.trainings = trainings;
    }

    /** @param present how many, of those whose record still stands */
    record Held(
            UUID id,
            String module,
            LocalDate on,
            int minutes,
            String trainer,
            UUID by,
            @Nullable Instant withdrawn,
            int present) {}

    /** What is typed of a session. */
    record Told(String module, @Nullable LocalDate on, int minutes, String trainer, List<UUID> present) {}

    /**
     * @throws NotAllowed unless by a head of service or the DPO
     * @throws Refused if something lacks or cannot be, or who records it says to have been trained
     * @throws NoSuchElementException if there is no such module or account
     */
    UUID record(Told told, Person by) {
        require(by);
        Module module = modules.get(told.module());
        LocalDate today = TrainingFeature.today();
        if (told.on() == null || told.on().isAfter(today) || told.on().isBefore(today.minusYears(OLDEST_YEARS))) {
            throw new Refused("training.session.date", OLDEST_YEARS);
        }
        String trainer = told.trainer().strip();
        if (told.minutes() < 1 || told.minutes() > 1440) {
            throw new Refused("training.session.minutes");
        }
        if (trainer.isEmpty() || trainer.length() > 200 || trainer.indexOf('\0') >= 0) {
            throw new Refused("training.session.trainer");
        }
        Set<UUID> present = Set.copyOf(told.present());
        if (present.isEmpty()) {
            throw new Refused("training.session.nobody");
        }
        if (present.contains(by.id())) {
            throw new Refused("training.session.oneself");
        }
        for (UUID one : present) {
            if (accounts.find(one).isEmpty()) {
                throw new NoSuchElementException("account " + one);
            }
        }
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into training_session (id, collectivity, module, held_on, minutes, trainer, by_account, by_role, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        tenancy.current(),
                        module.key(),
                        Date.valueOf(told.on()),
                        told.minutes(),
                        trainer,
                        by.id(),
                        by.role().name(),
                        Timestamp.from(Instant.now()))
                .update();
        present.forEach(one -> trainings.passed(one, module, told.on(), id));
        Map<String, Object> facts = facts(by);
        facts.put("module", module.key());
        facts.put("held_on", told.on());
        facts.put("minutes", told.minutes());
        facts.put("present", present.stream().sorted().toList());
        journal.record("training.session", id, facts, Map.of("trainer", trainer));
        return id;
    }

    /**
     * Takes back what was recorded wrongly: those who were said to be there are no longer trained by it.
     *
     * @throws NotAllowed unless by a head of service or the DPO
     * @throws Refused if the motive lacks or it is withdrawn already
     */
    void withdraw(UUID id, String motive, Person by) {
        require(by);
        if (motive.isBlank() || motive.length() > 2000 || motive.indexOf('\0') >= 0) {
            throw new Refused("training.motive");
        }
        int withdrawn = db.sql("update training_session set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Timestamp.from(Instant.now()), id)
                .update();
        if (withdrawn == 0) {
            throw new Refused("training.session.gone");
        }
        trainings.withdraw(id);
        journal.record("training.session_withdrawn", id, facts(by), Map.of("motive", motive.strip()));
    }

    /** Latest first. */
    List<Held> all() {
        return db.sql("""
                        select s.*, (select count(*) from training_record r where r.session = s.id) as present
                        from training_session s order by s.held_on desc, s.id""")
                .query((row, number) -> {
                    Timestamp withdrawn = row.getTimestamp("withdrawn_at");
                    return new Held(
                            row.getObject("id", UUID.class),
                            row.getString("module"),
                            row.getObject("held_on", LocalDate.class),
                            row.getInt("minutes"),
                            row.getString("trainer"),
                            row.getObject("by_account", UUID.class),
                            withdrawn == null ? null : withdrawn.toInstant(),
                            row.getInt("present"));
                })
                .list();
    }

    private static void require(Person by) {
        if (!RECORDERS.contains(by.role())) {
            throw new NotAllowed("training.recorder", by.role().name());
        }
    }

    private static Map<String, Object> facts(Person by) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        return facts;
    }
}
