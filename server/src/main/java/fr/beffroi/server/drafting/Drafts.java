package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The drafts of the collectivity at hand, and what was composed for each proposal; inside {@link Tenancy#in}. */
@Component("actDrafts")
class Drafts {
    private static final String SELECT = "select * from drafts ";

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final WritingJson json;

    Drafts(JdbcClient db, Tenancy tenancy, WritingJson json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(Draft draft) {
        db.sql("""
                        insert into drafts (id, collectivity, need, family, facts, service, proposal, latest, started_by,
                            need_at, changed_at, demonstration)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        draft.id(),
                        tenancy.current(),
                        draft.need(),
                        draft.family(),
                        json.facts(draft.facts()),
                        draft.service(),
                        draft.proposal(),
                        draft.latest(),
                        draft.startedBy(),
                        Times.column(draft.needAt()),
                        Times.column(draft.changedAt()),
                        draft.demonstration())
                .update();
    }

    /** @throws NoSuchElementException if this collectivity has none of this id */
    Draft get(UUID id) {
        return read(SELECT + "where id = ?", id);
    }

    /** Held until the transaction ends: who writes next waits, and then sees what was written. */
    Draft getLocked(UUID id) {
        return read(SELECT + "where id = ? for update", id);
    }

    Optional<Draft> find(UUID id) {
        return db.sql(SELECT + "where id = ?").param(id).query(this::draft).optional();
    }

    Optional<Draft> findByProposal(UUID proposal) {
        return db.sql("select d.* from drafts d join draft_proposals p on p.draft = d.id where p.proposal = ?")
                .param(proposal)
                .query(this::draft)
                .optional();
    }

    /** Last changed first. */
    List<Draft> recent(int most) {
        return db.sql(SELECT + "order by changed_at desc, id limit ?")
                .param(most)
                .query(this::draft)
                .list();
    }

    boolean hasDemonstration() {
        return db.sql("select exists (select from drafts where demonstration)")
                .query(Boolean.class)
                .single();
    }

    void written(UUID id, int latest, Instant at) {
        db.sql("update drafts set latest = ?, changed_at = ? where id = ?")
                .params(latest, Times.column(at), id)
                .update();
    }

    void recomposed(UUID id, Map<String, Object> facts, UUID proposal) {
        db.sql("update drafts set facts = ?::jsonb, proposal = ? where id = ?")
                .params(json.facts(facts), proposal, id)
                .update();
    }

    /** Keeps what was composed, whatever people make of it. */
    void composed(UUID proposal, UUID draft, Map<String, Object> facts, Writing writing) {
        db.sql("""
                        insert into draft_proposals (proposal, collectivity, draft, facts, composed)
                        values (?, ?, ?, ?::jsonb, ?::jsonb)""")
                .params(proposal, tenancy.current(), draft, json.facts(facts), json.text(writing))
                .update();
    }

    Writing composedFor(UUID proposal) {
        return db.sql("select composed from draft_proposals where proposal = ?")
                .param(proposal)
                .query((row, number) -> json.writing(row.getString("composed")))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("draft of proposal " + proposal));
    }

    /** All proposals made of the draft that this one was made of, itself included. */
    List<UUID> ofSameDraft(UUID proposal) {
        return db.sql("""
                        select other.proposal from draft_proposals one
                            join draft_proposals other on other.draft = one.draft
                        where one.proposal = ?""").param(proposal).query(UUID.class).list();
    }

    void erase(UUID draft) {
        for (String table : List.of(
                "draft_validations",
                "draft_suggestions",
                "draft_comments",
                "draft_recitals",
                "draft_proposals",
                "draft_versions")) {
            db.sql("delete from " + table + " where draft = ?").param(draft).update();
        }
        db.sql("delete from drafts where id = ?").param(draft).update();
    }

    private Draft read(String sql, UUID id) {
        return db.sql(sql)
                .param(id)
                .query(this::draft)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("draft " + id));
    }

    private Draft draft(ResultSet row, int number) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("need"),
                row.getString("family"),
                json.facts(row.getString("facts")),
                row.getString("service"),
                row.getObject("proposal", UUID.class),
                row.getInt("latest"),
                row.getObject("started_by", UUID.class),
                row.getObject("need_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("demonstration"));
    }
}
