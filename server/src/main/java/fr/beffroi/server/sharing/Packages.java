package fr.beffroi.server.sharing;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.sharing.SharedPackage.Signer;
import fr.beffroi.server.sharing.SharedPackage.State;
import fr.beffroi.server.sharing.SharedPackage.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of packages and of trusted signers. Inside {@link Tenancy#in}. */
@Component("sharedPackages")
class Packages {
    private static final String SELECT =
            "select id, direction, state, use_key, origin, signer, manifest, hash, at from shared_package ";

    private final JdbcClient db;
    private final Tenancy tenancy;

    Packages(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    UUID add(boolean made, String signer, Manifest manifest, byte[] content, String hash) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into shared_package (id, collectivity, direction, state, use_key, origin, signer, manifest, content,
                            hash, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        tenancy.current(),
                        made ? "MADE" : "RECEIVED",
                        made ? "DRAFT" : "PROPOSED",
                        manifest.use().key(),
                        manifest.origin(),
                        signer,
                        manifest.bytes(),
                        content,
                        hash,
                        Timestamp.from(Instant.now()))
                .update();
        return id;
    }

    /** By what was signed and by whom: the zip around it may be packed in many ways. */
    boolean wasReceived(String signer, Manifest manifest) {
        return db.sql("select exists (select from shared_package where signer = ? and sha256(manifest) = sha256(?)"
                        + " and direction = 'RECEIVED')")
                .params(signer, manifest.bytes())
                .query(Boolean.class)
                .single();
    }

    /** Newest first. */
    List<SharedPackage> all() {
        return db.sql(SELECT + "order by at desc, id").query(Packages::row).list();
    }

    /** @throws NoSuchElementException if there is none */
    SharedPackage get(UUID id) {
        return read(id, "");
    }

    SharedPackage lock(UUID id) {
        return read(id, " for update");
    }

    private SharedPackage read(UUID id, String lock) {
        return db.sql(SELECT + "where id = ?" + lock)
                .param(id)
                .query(Packages::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("package " + id));
    }

    /** @throws NoSuchElementException once it was rejected */
    byte[] content(UUID id) {
        return db.sql("select content from shared_package where id = ? and content is not null")
                .param(id)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("package " + id));
    }

    void bring(SharedPackage one, State to, String motive, Person by) {
        db.sql("""
                        insert into shared_package_step (collectivity, package, from_state, to_state, motive, by_account, by_role, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenancy.current(),
                        one.id(),
                        one.state().name(),
                        to.name(),
                        motive,
                        by.id(),
                        by.role().name(),
                        Timestamp.from(Instant.now()))
                .update();
        db.sql("update shared_package set state = :state,"
                        + " content = case when :state = 'REJECTED' then null else content end where id = :id")
                .param("state", to.name())
                .param("id", one.id())
                .update();
    }

    void sealed(UUID id, byte[] content, String hash) {
        db.sql("update shared_package set content = ?, hash = ? where id = ?")
                .params(content, hash, id)
                .update();
    }

    void drop(UUID id) {
        db.sql("delete from shared_package where id = ?").param(id).update();
    }

    /** Oldest first. */
    List<Step> steps(UUID id) {
        return db.sql("select * from shared_package_step where package = ? order by id")
                .param(id)
                .query((row, number) -> new Step(
                        State.valueOf(row.getString("from_state")),
                        State.valueOf(row.getString("to_state")),
                        row.getString("motive"),
                        row.getObject("by_account", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    List<Signer> signers() {
        return db.sql("select * from trusted_signer order by name, fingerprint")
                .query((row, number) -> new Signer(
                        row.getString("fingerprint"),
                        row.getString("name"),
                        row.getString("motive"),
                        row.getObject("by_account", UUID.class),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    Optional<Signer> trusted(String fingerprint) {
        return signers().stream()
                .filter(one -> one.fingerprint().equals(fingerprint))
                .findFirst();
    }

    /** @return whether it was not trusted already */
    boolean trust(String fingerprint, String name, String motive, Person by) {
        return db.sql("""
                        insert into trusted_signer (collectivity, fingerprint, name, motive, by_account, at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(tenancy.current(), fingerprint, name, motive, by.id(), Timestamp.from(Instant.now()))
                        .update()
                == 1;
    }

    /** @return whether it was trusted */
    boolean distrust(String fingerprint) {
        return db.sql("delete from trusted_signer where fingerprint = ?")
                        .param(fingerprint)
                        .update()
                == 1;
    }

    private static SharedPackage row(ResultSet row, int number) throws SQLException {
        return new SharedPackage(
                row.getObject("id", UUID.class),
                row.getString("direction").equals("MADE"),
                State.valueOf(row.getString("state")),
                row.getString("use_key"),
                row.getString("origin"),
                row.getString("signer"),
                Manifest.read(row.getBytes("manifest")),
                row.getString("hash"),
                row.getTimestamp("at").toInstant());
    }
}
