package fr.beffroi.server.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How each import of the national fiches went; shared by all collectivities of the host. */
@Component
class Imports {
    private final JdbcClient db;

    Imports(JdbcClient db) {
        this.db = db;
    }

    /** @param source what the person sees: a file's name, or "configuration" */
    UUID ask(String source) {
        UUID id = UUID.randomUUID();
        db.sql(
                        "insert into answers_imports (id, source, state, asked_at, changed_at) values (?, ?, 'WAITING', now(), now())")
                .params(id, source)
                .update();
        return id;
    }

    void at(UUID id, State state) {
        db.sql("update answers_imports set state = ?, changed_at = now() where id = ?")
                .params(state.name(), id)
                .update();
    }

    void done(UUID id, Fiches.Imported imported) {
        db.sql("""
                        update answers_imports set state = 'DONE', corpus_date = ?, fiches = ?, skipped = ?,
                            changed_at = now() where id = ?""")
                .params(imported.date(), imported.fiches(), imported.skipped(), id)
                .update();
    }

    void failed(UUID id, String fault) {
        db.sql("update answers_imports set state = 'FAILED', fault = ?, changed_at = now() where id = ?")
                .params(fault, id)
                .update();
    }

    Optional<Import> findLatest() {
        return db.sql("select * from answers_imports order by asked_at desc limit 1")
                .query(Imports::read)
                .optional();
    }

    private static Import read(ResultSet row, int number) throws SQLException {
        return new Import(
                row.getObject("id", UUID.class),
                row.getString("source"),
                State.valueOf(row.getString("state")),
                row.getString("fault"),
                row.getObject("corpus_date", LocalDate.class),
                row.getInt("fiches"),
                row.getInt("skipped"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /** Where an import stands. */
    enum State {
        WAITING,
        READING,
        INDEXING,
        DONE,
        FAILED;

        boolean isUnderWay() {
            return this != DONE && this != FAILED;
        }
    }

    /** @param fault what was wrong with the source, as its reader said it */
    record Import(
            UUID id,
            String source,
            State state,
            @Nullable String fault,
            @Nullable LocalDate date,
            int fiches,
            int skipped,
            Instant changedAt) {
        public boolean isUnderWay() {
            return state.isUnderWay();
        }
    }
}
