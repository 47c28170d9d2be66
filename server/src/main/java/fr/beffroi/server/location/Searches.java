package fr.beffroi.server.location;

import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.server.location.SearchRow.State;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.location.files.LocationProblem;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.search.Alarm;
import fr.beffroi.water.location.search.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Searches and the places they suspect; inside {@link Tenancy#in}. */
@Component("locationSearches")
class Searches {
    private static final int AT_ONCE = 2000;
    private static final String SEARCH = """
            select s.id, s.state, s.step, s.network_name, s.network_hash, s.measures_name, s.until_day, s.measured_until, s.fault,
                s.notices, s.known_leaks, s.searched_in_vain, s.joules, s.energy_method, s.asked_by, s.asked_at, s.changed_at,
                (select count(*) from location_pipes p where p.network_hash = s.network_hash) pipes
            from location_searches s """;
    private static final String PLACE = """
            select p.*, v.leak, v.pipe found_pipe, v.note, v.day, v.noted_by, v.noted_at from location_places p left join lateral (
                select * from location_visits where proposal = p.proposal order by noted_at desc limit 1) v on true """;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Tenancy tenancy;
    private final JsonMapper json;

    Searches(JdbcClient db, JdbcTemplate batches, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.batches = batches;
        this.tenancy = tenancy;
        this.json = json;
    }

    /** A file as it was sent, its name without folders. */
    record Sent(String name, byte[] content) {}

    /** @throws org.springframework.dao.DuplicateKeyException if another is under way */
    UUID add(Sent network, Sent measures, LocalDate until, String service, UUID by) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into location_searches (id, collectivity, state, network_name, network, measures_name, measures,
                            until_day, service, asked_by, asked_at, changed_at)
                        values (?, ?, 'WAITING', ?, ?, ?, ?, ?, ?, ?, now(), now())""")
                .params(
                        id,
                        tenancy.current(),
                        network.name(),
                        network.content(),
                        measures.name(),
                        measures.content(),
                        until,
                        service,
                        by)
                .update();
        return id;
    }

    /** @throws NoSuchElementException if there is none */
    SearchRow get(UUID id) {
        return db.sql(SEARCH + " where s.id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("leak search " + id));
    }

    /** Latest first. */
    List<SearchRow> latest(int most) {
        return db.sql(SEARCH + " order by s.asked_at desc limit ?")
                .param(most)
                .query(this::row)
                .list();
    }

    /** Of whoever asked: its places wait in that queue. */
    String service(UUID id) {
        return db.sql("select service from location_searches where id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    Sent network(UUID id) {
        return file(id, "network");
    }

    Sent measures(UUID id) {
        return file(id, "measures");
    }

    private Sent file(UUID id, String which) {
        return db.sql("select " + which + "_name, " + which + " from location_searches where id = ?")
                .param(id)
                .query((row, number) -> new Sent(row.getString(1), row.getBytes(2)))
                .single();
    }

    void at(UUID id, State state, int step) {
        db.sql("update location_searches set state = ?, step = ?, changed_at = now() where id = ?")
                .params(state.name(), step, id)
                .update();
    }

    /** Nothing comes of it; what was sent goes. */
    void ended(UUID id, State state, @Nullable LocationProblem fault) {
        db.sql("""
                        update location_searches set state = :state, fault = :fault::jsonb, network = null, measures = null,
                            changed_at = now() where id = :id""")
                .param("state", state.name())
                .param("fault", fault == null ? null : json.writeValueAsString(fault))
                .param("id", id)
                .update();
    }

    /** @param visits what it took into account of what teams had found */
    void done(
            UUID id,
            String hash,
            LocalDate measuredUntil,
            List<LocationProblem> notices,
            List<Visit> visits,
            Energy energy) {
        int leaks = (int) visits.stream().filter(Visit::leak).count();
        db.sql("""
                        update location_searches set state = 'DONE', network = null, measures = null, network_hash = ?,
                            measured_until = ?, notices = ?::jsonb, known_leaks = ?, searched_in_vain = ?, joules = ?, energy_method = ?, changed_at = now()
                        where id = ?""")
                .params(
                        hash,
                        measuredUntil,
                        json.writeValueAsString(notices),
                        leaks,
                        visits.size() - leaks,
                        energy.joules(),
                        energy.method().name(),
                        id)
                .update();
    }

    /** Kept once for each file. */
    void keepShape(PipeNetwork network) {
        boolean known = db.sql("select exists (select from location_pipes where network_hash = ?)")
                .param(network.hash())
                .query(Boolean.class)
                .single();
        if (known) {
            return;
        }
        UUID collectivity = tenancy.current();
        List<Integer> pipes = new ArrayList<>();
        for (int pipe : network.pipes()) {
            pipes.add(pipe);
        }
        batches.batchUpdate(
                "insert into location_pipes values (?, ?, ?, ?, ?, ?, ?, ?)", pipes, AT_ONCE, (row, pipe) -> {
                    PipeNetwork.Link link = network.links().get(pipe);
                    PipeNetwork.Place from = network.nodes().get(link.from()).place();
                    PipeNetwork.Place to = network.nodes().get(link.to()).place();
                    row.setObject(1, collectivity);
                    row.setString(2, network.hash());
                    row.setInt(3, pipe);
                    row.setString(4, link.id());
                    row.setObject(5, from == null ? null : from.x());
                    row.setObject(6, from == null ? null : from.y());
                    row.setObject(7, to == null ? null : to.x());
                    row.setObject(8, to == null ? null : to.y());
                });
    }

    /** One pipe as a straight line. */
    record Shape(String id, double fromX, double fromY, double toX, double toY) {}

    /** Those whose ends have a place on the map. */
    List<Shape> shapes(String hash) {
        return db.sql("""
                        select id, from_x, from_y, to_x, to_y from location_pipes
                        where network_hash = ? and from_x is not null and to_x is not null order by number""")
                .param(hash)
                .query((row, number) -> new Shape(
                        row.getString(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)))
                .list();
    }

    /** The proposal that was made of the same place by an earlier search of the same network. */
    Optional<UUID> findProposal(String hash, LocalDateTime raised, String pipe) {
        return db.sql("""
                        select p.proposal from location_places p join location_searches s on s.id = p.search
                        where s.network_hash = ? and p.raised = ? and p.pipe = ? and p.proposal is not null limit 1""").params(hash, raised, pipe).query(UUID.class).optional();
    }

    void add(UUID search, int number, Alarm alarm, @Nullable UUID proposal) {
        db.sql("""
                        insert into location_places (collectivity, search, number, raised, pipe, litres, strength, near, suspects,
                            proposal) values (:own, :search, :number, :raised, :pipe, :litres, :strength, :near, :map::jsonb, :proposal)""")
                .param("own", tenancy.current())
                .param("search", search)
                .param("number", number)
                .param("raised", alarm.raised())
                .param("pipe", alarm.pipe())
                .param("litres", alarm.litresPerSecond())
                .param("strength", alarm.strength())
                .param("near", alarm.near())
                .param("map", json.writeValueAsString(alarm.map()))
                .param("proposal", proposal)
                .update();
    }

    /** Latest first. */
    List<Place> places(UUID search) {
        return db.sql(PLACE + " where p.search = ? order by p.raised desc, p.number desc")
                .param(search)
                .query(this::place)
                .list();
    }

    /** As the last search that suspects it says. */
    Optional<Place> findPlace(UUID proposal) {
        return db.sql(PLACE + " join location_searches s on s.id = p.search"
                        + " where p.proposal = ? order by s.asked_at desc limit 1")
                .param(proposal)
                .query(this::place)
                .optional();
    }

    /** @param pipe empty where it is not said */
    void found(UUID proposal, boolean leak, String pipe, String note, LocalDate day, UUID by) {
        db.sql("""
                        insert into location_visits (id, collectivity, proposal, leak, pipe, note, day, noted_by, noted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, now())""")
                .params(UUID.randomUUID(), tenancy.current(), proposal, leak, pipe, note, day, by)
                .update();
    }

    /**
     * What was noted last of each place that a team went to, whatever the search of this network that suspected it. A visit to a pipe
     * of another network says nothing, even if it has the same name.
     */
    List<Visit> visits(String hash) {
        return db.sql("""
                        select v.leak, v.day, case when v.pipe = '' then p.pipe else v.pipe end pipe from (
                            select distinct on (proposal) * from location_visits order by proposal, noted_at desc) v
                        join lateral (
                            select place.pipe from location_places place join location_searches s on s.id = place.search
                            where place.proposal = v.proposal and s.network_hash = ? limit 1) p on true
                        order by v.day, pipe""")
                .param(hash)
                .query((row, number) ->
                        new Visit(row.getString("pipe"), row.getObject("day", LocalDate.class), row.getBoolean("leak")))
                .list();
    }

    boolean hasPipe(String hash, String pipe) {
        return db.sql("select exists (select from location_pipes where network_hash = ? and id = ?)")
                .params(hash, pipe)
                .query(Boolean.class)
                .single();
    }

    /** What people wrote of a place goes; what was found stays: it names nobody. */
    void forgetNotes(UUID proposal) {
        db.sql("update location_visits set note = '' where proposal = ?")
                .param(proposal)
                .update();
    }

    /** Of the places that teams went to: how many, and how many held a leak, by what was noted last. */
    record Worth(int visited, int leaks) {}

    Worth worth() {
        return db.sql("""
                        select count(*) visited, count(*) filter (where leak) leaks from (
                            select distinct on (proposal) leak from location_visits order by proposal, noted_at desc) last""")
                .query((row, number) -> new Worth(row.getInt(1), row.getInt(2)))
                .single();
    }

    private SearchRow row(ResultSet row, int number) throws SQLException {
        String fault = row.getString("fault");
        String method = row.getString("energy_method");
        return new SearchRow(
                row.getObject("id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("step"),
                row.getString("network_name"),
                row.getString("network_hash"),
                row.getString("measures_name"),
                row.getObject("until_day", LocalDate.class),
                fault == null ? null : json.readValue(fault, LocationProblem.class),
                json.readValue(row.getString("notices"), new TypeReference<List<LocationProblem>>() {}),
                row.getInt("pipes"),
                row.getObject("measured_until", LocalDate.class),
                row.getInt("known_leaks"),
                row.getInt("searched_in_vain"),
                row.getObject("asked_by", UUID.class),
                instant(row, "asked_at"),
                instant(row, "changed_at"),
                method == null ? null : new Energy(row.getDouble("joules"), Energy.Method.valueOf(method)));
    }

    private Place place(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("noted_by", UUID.class);
        Place.Found found = by == null
                ? null
                : new Place.Found(
                        row.getBoolean("leak"),
                        row.getString("found_pipe"),
                        row.getString("note"),
                        row.getObject("day", LocalDate.class),
                        by,
                        instant(row, "noted_at"));
        return new Place(
                row.getObject("search", UUID.class),
                row.getInt("number"),
                row.getObject("raised", LocalDateTime.class),
                row.getString("pipe"),
                row.getDouble("litres"),
                row.getDouble("strength"),
                row.getDouble("near"),
                json.readValue(row.getString("suspects"), new TypeReference<List<Alarm.Suspect>>() {}),
                row.getObject("proposal", UUID.class),
                found);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
