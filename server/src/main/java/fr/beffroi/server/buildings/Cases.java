package fr.beffroi.server.buildings;

import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.states.Act;
import fr.beffroi.buildings.states.Actor;
import fr.beffroi.buildings.states.CaseFile;
import fr.beffroi.buildings.states.State;
import fr.beffroi.server.platform.Tenancy;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Presumptions and what people did about them; inside {@link Tenancy#in}. */
@Component("buildingsCases")
class Cases {
    private final JdbcClient db;
    private final Tenancy tenancy;
    private final JsonMapper json;

    Cases(JdbcClient db, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** Kept with its proposal, in one transaction. @param scan null: a person drew it */
    void add(UUID proposal, @Nullable UUID scan, Found found, boolean demonstration) {
        UUID collectivity = tenancy.current();
        // Numbers are given one after the other, whoever asks.
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("building_cases " + collectivity)
                .query()
                .singleRow();
        db.sql("""
                        insert into building_cases (proposal, collectivity, number, scan, origin, kind, outline, crs, east, north, area,
                            score, rank, parcels, zone, facts, vintage, earlier, last_without, first_with, past, again, again_changed,
                            state, changed_at, demonstration)
                        values (:proposal, :collectivity, (select coalesce(max(number), 0) + 1 from building_cases), :scan, :origin,
                            :kind, :outline, :crs, :east, :north, :area, :score, :rank, :parcels, :zone, :facts::jsonb, :vintage,
                            :earlier, :without, :with, :past::jsonb, :again, :changed, 'PRESUMPTION', now(), :demonstration)""")
                .param("proposal", proposal)
                .param("collectivity", collectivity)
                .param("scan", scan)
                .param("origin", scan == null ? "PERSON" : "SCAN")
                .param("kind", found.kind().name())
                .param("outline", found.outline().toText())
                .param("crs", found.crs())
                .param("east", found.outline().getCentroid().getX())
                .param("north", found.outline().getCentroid().getY())
                .param("area", found.areaM2())
                .param("score", found.score())
                .param("rank", found.rank())
                .param("parcels", found.parcels().toArray(String[]::new))
                .param("zone", found.zone())
                .param("facts", json.writeValueAsString(found.facts()))
                .param("vintage", found.vintage())
                .param("earlier", found.earlier())
                .param("without", found.lastWithout())
                .param("with", found.firstWith())
                .param("past", json.writeValueAsString(found.past()))
                .param("again", found.again() == null ? null : found.again().proposal())
                .param("changed", found.again() != null && found.again().changed())
                .param("demonstration", demonstration)
                .update();
    }

    void keepCrop(UUID proposal, String which, byte[] image) {
        db.sql("insert into building_crops (collectivity, proposal, which, image) values (?, ?, ?, ?)")
                .params(tenancy.current(), proposal, which, image)
                .update();
    }

    Optional<byte[]> crop(UUID proposal, String which) {
        return db.sql("select image from building_crops where proposal = ? and which = ?")
                .params(proposal, which)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Those that a collectivity's period no longer covers: closed, and unchanged since a day. */
    List<UUID> cropsOlderThan(Instant limit) {
        return db.sql("""
                        select proposal from building_cases
                        where state in ('UNFOUNDED', 'REGULAR', 'REGULARISED', 'RESTORED') and not owed and changed_at < ?
                            and crops_gone_at is null""")
                .param(OffsetDateTime.ofInstant(limit, java.time.ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    void eraseCrops(UUID proposal) {
        db.sql("delete from building_crops where proposal = ?").param(proposal).update();
        db.sql("update building_cases set crops_gone_at = now() where proposal = ?")
                .param(proposal)
                .update();
    }

    /** Best rank first. */
    List<Case> all() {
        return db.sql("select * from building_cases order by rank desc, number")
                .query(this::row)
                .list();
    }

    Optional<Case> find(UUID proposal) {
        return db.sql("select * from building_cases where proposal = ?")
                .param(proposal)
                .query(this::row)
                .optional();
    }

    /** @throws NoSuchElementException if there is none */
    Case get(UUID proposal) {
        return find(proposal).orElseThrow(() -> new NoSuchElementException("presumption " + proposal));
    }

    /** As {@link #get}, and nobody else decides on it until this transaction ends. */
    Case lock(UUID proposal) {
        return db.sql("select * from building_cases where proposal = ? for update")
                .param(proposal)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("presumption " + proposal));
    }

    /** Oldest first. */
    List<CaseAct> acts(UUID proposal) {
        return db.sql("""
                        select a.*, m.motive from building_acts a left join building_motives m on m.act = a.id
                        where a.proposal = ? order by a.rank""").param(proposal).query(Cases::act).list();
    }

    CaseFile file(UUID proposal) {
        // An erased motive was there: what was allowed then stays.
        return CaseFile.of(acts(proposal).stream().map(Cases::whole).toList());
    }

    private static Act whole(CaseAct kept) {
        return kept.act() instanceof Act.Decided decided && decided.motive() == null
                ? new Act.Decided(decided.to(), decided.by(), "…", decided.reference(), decided.on())
                : kept.act();
    }

    /** @param entry of the journal, of this transaction @param decision the verdict on the proposal, if it is one */
    void write(UUID proposal, Act act, CaseFile after, UUID by, UUID entry, @Nullable UUID decision) {
        UUID id = UUID.randomUUID();
        boolean decided = act instanceof Act.Decided;
        String reference = act instanceof Act.Decided d ? d.reference() : ((Act.Transmitted) act).reference();
        LocalDate on = act instanceof Act.Decided d ? d.on() : ((Act.Transmitted) act).on();
        db.sql("""
                        insert into building_acts (id, collectivity, proposal, rank, kind, to_state, actor, reference, on_day,
                            by_account, at, entry, decision)
                        values (:id, :collectivity, :proposal, (select count(*) from building_acts where proposal = :proposal), :kind,
                            :state, :actor, :reference, :on, :by, now(), :entry, :decision)""")
                .param("id", id)
                .param("collectivity", tenancy.current())
                .param("proposal", proposal)
                .param("kind", decided ? "DECIDED" : "TRANSMITTED")
                .param("state", after.state().name())
                .param("actor", act.by().name())
                .param("reference", reference)
                .param("on", on)
                .param("by", by)
                .param("entry", entry)
                .param("decision", decision)
                .update();
        String motive = act instanceof Act.Decided d ? d.motive() : null;
        if (motive != null) {
            db.sql("insert into building_motives (collectivity, act, proposal, motive) values (?, ?, ?, ?)")
                    .params(tenancy.current(), id, proposal, motive)
                    .update();
        }
        db.sql("update building_cases set state = ?, owed = ?, changed_at = now() where proposal = ?")
                .params(after.state().name(), after.owesTransmission(), proposal)
                .update();
    }

    /** What people wrote, what the images showed and whose parcel it is goes; that it was decided stays, and where it stood is shown no more. */
    void forget(UUID proposal) {
        db.sql("delete from building_motives where proposal = ?")
                .param(proposal)
                .update();
        if (find(proposal).isPresent()) {
            eraseCrops(proposal);
            db.sql("update building_cases set parcels = '{}', facts = '[]', erased_at = now() where proposal = ?")
                    .param(proposal)
                    .update();
        }
    }

    private Case row(ResultSet row, int number) throws SQLException {
        String origin = row.getString("origin");
        OffsetDateTime gone = row.getObject("crops_gone_at", OffsetDateTime.class);
        UUID again = row.getObject("again", UUID.class);
        return new Case(
                row.getObject("proposal", UUID.class),
                row.getInt("number"),
                row.getObject("scan", UUID.class),
                "PERSON".equals(origin),
                new Found(
                        Kind.valueOf(row.getString("kind")),
                        polygon(row.getString("outline")),
                        row.getString("crs"),
                        row.getDouble("score"),
                        row.getDouble("area"),
                        row.getDouble("rank"),
                        texts(row.getArray("parcels")),
                        row.getString("zone"),
                        json.readValue(row.getString("facts"), new TypeReference<List<Fact>>() {}),
                        row.getObject("vintage", UUID.class),
                        row.getObject("earlier", UUID.class),
                        row.getObject("last_without", LocalDate.class),
                        row.getObject("first_with", LocalDate.class),
                        json.readValue(row.getString("past"), Past.class),
                        again == null ? null : new Again(again, row.getBoolean("again_changed"))),
                row.getDouble("east"),
                row.getDouble("north"),
                State.valueOf(row.getString("state")),
                row.getBoolean("owed"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                gone == null ? null : gone.toInstant(),
                row.getBoolean("demonstration"),
                row.getObject("erased_at") != null);
    }

    private static CaseAct act(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("to_state"));
        Actor actor = Actor.valueOf(row.getString("actor"));
        String reference = row.getString("reference");
        LocalDate on = row.getObject("on_day", LocalDate.class);
        Act act = row.getString("kind").equals("DECIDED")
                ? new Act.Decided(state, actor, row.getString("motive"), reference, on)
                : new Act.Transmitted(actor, java.util.Objects.requireNonNull(on), reference);
        return new CaseAct(
                act,
                state,
                row.getObject("by_account", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("decision", UUID.class));
    }

    private static List<String> texts(Array array) throws SQLException {
        return new ArrayList<>(Arrays.asList((String[]) array.getArray()));
    }

    private static Polygon polygon(String text) {
        try {
            return (Polygon) new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalStateException("an outline that was kept: " + text, e);
        }
    }
}
