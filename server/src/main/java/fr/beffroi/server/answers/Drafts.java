package fr.beffroi.server.answers;

import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the engine said for each proposal of the collectivity at hand; inside {@link Tenancy#in}. */
@Component
class Drafts {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    Drafts(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(UUID proposal, UUID message, Draft draft) {
        db.sql("insert into answers_drafts (proposal, collectivity, message, draft) values (?, ?, ?, ?::jsonb)")
                .params(proposal, tenancy.current(), message, json.writeValueAsString(draft))
                .update();
    }

    Optional<Kept> find(UUID proposal) {
        return db.sql("select message, draft from answers_drafts where proposal = ?")
                .param(proposal)
                .query((row, number) -> new Kept(
                        row.getObject("message", UUID.class), json.readValue(row.getString("draft"), Draft.class)))
                .optional();
    }

    /** Proposals made from the same message as this one, itself included: answer, earlier versions, acknowledgement. */
    List<UUID> ofSameMessage(UUID proposal) {
        return db.sql("""
                        select other.proposal from answers_drafts one
                            join answers_drafts other on other.message = one.message
                        where one.proposal = ?""").param(proposal).query(UUID.class).list();
    }

    /** A draft and the message it answers. */
    record Kept(UUID message, Draft draft) {}
}
