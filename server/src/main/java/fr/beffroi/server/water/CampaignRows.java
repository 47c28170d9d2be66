package fr.beffroi.server.water;

import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.risk.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Campaigns and their stretches, of the collectivity at hand; inside {@link Tenancy#in}. */
@Component
class CampaignRows {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    CampaignRows(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(Campaign one) {
        db.sql("""
                        insert into water_campaigns (id, collectivity, ranking, name, budget_km, km, expected, mean,
                            scattered_km, scattered, scattered_places, made_by, made_at, demonstration)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        one.id(),
                        tenancy.current(),
                        one.ranking(),
                        one.name(),
                        one.budgetKm(),
                        one.km(),
                        one.expected(),
                        one.mean(),
                        one.scatteredKm(),
                        one.scattered(),
                        one.scatteredPlaces(),
                        one.madeBy(),
                        one.madeAt().atOffset(ZoneOffset.UTC),
                        one.demonstration())
                .update();
    }

    /** The last ones first. */
    List<Campaign> all() {
        return db.sql("select * from water_campaigns order by made_at desc")
                .query(CampaignRows::campaign)
                .list();
    }

    /** @throws NoSuchElementException if there is none of this id */
    Campaign get(UUID id) {
        return db.sql("select * from water_campaigns where id = ?")
                .param(id)
                .query(CampaignRows::campaign)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("water campaign " + id));
    }

    void add(StretchRow one) {
        db.sql("""
                        insert into water_stretches (proposal, collectivity, campaign, number, km, expected, pipes, state)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?)""")
                .params(
                        one.proposal(),
                        tenancy.current(),
                        one.campaign(),
                        one.number(),
                        one.km(),
                        one.expected(),
                        written(one.pipes()),
                        one.state().name())
                .update();
    }

    List<StretchRow> stretches(UUID campaign) {
        return db.sql("select * from water_stretches where campaign = ? order by number")
                .param(campaign)
                .query(this::stretch)
                .list();
    }

    Optional<StretchRow> findStretch(UUID proposal) {
        return db.sql("select * from water_stretches where proposal = ?")
                .param(proposal)
                .query(this::stretch)
                .optional();
    }

    /** @throws NoSuchElementException if there is none of this proposal */
    StretchRow getStretch(UUID proposal) {
        return findStretch(proposal).orElseThrow(() -> new NoSuchElementException("water stretch " + proposal));
    }

    /** Those that a team was sent to, the last campaign first. */
    List<StretchRow> toVisit() {
        return db.sql("""
                        select s.* from water_stretches s join water_campaigns c on c.id = s.campaign
                        where s.state = 'TO_VISIT' order by c.made_at desc, s.number""").query(this::stretch).list();
    }

    void at(UUID proposal, StretchRow.State state) {
        db.sql("update water_stretches set state = ? where proposal = ?")
                .params(state.name(), proposal)
                .update();
    }

    /** One choice of a collectivity after the other, until the transaction ends: two at once would choose the same pipes. */
    void waitForOthers() {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 711))")
                .param(tenancy.current().toString())
                .query((row, number) -> true)
                .list();
    }

    /** Pipes that a proposal under way names, or that a team walked within a year: not to be proposed again. */
    Set<String> busy() {
        return new HashSet<>(db.sql("""
                        select distinct pipe ->> 'id' from water_stretches s, jsonb_array_elements(s.pipes) pipe
                        where s.state <> 'DECLINED' and not exists (
                            select 1 from water_visits v where v.stretch = s.proposal and not v.withdrawn
                                and v.on_day < current_date - 365)""").query(String.class).list());
    }

    private String written(List<StretchRow.Walked> pipes) {
        ArrayNode all = json.createArrayNode();
        for (StretchRow.Walked pipe : pipes) {
            ObjectNode one = all.addObject();
            one.put("id", pipe.id());
            one.put("street", pipe.street());
            one.put("length", pipe.lengthM());
            one.put("rate", pipe.rate());
            one.put("material", pipe.material());
            one.put("laid", pipe.laid());
            one.put("diameter", pipe.diameterMm());
            one.put("reasons", ReasonJson.of(pipe.reasons(), json));
            Geometry shape = pipe.shape();
            if (shape != null) {
                one.put("shape", Base64.getEncoder().encodeToString(new WKBWriter().write(shape)));
            }
        }
        return json.writeValueAsString(all);
    }

    private StretchRow stretch(ResultSet row, int number) throws SQLException {
        return new StretchRow(
                row.getObject("proposal", UUID.class),
                row.getObject("campaign", UUID.class),
                row.getInt("number"),
                row.getDouble("km"),
                row.getDouble("expected"),
                json.readTree(row.getString("pipes"))
                        .valueStream()
                        .map(this::walked)
                        .toList(),
                StretchRow.State.valueOf(row.getString("state")));
    }

    private StretchRow.Walked walked(JsonNode one) {
        List<Reason> reasons = ReasonJson.read(one.path("reasons").asString("[]"), json);
        return new StretchRow.Walked(
                one.path("id").asString(),
                one.path("street").asString(""),
                one.path("length").asDouble(),
                one.path("rate").asDouble(),
                one.path("material").asString(),
                one.path("laid").isNumber() ? one.path("laid").asInt() : null,
                one.path("diameter").isNumber() ? one.path("diameter").asDouble() : null,
                reasons,
                shape(one.path("shape").asString("")));
    }

    private static @Nullable Geometry shape(String written) {
        try {
            return written.isEmpty()
                    ? null
                    : new WKBReader().read(Base64.getDecoder().decode(written));
        } catch (ParseException e) {
            throw new IllegalStateException("a shape that we wrote", e);
        }
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getObject("id", UUID.class),
                row.getObject("ranking", UUID.class),
                row.getString("name"),
                row.getDouble("budget_km"),
                row.getDouble("km"),
                row.getDouble("expected"),
                row.getDouble("mean"),
                row.getDouble("scattered_km"),
                row.getDouble("scattered"),
                row.getInt("scattered_places"),
                row.getObject("made_by", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("demonstration"));
    }
}
