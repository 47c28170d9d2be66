package fr.beffroi.server.publication;

import fr.beffroi.acts.export.ActesNature;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The archives made for the operator: each has its own number among those of its day, for operators tell them apart by
 * their names. Beffroi makes them and sends none. Inside {@link Tenancy#in}.
 */
@Component
class Envelopes {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Exports exports;
    private final JournalBook journal;

    Envelopes(JdbcClient db, Tenancy tenancy, Exports exports, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.exports = exports;
        this.journal = journal;
    }

    /** @param signed the act as it was signed elsewhere; null: as Beffroi prints it @throws Refused if it cannot be made */
    Exports.File make(Dossier dossier, byte @Nullable [] signed, @Nullable ActesNature nature, Person by) {
        if (!dossier.isSigned()) {
            throw new Refused("publication.envelope.unsigned");
        }
        LocalDate today = PublicationFeature.today();
        // Two archives made at once must not bear one number.
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("envelope " + tenancy.current())
                .query()
                .singleRow();
        int serial = db.sql("select coalesce(max(serial), 0) + 1 from act_envelopes where made_on = ?")
                .param(today)
                .query(Integer.class)
                .single();
        Exports.File file = exports.envelope(dossier, signed, nature, today, serial);
        String sha256 = Sha256.of(file.content());
        db.sql("""
                        insert into act_envelopes (id, collectivity, act, version, made_on, serial, name, sha256, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp())""")
                .params(
                        UUID.randomUUID(),
                        tenancy.current(),
                        dossier.act().act(),
                        dossier.act().version(),
                        today,
                        serial,
                        file.name(),
                        sha256,
                        by.id())
                .update();
        journal.record(
                "act.prepared",
                dossier.act().act(),
                Map.of(
                        "number", dossier.act().extract().number(),
                        "version", dossier.act().version(),
                        "file", file.name(),
                        "sha256", sha256,
                        "by", by.id(),
                        "role", by.role()),
                Map.of());
        return file;
    }

    /** The last one made of this version. */
    Optional<Made> last(AdoptedAct act) {
        return db.sql(
                        "select name, by_account, at from act_envelopes where act = ? and version = ? order by at desc limit 1")
                .params(act.act(), act.version())
                .query((row, number) -> new Made(
                        row.getString("name"),
                        Objects.requireNonNull(row.getObject("by_account", UUID.class)),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    record Made(String name, UUID by, Instant at) {}
}
