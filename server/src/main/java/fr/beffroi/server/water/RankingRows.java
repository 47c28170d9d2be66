package fr.beffroi.server.water;

import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.water.RankingRow.State;
import fr.beffroi.water.risk.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The rankings of the collectivity at hand and their lines; inside {@link Tenancy#in}. */
@Component
class RankingRows {
    private static final int AT_ONCE = 2_000;
    private static final String LINES = """
            select r.place, r.rate, r.simple, r.reasons, p.* from water_ranked r
                join water_rankings one on one.id = r.ranking
                join water_pipes p on p.network = one.network and p.id = r.pipe
            where r.ranking = :ranking\s""";

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Tenancy tenancy;
    private final JsonMapper json;

    RankingRows(JdbcClient db, JdbcTemplate batches, Tenancy tenancy, JsonMapper json) {
        this.db = db;
        this.batches = batches;
        this.tenancy = tenancy;
        this.json = json;
    }

    void add(UUID id, UUID network, @Nullable UUID by, boolean demonstration) {
        db.sql("""
                        insert into water_rankings (id, collectivity, network, state, asked_by, asked_at, changed_at,
                            demonstration)
                        values (:id, :collectivity, :network, 'WAITING', :by, now(), now(), :demonstration)""")
                .param("id", id)
                .param("collectivity", tenancy.current())
                .param("network", network)
                .param("by", by)
                .param("demonstration", demonstration)
                .update();
    }

    /** @throws NoSuchElementException if there is none of this id */
    RankingRow get(UUID id) {
        return db.sql("select * from water_rankings where id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("water ranking " + id));
    }

    /** The last one that anybody asked for, whatever came of it. */
    Optional<RankingRow> findLast() {
        return db.sql("select * from water_rankings order by asked_at desc limit 1")
                .query(this::row)
                .optional();
    }

    /** The last one that was made, of the network in use. */
    Optional<RankingRow> findDone() {
        return db.sql("""
                        select r.* from water_rankings r join water_networks n on n.id = r.network
                        where r.state = 'DONE' and n.state = 'CURRENT' order by r.asked_at desc limit 1""").query(this::row).optional();
    }

    /** The last ones first. */
    List<RankingRow> allDone(int most) {
        return db.sql("select * from water_rankings where state = 'DONE' order by asked_at desc limit ?")
                .param(most)
                .query(this::row)
                .list();
    }

    void at(UUID id, State state, int step) {
        db.sql("update water_rankings set state = ?, step = ?, changed_at = now() where id = ?")
                .params(state.name(), step, id)
                .update();
    }

    /** What was computed. */
    record Made(
            LocalDate on,
            Method method,
            List<RankedPipe> pipes,
            double simpleTop,
            RankingRow.@Nullable Tested tested,
            Energy energy) {}

    /** Its lines take the place of those of the rankings before. */
    void done(UUID id, Made made) {
        db.sql("delete from water_ranked where ranking <> ?").param(id).update();
        UUID collectivity = tenancy.current();
        batches.batchUpdate("""
                insert into water_ranked (collectivity, ranking, place, pipe, rate, simple, reasons)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)""", made.pipes(), AT_ONCE, (row, pipe) -> {
            row.setObject(1, collectivity);
            row.setObject(2, id);
            row.setInt(3, pipe.place());
            row.setString(4, pipe.pipe().id());
            row.setDouble(5, pipe.rate());
            row.setDouble(6, pipe.simple());
            row.setString(7, ReasonJson.of(pipe.reasons(), json));
        });
        db.sql("""
                        update water_rankings set state = 'DONE', on_day = :on, method = :method, pipes = :pipes, km = :km,
                            expected = :expected, simple_top = :top, tested = :tested::jsonb, joules = :joules,
                            energy_method = :energy, changed_at = now() where id = :id""")
                .param("on", made.on())
                .param("method", made.method().name())
                .param("pipes", made.pipes().size())
                .param(
                        "km",
                        made.pipes().stream()
                                        .mapToDouble(one -> one.pipe().lengthM())
                                        .sum()
                                / 1000)
                .param(
                        "expected",
                        made.pipes().stream().mapToDouble(RankedPipe::expected).sum())
                .param("top", made.simpleTop())
                .param("tested", made.tested() == null ? null : json.writeValueAsString(made.tested()))
                .param("joules", made.energy().joules())
                .param("energy", made.energy().method().name())
                .param("id", id)
                .update();
    }

    /** In the order of the ranking, all of them. */
    List<RankedPipe> lines(UUID ranking) {
        WKBReader shapes = new WKBReader();
        return db.sql(LINES + "order by r.place")
                .param("ranking", ranking)
                .query((row, number) -> line(row, shapes))
                .list();
    }

    /** @param words in the street's name or the pipe's identifier; {@code ""}: all */
    List<RankedPipe> lines(UUID ranking, String words, int offset, int most) {
        WKBReader shapes = new WKBReader();
        return db.sql(LINES + """
                        and (:words = '' or strpos(lower(p.street_name), :words) > 0 or lower(p.id) = :words)
                        order by r.place offset :offset limit :most""")
                .param("ranking", ranking)
                .param("words", words.toLowerCase(Locale.FRENCH))
                .param("offset", offset)
                .param("most", most)
                .query((row, number) -> line(row, shapes))
                .list();
    }

    Optional<RankedPipe> findLine(UUID ranking, int place) {
        WKBReader shapes = new WKBReader();
        return db.sql(LINES + "and r.place = :place")
                .param("ranking", ranking)
                .param("place", place)
                .query((row, number) -> line(row, shapes))
                .optional();
    }

    boolean isYearly() {
        return db.sql("select yearly from water_settings")
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void yearly(boolean yearly) {
        db.sql("""
                        insert into water_settings (collectivity, yearly) values (?, ?)
                        on conflict (collectivity) do update set yearly = excluded.yearly""").params(tenancy.current(), yearly).update();
    }

    private RankedPipe line(ResultSet row, WKBReader shapes) throws SQLException {
        return new RankedPipe(
                row.getInt("place"),
                PipeRows.pipe(row, shapes),
                row.getDouble("rate"),
                row.getDouble("simple"),
                ReasonJson.read(row.getString("reasons"), json));
    }

    private RankingRow row(ResultSet row, int number) throws SQLException {
        String method = row.getString("method");
        String tested = row.getString("tested");
        String energy = row.getString("energy_method");
        return new RankingRow(
                row.getObject("id", UUID.class),
                row.getObject("network", UUID.class),
                State.valueOf(row.getString("state")),
                row.getInt("step"),
                row.getObject("asked_by", UUID.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getObject("on_day", LocalDate.class),
                method == null ? null : Method.valueOf(method),
                row.getInt("pipes"),
                row.getDouble("km"),
                row.getDouble("expected"),
                row.getDouble("simple_top"),
                tested == null ? null : json.readValue(tested, RankingRow.Tested.class),
                new Energy(
                        row.getDouble("joules"),
                        energy == null ? Energy.Method.CPU_TIME : Energy.Method.valueOf(energy)),
                row.getBoolean("demonstration"));
    }
}
