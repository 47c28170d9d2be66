package fr.beffroi.server.publication;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What people record of an act before and beside its publication: signatures, the prefecture's receipt, posting and
 * notification. Each belongs to the version it was done on. Inside {@link Tenancy#in}.
 */
@Component
class Formalities {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JournalBook journal;

    Formalities(JdbcClient db, Tenancy tenancy, JournalBook journal) {
        this.db = db;
        this.tenancy = tenancy;
        this.journal = journal;
    }

    /** @throws Refused if the day cannot be */
    void sign(AdoptedAct act, String quality, String name, LocalDate on, Person by) {
        requireText(quality, "publication.signature.quality.missing");
        requireText(name, "publication.signature.name.missing");
        requireDay(act, on, "publication.signature.day");
        db.sql("""
                        insert into act_signatures (id, collectivity, act, version, quality, name, signed_on, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(
                        UUID.randomUUID(),
                        tenancy.current(),
                        act.act(),
                        act.version(),
                        quality.strip(),
                        name.strip(),
                        on,
                        by.id())
                .update();
        journal.record("act.signed", act.act(), facts(act, by, "on", on), Map.of("name", name.strip()));
    }

    /** @param sha256 of the imported file; null where a person typed it */
    void receive(AdoptedAct act, String identifier, LocalDate on, @Nullable String sha256, Person by) {
        requireText(identifier, "publication.receipt.identifier.missing");
        requireDay(act, on, "publication.receipt.day");
        db.sql("""
                        insert into act_receipts (id, collectivity, act, version, identifier, received_on, sha256,
                            by_account, at)
                        values (:id, :collectivity, :act, :version, :identifier, :on, :sha256, :by, clock_timestamp())""")
                .param("id", UUID.randomUUID())
                .param("collectivity", tenancy.current())
                .param("act", act.act())
                .param("version", act.version())
                .param("identifier", identifier.strip())
                .param("on", on)
                .param("sha256", sha256)
                .param("by", by.id())
                .update();
        Map<String, Object> facts = facts(act, by, "on", on);
        facts.put("identifier", identifier.strip());
        facts.put("imported", sha256 != null);
        if (sha256 != null) {
            facts.put("file", sha256);
        }
        journal.record("act.received", act.act(), facts, Map.of());
    }

    void announce(AdoptedAct act, Announced.Form form, LocalDate on, Person by) {
        requireDay(act, on, "publication.announced.day");
        db.sql("""
                        insert into act_announcements (id, collectivity, act, version, form, done_on, by_account, at)
                        values (?, ?, ?, ?, ?, ?, ?, clock_timestamp())""")
                .params(UUID.randomUUID(), tenancy.current(), act.act(), act.version(), form.name(), on, by.id())
                .update();
        Map<String, Object> facts = facts(act, by, "on", on);
        facts.put("form", form);
        journal.record("act.announced", act.act(), facts, Map.of());
    }

    /** Whether any version of it was ever signed, be it by mistake. */
    boolean everSigned(UUID act) {
        return db.sql("select exists (select from act_signatures where act = ?)")
                .param(act)
                .query(Boolean.class)
                .single();
    }

    /**
     * The last one recorded for each quality, unless it was struck: one that was mistyped is recorded again, and does not
     * come back when the one after it is struck.
     */
    List<Signed> signatures(AdoptedAct act) {
        return db.sql("""
                        select id, quality, name, signed_on, by_account from (
                            select distinct on (lower(quality)) * from act_signatures
                            where act = ? and version = ? order by lower(quality), at desc, id) last
                        where not exists (select from act_strikes k where k.struck = last.id)
                        order by at, id""")
                .params(act.act(), act.version())
                .query((row, number) -> new Signed(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("quality"),
                        row.getString("name"),
                        row.getObject("signed_on", LocalDate.class),
                        Objects.requireNonNull(row.getObject("by_account", UUID.class))))
                .list();
    }

    /** The last one recorded or imported for this version. */
    Optional<Received> receipt(AdoptedAct act) {
        return db.sql("""
                        select identifier, received_on, sha256, by_account from act_receipts
                        where act = ? and version = ? order by at desc limit 1""")
                .params(act.act(), act.version())
                .query((row, number) -> new Received(
                        row.getString("identifier"),
                        row.getObject("received_on", LocalDate.class),
                        row.getString("sha256"),
                        Objects.requireNonNull(row.getObject("by_account", UUID.class))))
                .optional();
    }

    /** The last one recorded for each form, unless it was struck; oldest day first. */
    List<Announced> announcements(AdoptedAct act) {
        return db.sql("""
                        select id, form, done_on, by_account from (
                            select distinct on (form) * from act_announcements
                            where act = ? and version = ? order by form, at desc) last
                        where not exists (select from act_strikes k where k.struck = last.id)
                        order by done_on, at""")
                .params(act.act(), act.version())
                .query((row, number) -> new Announced(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Announced.Form.valueOf(row.getString("form")),
                        row.getObject("done_on", LocalDate.class),
                        Objects.requireNonNull(row.getObject("by_account", UUID.class))))
                .list();
    }

    /** Nothing is done on an act before it exists, nor tomorrow. */
    private static void requireDay(AdoptedAct act, LocalDate on, String key) {
        if (on.isBefore(act.extract().session()) || on.isAfter(PublicationFeature.today())) {
            throw new Refused(key);
        }
    }

    private static void requireText(String text, String key) {
        if (text.isBlank()) {
            throw new Refused(key);
        }
        if (text.strip().length() > 200) {
            throw new Refused("publication.long");
        }
    }

    private static Map<String, Object> facts(AdoptedAct act, Person by, String name, Object value) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", act.extract().number());
        facts.put("version", act.version());
        facts.put("by", by.id());
        facts.put("role", by.role());
        facts.put(name, value);
        return facts;
    }

    /** @param by who recorded it */
    record Signed(UUID id, String quality, String name, LocalDate on, UUID by) {}

    /** @param sha256 of the imported file; null where a person typed it @param by who recorded it */
    record Received(
            String identifier, LocalDate on, @Nullable String sha256, UUID by) {}

    /** @param by who recorded it */
    record Announced(UUID id, Form form, LocalDate on, UUID by) {
        enum Form {
            /** Affichage. */
            POSTED,
            /** At the public's disposal on paper. */
            PAPER,
            /** To the person concerned, of an individual decision. */
            NOTIFIED
        }
    }
}
