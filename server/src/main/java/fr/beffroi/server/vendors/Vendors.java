package fr.beffroi.server.vendors;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.OutsideUses;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The suppliers' programs of the collectivity at hand. All methods run inside {@link Tenancy#in}. */
@Component
class Vendors implements OutsideUses {
    private static final String SELECT = "select * from vendor ";

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final Uses uses;
    private final JournalBook journal;
    private final VendorKeys keys;

    Vendors(JdbcClient db, Tenancy tenancy, Uses uses, JournalBook journal, VendorKeys keys) {
        this.db = db;
        this.tenancy = tenancy;
        this.uses = uses;
        this.journal = journal;
        this.keys = keys;
    }

    /**
     * Declares the program and proposes its use, which an élu opens; it begins on trial.
     *
     * @throws IllegalArgumentException {@code use.exists}, or what the use does not say of itself
     */
    Vendor declare(Use use, String supplier, String product, String service, Person by) {
        uses.propose(use, by);
        UUID id = UUID.randomUUID();
        db.sql("insert into vendor (id, collectivity, use_key, supplier, product, service) values (?, ?, ?, ?, ?, ?)")
                .params(id, tenancy.current(), use.key(), supplier, product, service)
                .update();
        Map<String, Object> facts = facts(by, use.key());
        facts.put("supplier", supplier);
        facts.put("product", product);
        journal.record("vendor.declared", id, facts, Map.of());
        return get(id);
    }

    List<Vendor> all() {
        return db.sql(SELECT + "order by supplier, product")
                .query(Vendors::vendor)
                .list();
    }

    /** @throws NoSuchElementException if there is none */
    Vendor get(UUID id) {
        return db.sql(SELECT + "where id = ?")
                .param(id)
                .query(Vendors::vendor)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("vendor " + id));
    }

    Optional<Vendor> findByUse(String use) {
        return db.sql(SELECT + "where use_key = ?")
                .param(use)
                .query(Vendors::vendor)
                .optional();
    }

    /** Until the transaction ends nobody else numbers events of this supplier. */
    void lock(UUID id) {
        db.sql("select 1 from vendor where id = ? for update").param(id).query().singleValue();
    }

    /** @param webhook null: it asks for decisions itself */
    void set(Vendor vendor, @Nullable URI webhook, boolean sharesMotives, int perMinute, Person by) {
        db.sql("update vendor set webhook = :webhook, shares_motives = :motives, per_minute = :rate where id = :id")
                .param("webhook", webhook == null ? null : webhook.toString())
                .param("motives", sharesMotives)
                .param("rate", perMinute)
                .param("id", vendor.id())
                .update();
        Map<String, Object> facts = facts(by, vendor.use());
        facts.put("webhook", webhook == null ? "" : webhook.getAuthority());
        facts.put("shares_motives", sharesMotives);
        facts.put("per_minute", perMinute);
        // Its path and query may hold a secret: what others read of the journal names the machine only.
        journal.record(
                "vendor.settings",
                vendor.id(),
                facts,
                webhook == null ? Map.of() : Map.of("address", webhook.toString()));
    }

    /** From now on its proposals count. @throws fr.beffroi.oversight.NotAllowed unless the use is open */
    void endTrial(Vendor vendor, Person by) {
        uses.getOpen(vendor.use());
        db.sql("update vendor set trial = false where id = ?")
                .param(vendor.id())
                .update();
        journal.record("vendor.trial_ended", vendor.id(), facts(by, vendor.use()), Map.of());
    }

    VendorKeys.Issued issueKey(Vendor vendor, Person by) {
        VendorKeys.Issued issued = keys.issue(vendor.id());
        Map<String, Object> facts = facts(by, vendor.use());
        facts.put("key", issued.id());
        journal.record("vendor.key_issued", vendor.id(), facts, Map.of());
        return issued;
    }

    void endKeys(Vendor vendor, Person by) {
        keys.endAll(vendor.id());
        journal.record("vendor.keys_ended", vendor.id(), facts(by, vendor.use()), Map.of());
    }

    @Override
    public List<Outside> outside() {
        return all().stream().map(Vendors::outside).toList();
    }

    @Override
    public Optional<Outside> outside(String use) {
        return findByUse(use).map(Vendors::outside);
    }

    private static Outside outside(Vendor one) {
        return new Outside(one.use(), one.supplier(), one.product(), one.trial());
    }

    private static Map<String, Object> facts(Person by, String use) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("by", by.id());
        facts.put("role", by.role());
        facts.put("use", use);
        return facts;
    }

    private static Vendor vendor(ResultSet row, int number) throws SQLException {
        String webhook = row.getString("webhook");
        return new Vendor(
                row.getObject("id", UUID.class),
                row.getString("use_key"),
                row.getString("supplier"),
                row.getString("product"),
                row.getString("service"),
                webhook == null ? null : URI.create(webhook),
                row.getBoolean("shares_motives"),
                row.getInt("per_minute"),
                row.getBoolean("trial"));
    }
}
