package fr.beffroi.server.telemetry;

import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.platform.Tenancy;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files between their choice and the confirmation of how they are read; inside {@link Tenancy#in}. */
@Component("telemetryUploads")
class Uploads {
    static final int MOST_MEGABYTES = 50;
    private static final int LONGEST_NAME = 200;

    private final JdbcClient db;
    private final Tenancy tenancy;

    Uploads(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    record Upload(UUID id, String file, byte[] content) {}

    /** Keeps it; what the same person left behind before goes, and what anybody left for more than a day. */
    UUID keep(String file, byte[] content, UUID by) {
        db.sql("delete from telemetry_uploads where by_account = ? or at < now() - interval '1 day'")
                .param(by)
                .update();
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into telemetry_uploads (id, collectivity, file, content, by_account, at)
                        values (?, ?, ?, ?, ?, now())""").params(id, tenancy.current(), named(file), content, by).update();
        return id;
    }

    /** @throws NoSuchElementException if it is gone, or of another person */
    Upload get(UUID id, UUID by) {
        return db.sql("select id, file, content from telemetry_uploads where id = ? and by_account = ?")
                .params(id, by)
                .query((row, number) ->
                        new Upload(row.getObject("id", UUID.class), row.getString("file"), row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("upload " + id));
    }

    void forget(UUID id) {
        db.sql("delete from telemetry_uploads where id = ?").param(id).update();
    }

    /** A file's own name, without the folders that some browsers send. */
    static String named(String file) {
        String last = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        String clean = Clean.text(last).replaceAll("[\\n\\t]", " ").strip();
        String named = clean.isEmpty() ? "export.csv" : clean;
        return named.length() > LONGEST_NAME ? named.substring(named.length() - LONGEST_NAME) : named;
    }
}
