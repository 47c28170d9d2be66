package fr.beffroi.server.vendors;

import fr.beffroi.server.platform.SecretFile;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of suppliers' programs. A secret is derived from its key's id by a file of this server's own: the database names keys
 * and holds no secret. All but {@link #find} inside {@link Tenancy#in}.
 */
@Component
class VendorKeys {
    /** How long the key before goes on after a rotation. */
    static final Duration OVERLAP = Duration.ofDays(7);

    private static final String PREFIX = "beffroi_f_";

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final byte[] master;

    VendorKeys(JdbcClient db, Tenancy tenancy, ServerSettings settings) {
        this.db = db;
        this.tenancy = tenancy;
        try {
            this.master = SecretFile.readOrCreate(
                    Files.createDirectories(settings.data().resolve("vendors")).resolve("master.key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A key that may sign. @param secret what it signs by: to be shown once */
    record Issued(UUID id, String secret) {}

    /** @param ends null: until it is ended */
    record Key(
            UUID id,
            Instant created,
            @Nullable Instant ends,
            @Nullable Instant lastUsed) {}

    record Holder(UUID collectivity, UUID vendor) {}

    /** A new key; those before end after {@link #OVERLAP}, or sooner if they were to. */
    Issued issue(UUID vendor) {
        endAll(vendor, Instant.now().plus(OVERLAP));
        UUID id = UUID.randomUUID();
        db.sql("insert into vendor_key (id, collectivity, vendor) values (?, ?, ?)")
                .params(id, tenancy.current(), vendor)
                .update();
        return new Issued(id, secret(id));
    }

    /** No key of this supplier signs any more. */
    void endAll(UUID vendor) {
        endAll(vendor, Instant.now());
    }

    private void endAll(UUID vendor, Instant when) {
        db.sql("update vendor_key set ends_at = :when where vendor = :vendor and coalesce(ends_at, 'infinity') > :when")
                .param("vendor", vendor)
                .param("when", Timestamp.from(when))
                .update();
    }

    /** Those that still sign, newest first. */
    List<Key> living(UUID vendor) {
        return db.sql("select id, created_at, ends_at, last_used_at from vendor_key where vendor = ?"
                        + " and coalesce(ends_at, 'infinity') > now() order by created_at desc")
                .param(vendor)
                .query((row, number) -> new Key(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row.getTimestamp("ends_at")),
                        instant(row.getTimestamp("last_used_at"))))
                .list();
    }

    /** The newest that still signs, with its secret: for what this server signs itself. */
    Optional<Issued> newest(UUID vendor) {
        return living(vendor).stream().findFirst().map(key -> new Issued(key.id(), secret(key.id())));
    }

    /** Whose key this is; empty if it is none or signs no more. In no transaction: the collectivity is not known yet. */
    Optional<Holder> find(UUID key) {
        return db.sql("select collectivity, vendor from vendor_key_by_id(?)")
                .param(key)
                .query((row, number) ->
                        new Holder(row.getObject("collectivity", UUID.class), row.getObject("vendor", UUID.class)))
                .optional();
    }

    void used(UUID key) {
        db.sql("update vendor_key set last_used_at = now()"
                        + " where id = ? and coalesce(last_used_at, '-infinity') < now() - interval '1 minute'")
                .param(key)
                .update();
    }

    String secret(UUID key) {
        byte[] derived = Signature.mac(master, "vendor-key:" + key);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
    }

    private static @Nullable Instant instant(@Nullable Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }
}
