package fr.beffroi.server.training;

import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who passed which module when. Inside {@link Tenancy#in}. */
@Component
class Trainings {
    private static final String SELECT = """
            select r.*, s.minutes, s.trainer from training_record r left join training_session s on s.id = r.session
            """;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;
    private final Rulings rulings;
    private final Modules modules;

    Trainings(JdbcClient db, Tenancy tenancy, JournalBook journal, Rulings rulings, Modules modules) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
        this.rulings = rulings;
        this.modules = modules;
    }

    /** Of one person, latest first. */
    List<Taken> of(UUID account) {
        int months = rulings.months();
        return db.sql(SELECT + "where r.account = ? order by r.passed_on desc, r.id")
                .param(account)
                .query((row, number) -> taken(row, months))
                .list();
    }

    /** Of everybody, by person and module, latest first. */
    List<Taken> all() {
        int months = rulings.months();
        return db.sql(SELECT + "order by r.account, r.module, r.passed_on desc, r.id")
                .query((row, number) -> taken(row, months))
                .list();
    }

    /** What this person lacks of these modules today. */
    List<Module> lacking(UUID account, List<String> required) {
        LocalDate today = TrainingFeature.today();
        Set<String> valid = of(account).stream()
                .filter(one -> one.isValid(today))
                .map(Taken::module)
                .collect(Collectors.toSet());
        return modules.of(required).stream()
                .filter(one -> !valid.contains(one.key()))
                .toList();
    }

    /** @param session null: by the questions, which the journal tells of here */
    void passed(UUID account, Module module, LocalDate on, @Nullable UUID session) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into training_record (id, collectivity, account, module, passed_on, written, session)
                        values (:id, :collectivity, :account, :module, :on, :written, :session)""")
                .param("id", id)
                .param("collectivity", tenancy.current())
                .param("account", account)
                .param("module", module.key())
                .param("on", Date.valueOf(on))
                .param("written", Date.valueOf(module.written()))
                .param("session", session)
                .update();
        if (session == null) {
            Map<String, Object> facts = new HashMap<>();
            facts.put("by", account);
            facts.put("module", module.key());
            facts.put("written", module.written());
            journal.record("training.passed", id, facts, Map.of());
        }
    }

    void withdraw(UUID session) {
        db.sql("delete from training_record where session = ?").param(session).update();
    }

    void forget(UUID account) {
        db.sql("delete from training_record where account = ?").param(account).update();
    }

    private static Taken taken(ResultSet row, int months) throws SQLException {
        LocalDate on = row.getObject("passed_on", LocalDate.class);
        return new Taken(
                row.getObject("account", UUID.class),
                row.getString("module"),
                on,
                row.getObject("written", LocalDate.class),
                row.getObject("session", UUID.class),
                row.getObject("minutes", Integer.class),
                row.getString("trainer"),
                on.plusMonths(months));
    }
}
