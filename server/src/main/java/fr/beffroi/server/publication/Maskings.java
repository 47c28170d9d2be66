package fr.beffroi.server.publication;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is proposed to be masked in an act, what people decided of it, and which of it stands; inside {@link Tenancy#in}. */
@Component
class Maskings {
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    Maskings(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void propose(UUID proposal, AdoptedAct act, List<Span> spans) {
        db.sql("""
                        insert into act_masking_proposals (proposal, collectivity, act, version, spans)
                        values (?, ?, ?, ?, ?::jsonb)""")
                .params(proposal, tenancy.current(), act.act(), act.version(), json.writeValueAsString(spans))
                .update();
    }

    Optional<Proposed> findProposed(UUID proposal) {
        return db.sql("select proposal, act, version, spans from act_masking_proposals where proposal = ?")
                .param(proposal)
                .query(this::proposed)
                .optional();
    }

    /** The one made for this version, if there was one; a version never has two. */
    Optional<Proposed> findProposedFor(AdoptedAct act) {
        return db.sql("select proposal, act, version, spans from act_masking_proposals where act = ? and version = ?")
                .params(act.act(), act.version())
                .query(this::proposed)
                .optional();
    }

    /** The latest one made for an earlier version. */
    Optional<UUID> findProposalBefore(AdoptedAct act) {
        return db.sql("""
                        select proposal from act_masking_proposals where act = ? and version < ?
                        order by version desc limit 1""").params(act.act(), act.version()).query(UUID.class).optional();
    }

    /** What a person decided of each place. @param id of the decision, where there is a proposal */
    void decide(UUID id, UUID act, int version, @Nullable UUID proposal, List<Span> spans, Person by) {
        db.sql("""
                        insert into act_maskings (id, collectivity, act, version, proposal, spans, by_account, by_role, at)
                        values (:id, :collectivity, :act, :version, :proposal, :spans::jsonb, :by, :role, now())
                        on conflict (id) do nothing""")
                .param("id", id)
                .param("collectivity", tenancy.current())
                .param("act", act)
                .param("version", version)
                .param("proposal", proposal)
                .param("spans", json.writeValueAsString(spans))
                .param("by", by.id())
                .param("role", by.role().name())
                .update();
    }

    /** From now on this one counts; a decision that settled no place leaves the version without a masking. */
    void stands(UUID id, UUID act, int version) {
        db.sql("""
                        insert into act_masking_standing (collectivity, act, version, masking) values (?, ?, ?, ?)
                        on conflict (collectivity, act, version) do update set masking = excluded.masking""").params(tenancy.current(), act, version, id).update();
    }

    Optional<Decided> standing(AdoptedAct act) {
        return db.sql("""
                        select m.id, m.proposal, m.spans, m.by_account, m.by_role, m.at from act_masking_standing s
                            join act_maskings m on m.id = s.masking where s.act = ? and s.version = ?""")
                .params(act.act(), act.version())
                .query((row, number) -> new Decided(
                        uuid(row, "id"),
                        row.getObject("proposal", UUID.class),
                        json.readValue(row.getString("spans"), SPANS),
                        new Person(uuid(row, "by_account"), Role.valueOf(row.getString("by_role"))),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Proposed proposed(ResultSet row, int number) throws SQLException {
        return new Proposed(
                uuid(row, "proposal"),
                uuid(row, "act"),
                row.getInt("version"),
                json.readValue(row.getString("spans"), SPANS));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    record Proposed(UUID proposal, UUID act, int version, List<Span> spans) {}

    /** @param proposal null where a person went through the act on their own */
    record Decided(UUID id, @Nullable UUID proposal, List<Span> spans, Person by, Instant at) {
        public List<Span> masked() {
            return spans.stream().filter(Span::masked).toList();
        }
    }
}
