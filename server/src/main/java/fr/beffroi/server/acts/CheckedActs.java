package fr.beffroi.server.acts;

import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What was checked for each proposal of the collectivity at hand; inside {@link Tenancy#in}. */
@Component
class CheckedActs {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    CheckedActs(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(UUID proposal, CheckedAct checked, boolean demonstration) {
        db.sql("""
                        insert into acts_checks (proposal, collectivity, file, sha256, checked, demonstration)
                        values (?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        proposal,
                        tenancy.current(),
                        checked.file(),
                        checked.sha256(),
                        json.writeValueAsString(checked),
                        demonstration)
                .update();
    }

    Optional<CheckedAct> find(UUID proposal) {
        return db.sql("select checked from acts_checks where proposal = ?")
                .param(proposal)
                .query((row, number) -> json.readValue(row.getString("checked"), CheckedAct.class))
                .optional();
    }

    CheckedAct get(UUID proposal) {
        return find(proposal).orElseThrow(() -> new NoSuchElementException("act " + proposal));
    }

    boolean isDemonstration(UUID proposal) {
        return db.sql("select exists (select from acts_checks where proposal = ? and demonstration)")
                .param(proposal)
                .query(Boolean.class)
                .single();
    }

    boolean hasDemonstration() {
        return db.sql("select exists (select from acts_checks where demonstration)")
                .query(Boolean.class)
                .single();
    }

    /** All checks of the same file, this one included. */
    List<UUID> ofSameFile(UUID proposal) {
        return db.sql("""
                        select other.proposal from acts_checks one join acts_checks other on other.sha256 = one.sha256
                        where one.proposal = ?""").param(proposal).query(UUID.class).list();
    }

    void erase(UUID proposal) {
        db.sql("delete from acts_checks where proposal = ?").param(proposal).update();
    }
}
