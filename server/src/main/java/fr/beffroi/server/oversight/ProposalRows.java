package fr.beffroi.server.oversight;

import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Proposals.Filter;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.oversight.Proposals.Waiting;
import fr.beffroi.server.platform.Tenancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Proposals as rows. Inside {@link Tenancy#in}. */
@Component
class ProposalRows {
    private static final TypeReference<List<EvidenceForm>> EVIDENCE = new TypeReference<>() {};
    private static final String SELECT = """
            select p.*, c.subject, c.content, c.evidence, u.key as use_key, u.state as use_state
            from proposal p join use u on u.id = p.use_id left join proposal_content c on c.proposal = p.id
            """;

    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json = JsonMapper.shared();
    private final MessageSource texts;

    ProposalRows(JdbcClient db, Tenancy tenancy, MessageSource texts) {
        this.db = db;
        this.tenancy = tenancy;
        this.texts = texts;
    }

    void insert(Proposal proposal, String service, boolean demonstration, UUID entry) {
        db.sql("""
                        insert into proposal (id, collectivity, use_id, service, kind, confidence, calibration, version,
                            joules, energy_method, urgent, at, replaces, status, demonstration, entry)
                        values (:id, :collectivity, :use, :service, :kind, :confidence, :calibration, :version, :joules,
                            :method, :urgent, :at, :replaces, 'PENDING', :demonstration, :entry)""")
                .param("id", proposal.id())
                .param("collectivity", tenancy.current())
                .param("use", proposal.use())
                .param("service", service)
                .param("kind", proposal.kind())
                .param("confidence", proposal.confidence().value())
                .param("calibration", proposal.confidence().calibration())
                .param("version", proposal.version())
                .param("joules", proposal.energy().joules())
                .param("method", proposal.energy().method().name())
                .param("urgent", proposal.urgent())
                .param("at", Rows.column(proposal.at()))
                .param("replaces", proposal.replaces())
                .param("demonstration", demonstration)
                .param("entry", entry)
                .update();
        List<EvidenceForm> evidence =
                proposal.evidence().stream().map(EvidenceForm::of).toList();
        db.sql("""
                        insert into proposal_content (collectivity, proposal, subject, content, evidence)
                        values (?, ?, ?, ?, cast(? as jsonb))""")
                .params(
                        tenancy.current(),
                        proposal.id(),
                        proposal.subject(),
                        proposal.content(),
                        json.writerFor(EVIDENCE).writeValueAsString(evidence))
                .update();
    }

    Optional<Row> find(UUID id) {
        return db.sql(SELECT + "where p.id = ?").param(id).query(this::row).optional();
    }

    /** Locks the proposal until the transaction ends: one decision or replacement at a time. */
    Optional<Row> findLocked(UUID id) {
        return db.sql(SELECT + "where p.id = ? for update of p")
                .param(id)
                .query(this::row)
                .optional();
    }

    Optional<UUID> findUse(UUID proposal) {
        return db.sql("select use_id from proposal where id = ?")
                .param(proposal)
                .query(UUID.class)
                .optional();
    }

    void replaced(UUID old, UUID by) {
        db.sql("update proposal set status = 'REPLACED', replaced_by = ? where id = ?")
                .params(by, old)
                .update();
    }

    void decided(UUID proposal, Status status) {
        db.sql("update proposal set status = ? where id = ?")
                .params(status.name(), proposal)
                .update();
    }

    /** @param barred keys of uses whose proposals do not appear */
    List<Waiting> queue(Filter filter, List<String> barred) {
        String order = switch (filter.order()) {
            case "oldest" -> "p.at, p.id";
            case "newest" -> "p.at desc, p.id";
            case "confidence" -> "p.confidence desc, p.at, p.id";
            case "doubt" -> "p.confidence, p.at, p.id";
            default -> throw new IllegalArgumentException("queue.order");
        };
        return db.sql("""
                        select p.id, u.key as use_key, p.service, p.kind, c.subject, p.confidence, p.calibration, p.at, p.status,
                            p.urgent, p.demonstration
                        from proposal p join use u on u.id = p.use_id
                            left join proposal_content c on c.proposal = p.id
                        where u.state = 'OPEN' and u.key <> all(cast(:barred as text[]))
                            and (cast(:service as text) is null or p.service = :service)
                            and (cast(:use as text) is null or u.key = :use)
                            and (case when cast(:status as text) is null
                                then p.status in ('PENDING', 'DEFERRED', 'AWAITING_SECOND_READING')
                                else p.status = :status end)
                            and (c.proposal is not null
                                or p.status not in ('PENDING', 'DEFERRED', 'AWAITING_SECOND_READING'))
                            and p.confidence >= :confidence
                            and (cast(:before as timestamptz) is null or p.at < :before)
                        order by p.urgent desc, """ + order + " offset :offset limit :limit")
                .param("barred", barred.toArray(String[]::new))
                .param("service", filter.service())
                .param("use", filter.useKey())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().name())
                .param("confidence", filter.minimumConfidence())
                .param("before", filter.olderThan() == null ? null : Rows.column(filter.olderThan()))
                .param("offset", Math.max(0, filter.offset()))
                .param("limit", Math.clamp(filter.limit(), 0, 1000))
                .query(this::waiting)
                .list();
    }

    /** Every version of the same proposal, this one included. */
    List<UUID> versions(UUID proposal) {
        return db.sql("""
                        with recursive version as (
                            select id, replaces, replaced_by from proposal where id = ?
                            union
                            select p.id, p.replaces, p.replaced_by from proposal p join version v
                                on p.id = v.replaces or p.id = v.replaced_by)
                        select id from version""").param(proposal).query(UUID.class).list();
    }

    /** What stands in the place of what was erased. */
    String erased() {
        return texts.getMessage("oversight.erased", null, Locale.FRENCH);
    }

    private String orErased(@Nullable String value) {
        return value == null ? erased() : value;
    }

    private Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                Rows.uuid(row, "id"),
                row.getString("use_key"),
                row.getString("service"),
                row.getString("kind"),
                orErased(row.getString("subject")),
                new Confidence(row.getDouble("confidence"), row.getString("calibration")),
                Rows.instant(row, "at"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("urgent"),
                row.getBoolean("demonstration"));
    }

    private Row row(ResultSet row, int number) throws SQLException {
        String stored = row.getString("evidence");
        List<Evidence> evidence = stored == null
                ? List.of()
                : json.readValue(stored, EVIDENCE).stream()
                        .map(EvidenceForm::evidence)
                        .toList();
        Proposal proposal = new Proposal(
                Rows.uuid(row, "id"),
                Rows.uuid(row, "use_id"),
                row.getString("kind"),
                orErased(row.getString("subject")),
                orErased(row.getString("content")),
                evidence,
                new Confidence(row.getDouble("confidence"), row.getString("calibration")),
                row.getString("version"),
                new Energy(row.getDouble("joules"), Energy.Method.valueOf(row.getString("energy_method"))),
                row.getBoolean("urgent"),
                Rows.instant(row, "at"),
                Rows.uuidOrNull(row, "replaces"));
        Stored found = new Stored(
                proposal,
                row.getString("use_key"),
                row.getString("service"),
                Status.valueOf(row.getString("status")),
                row.getBoolean("demonstration"),
                Rows.uuidOrNull(row, "replaced_by"));
        return new Row(found, UseState.valueOf(row.getString("use_state")), stored == null);
    }

    /** @param erased its content is gone */
    record Row(Stored stored, UseState useState, boolean erased) {}
}
