package fr.beffroi.server.training;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.server.web.TypedMotive;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private final Erasure erasure;
    private final MessageSource texts;

    TrainingSessions(
            JdbcClient db,
            Tenancy tenancy,
            JournalBook journal,
            Accounts accounts,
            Modules modules,
            Trainings trainings,
            Erasure erasure,
            MessageSource texts) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.accounts = accounts;
        this.modules = modules;
        this.trainings = trainings;
        this.erasure = erasure;
        this.texts = texts;
    }

    /** @param trainer "" once erased @param present those whose record still stands; none of a session that was withdrawn */
    record Held(
            UUID id,
            String module,
            LocalDate on,
            int minutes,
            String trainer,
            UUID by,
            @Nullable Instant withdrawn,
            List<UUID> present) {}

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
        TypedMotive.checked(motive, "training.motive");
        int withdrawn = db.sql("update training_session set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(Timestamp.from(Instant.now()), id)
                .update();
        if (withdrawn == 0) {
            throw new Refused("training.session.gone");
        }
        trainings.withdraw(id);
        journal.record("training.session_withdrawn", id, facts(by), Map.of("motive", motive.strip()));
    }

    /**
     * Erases who trained, here and in the journal's personal values of this session (the motive of its withdrawal too); that it was held,
     * and who was there, stays.
     *
     * @throws NotAllowed unless by the DPO
     * @throws Refused if that was done already, or there is no such session
     */
    void eraseTrainer(UUID id, Person by) {
        if (by.role() != Role.DPO) {
            throw new NotAllowed("training.dpo", by.role().name());
        }
        int erased = db.sql(
                        "update training_session set trainer = '', erased_at = ? where id = ? and erased_at is null")
                .params(Timestamp.from(Instant.now()), id)
                .update();
        if (erased == 0) {
            throw new Refused("training.session.erase.no");
        }
        erasure.forget(id, String.valueOf(texts.getMessage("training.session.erase.reason", null, Locale.FRENCH)), by);
    }

    /** Latest first. */
    List<Held> all() {
        return db.sql("""
                        select s.*, array(select r.account from training_record r where r.session = s.id) as present
                        from training_session s order by s.held_on desc, s.id""").query((row, number) -> held(row)).list();
    }

    /** Who was there, of those whose record still stands. @throws Refused if it is withdrawn already, or there is no such session */
    List<UUID> present(UUID id) {
        return all().stream()
                .filter(one -> one.id().equals(id) && one.withdrawn() == null)
                .findFirst()
                .map(Held::present)
                .orElseThrow(() -> new Refused("training.session.gone"));
    }

    private static Held held(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Held(
                row.getObject("id", UUID.class),
                row.getString("module"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("minutes"),
                row.getString("trainer"),
                row.getObject("by_account", UUID.class),
                withdrawn == null ? null : withdrawn.toInstant(),
                List.of((UUID[]) row.getArray("present").getArray()));
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
