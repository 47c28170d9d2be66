package fr.beffroi.server.publication;

import fr.beffroi.acts.written.Extract;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sessions.ActAdopted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Adopted acts of the collectivity at hand, every version of each; inside {@link Tenancy#in}. */
@Component
class AdoptedActs {
    private static final String SELECT =
            "select act, version, session, extract, late, told_at from adopted_acts where act = ? ";

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    AdoptedActs(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** Keeps what a session told; told again without a change, it is known already. @return the new version, if it is one */
    Optional<AdoptedAct> add(ActAdopted told) {
        // Two tellings of one act at once would both be "the next version".
        lock(told.act());
        Extract extract = Clean.value(told.extract(), Extract.class, json);
        Optional<AdoptedAct> before = find(told.act());
        if (before.isPresent() && same(before.get().extract(), extract)) {
            return Optional.empty();
        }
        int version = before.map(AdoptedAct::version).orElse(0) + 1;
        db.sql("""
                        insert into adopted_acts (collectivity, act, version, session, kind, number, title, held_on,
                            subject_code, extract, late, told_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, now())""")
                .params(
                        tenancy.current(),
                        told.act(),
                        version,
                        told.session(),
                        extract.kind().name(),
                        extract.number(),
                        extract.title(),
                        extract.session(),
                        extract.subjectCode(),
                        json.writeValueAsString(extract),
                        Clean.text(told.late()))
                .update();
        return find(told.act());
    }

    /** The latest version. */
    Optional<AdoptedAct> find(UUID act) {
        return db.sql(SELECT + "order by version desc limit 1")
                .param(act)
                .query(this::row)
                .optional();
    }

    /** @throws NoSuchElementException if this collectivity has no such act */
    AdoptedAct get(UUID act) {
        return find(act).orElseThrow(() -> new NoSuchElementException("adopted act " + act));
    }

    /** As {@link #get(UUID)}, and nobody else signs, changes or publishes it before the transaction ends. */
    AdoptedAct getLocked(UUID act) {
        lock(act);
        return get(act);
    }

    private void lock(UUID act) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("adopted " + act)
                .query()
                .singleRow();
    }

    AdoptedAct get(UUID act, int version) {
        return db.sql(SELECT + "and version = ?")
                .params(act, version)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("adopted act " + act + ", version " + version));
    }

    /** Newest first. */
    List<AdoptedAct> versions(UUID act) {
        return db.sql(SELECT + "order by version desc")
                .param(act)
                .query(this::row)
                .list();
    }

    /** As they are kept: an annexed file has no equality of its own. */
    private boolean same(Extract one, Extract other) {
        return json.writeValueAsString(one).equals(json.writeValueAsString(other));
    }

    private AdoptedAct row(ResultSet row, int number) throws SQLException {
        return new AdoptedAct(
                Objects.requireNonNull(row.getObject("act", UUID.class)),
                row.getInt("version"),
                Objects.requireNonNull(row.getObject("session", UUID.class)),
                json.readValue(row.getString("extract"), Extract.class),
                row.getString("late"),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }
}
