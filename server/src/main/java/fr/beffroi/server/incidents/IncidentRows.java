package fr.beffroi.server.incidents;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.platform.Tenancy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Incidents between rows and values. Inside {@code Tenancy.in}. */
@Component
class IncidentRows {
    private final JdbcClient db;
    private final Tenancy tenancy;

    IncidentRows(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    UUID insert(Declared declared, Person by, Instant now) {
        UUID id = UUID.randomUUID();
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("incident " + tenancy.current())
                .query()
                .singleRow();
        db.sql("""
                        insert into incident (id, collectivity, number, use_key, severity, facts, description, known_at,
                            declared_by, declared_at, stop_proposed)
                        values (:id, :collectivity, (select coalesce(max(number), 0) + 1 from incident), :use, :severity,
                            :facts, :description, :known, :by, :now, :stop)""")
                .param("id", id)
                .param("collectivity", tenancy.current())
                .param("use", declared.use())
                .param("severity", declared.severity().name())
                .param("facts", names(declared.facts()))
                .param("description", declared.description())
                .param("known", Timestamp.from(declared.knownAt()))
                .param("by", by.id())
                .param("now", Timestamp.from(now))
                .param("stop", declared.stopProposed())
                .update();
        return id;
    }

    void assess(UUID id, Severity severity, Set<Fact> facts, Instant knownAt, boolean stopProposed) {
        db.sql("update incident set severity = ?, facts = ?, known_at = ?, stop_proposed = ? where id = ?")
                .params(severity.name(), names(facts), Timestamp.from(knownAt), stopProposed, id)
                .update();
    }

    void close(UUID id, String lessons, @Nullable Instant at) {
        db.sql("update incident set lessons = :lessons, closed_at = :at where id = :id")
                .param("lessons", lessons)
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void erase(UUID id, Instant at) {
        db.sql("update incident set description = '', lessons = '', erased_at = ? where id = ?")
                .params(Timestamp.from(at), id)
                .update();
        db.sql("update incident_step set motive = '' where incident = ?")
                .param(id)
                .update();
    }

    void step(UUID incident, Incident.Step step, @Nullable String duty, String motive, Person by, Instant at) {
        db.sql("""
                        insert into incident_step (collectivity, incident, step, duty, motive, by_account, by_role, at)
                        values (:collectivity, :incident, :step, :duty, :motive, :by, :role, :at)""")
                .param("collectivity", tenancy.current())
                .param("incident", incident)
                .param("step", step.name())
                .param("duty", duty)
                .param("motive", motive)
                .param("by", by.id())
                .param("role", by.role().name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether this is the first reminder of its kind since the incident was declared, assessed or reopened. */
    boolean remind(UUID incident, Due due, boolean passed, Instant at) {
        return db.sql("insert into incident_reminder (collectivity, incident, duty, since, passed, at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                tenancy.current(),
                                incident,
                                due.duty().key(),
                                Timestamp.from(due.since()),
                                passed,
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Incident> all() {
        return db.sql("select * from incident order by number desc")
                .query(IncidentRows::row)
                .list();
    }

    List<Incident> of(String use) {
        return db.sql("select * from incident where use_key = ?")
                .param(use)
                .query(IncidentRows::row)
                .list();
    }

    /** @throws NoSuchElementException if there is none */
    Incident get(UUID id, boolean lock) {
        return db.sql("select * from incident where id = ?" + (lock ? " for update" : ""))
                .param(id)
                .query(IncidentRows::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("incident " + id));
    }

    Optional<Incident> find(UUID id) {
        return db.sql("select * from incident where id = ?")
                .param(id)
                .query(IncidentRows::row)
                .optional();
    }

    Optional<Incident> findLocked(UUID id) {
        return db.sql("select * from incident where id = ? for update")
                .param(id)
                .query(IncidentRows::row)
                .optional();
    }

    /** Oldest first. */
    List<Taken> steps(UUID incident) {
        return db.sql("select * from incident_step where incident = ? order by id")
                .param(incident)
                .query((row, number) -> new Taken(
                        Incident.Step.valueOf(row.getString("step")),
                        row.getString("duty"),
                        row.getString("motive"),
                        row.getObject("by_account", UUID.class),
                        Role.valueOf(row.getString("by_role")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** @param duty key of the duty that it settles, or null */
    record Taken(Incident.Step step, @Nullable String duty, String motive, UUID by, Role role, Instant at) {}

    private static String[] names(Set<Fact> facts) {
        return facts.stream().map(Fact::name).sorted().toArray(String[]::new);
    }

    private static Incident row(ResultSet row, int number) throws SQLException {
        return new Incident(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("use_key"),
                Severity.valueOf(row.getString("severity")),
                facts(row.getArray("facts")),
                row.getString("description"),
                row.getTimestamp("known_at").toInstant(),
                row.getObject("declared_by", UUID.class),
                row.getTimestamp("declared_at").toInstant(),
                row.getBoolean("stop_proposed"),
                row.getString("lessons"),
                instant(row.getTimestamp("closed_at")),
                instant(row.getTimestamp("erased_at")));
    }

    private static Set<Fact> facts(Array column) throws SQLException {
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        for (String name : (String[]) column.getArray()) {
            facts.add(Fact.valueOf(name));
        }
        return facts;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
