package fr.beffroi.server.water;

import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.pipes.Frost;
import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Place;
import fr.beffroi.water.pipes.Repair;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pipes and repairs of a network of the collectivity at hand; inside {@link Tenancy#in}. */
@Component
class PipeRows {
    private static final int AT_ONCE = 2_000;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Tenancy tenancy;

    PipeRows(JdbcClient db, JdbcTemplate batches, Tenancy tenancy) {
        this.db = db;
        this.batches = batches;
        this.tenancy = tenancy;
    }

    void add(UUID id, Network network) {
        UUID collectivity = tenancy.current();
        List<Integer> pipes = IntStream.range(0, network.pipes().size()).boxed().toList();
        batches.batchUpdate(
                """
                insert into water_pipes (collectivity, network, number, id, laid, material, diameter_mm, length_m, street,
                    street_name, road_class, zone, soil, shape, line) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                pipes,
                AT_ONCE,
                (row, i) -> set(row, collectivity, id, i, network.pipes().get(i)));
        List<Integer> repairs =
                IntStream.range(0, network.repairs().size()).boxed().toList();
        batches.batchUpdate(
                """
                insert into water_repairs (collectivity, network, number, id, on_day, pipe, street, x, y, kind, cancelled,
                    line) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                repairs,
                AT_ONCE,
                (row, i) -> set(row, collectivity, id, i, network.repairs().get(i)));
        batches.batchUpdate(
                "insert into water_temperatures (collectivity, network, day, celsius) values (?, ?, ?, ?)",
                List.copyOf(network.frost().means().entrySet()),
                AT_ONCE,
                (row, day) -> {
                    row.setObject(1, collectivity);
                    row.setObject(2, id);
                    row.setObject(3, day.getKey());
                    row.setDouble(4, day.getValue());
                });
    }

    private static void set(PreparedStatement row, UUID collectivity, UUID network, int number, Pipe pipe)
            throws SQLException {
        row.setObject(1, collectivity);
        row.setObject(2, network);
        row.setInt(3, number);
        row.setString(4, pipe.id());
        day(row, 5, pipe.laid());
        row.setString(6, pipe.material().name());
        decimal(row, 7, pipe.diameterMm());
        row.setDouble(8, pipe.lengthM());
        row.setString(9, pipe.street());
        row.setString(10, pipe.streetName());
        row.setString(11, pipe.roadClass());
        row.setString(12, pipe.zone());
        row.setString(13, pipe.soil());
        Geometry shape = pipe.shape();
        if (shape == null) {
            row.setNull(14, Types.BINARY);
        } else {
            row.setBytes(14, new WKBWriter().write(shape));
        }
        row.setInt(15, pipe.line());
    }

    private static void set(PreparedStatement row, UUID collectivity, UUID network, int number, Repair repair)
            throws SQLException {
        row.setObject(1, collectivity);
        row.setObject(2, network);
        row.setInt(3, number);
        row.setString(4, repair.id());
        day(row, 5, repair.on());
        row.setString(6, repair.pipe());
        row.setString(7, repair.street());
        Place place = repair.place();
        decimal(row, 8, place == null ? null : place.x());
        decimal(row, 9, place == null ? null : place.y());
        row.setString(10, repair.kind().name());
        row.setBoolean(11, repair.cancelled());
        row.setInt(12, repair.line());
    }

    private static void day(PreparedStatement row, int at, @Nullable LocalDate day) throws SQLException {
        if (day == null) {
            row.setNull(at, Types.DATE);
        } else {
            row.setObject(at, day);
        }
    }

    private static void decimal(PreparedStatement row, int at, @Nullable Double value) throws SQLException {
        if (value == null) {
            row.setNull(at, Types.DOUBLE);
        } else {
            row.setDouble(at, value);
        }
    }

    void remove(UUID network) {
        db.sql("delete from water_pipes where network = ?").param(network).update();
        db.sql("delete from water_repairs where network = ?").param(network).update();
        db.sql("delete from water_temperatures where network = ?")
                .param(network)
                .update();
    }

    /** As it was imported. */
    Network network(UUID id, String projection) {
        WKBReader shapes = new WKBReader();
        List<Pipe> pipes = db.sql("select * from water_pipes where network = ? order by number")
                .param(id)
                .query((row, number) -> pipe(row, shapes))
                .list();
        List<Repair> repairs = db.sql("select * from water_repairs where network = ? order by number")
                .param(id)
                .query((row, number) -> repair(row))
                .list();
        Map<LocalDate, Double> means = new HashMap<>();
        db.sql("select day, celsius from water_temperatures where network = ?")
                .param(id)
                .query((row, number) -> means.put(row.getObject("day", LocalDate.class), row.getDouble("celsius")))
                .list();
        return new Network(pipes, repairs, projection, new Frost(means));
    }

    /** @param rankedM length in metres where it is ranked, else 0 */
    record Placed(Geometry shape, double rankedM) {}

    /**
     * Every pipe that has a shape, in the order of the ranking; those that are not in it come last.
     *
     * @param ranking null where none is to be told
     */
    List<Placed> placed(UUID network, @Nullable RankingRow ranking) {
        WKBReader shapes = new WKBReader();
        return db.sql("""
                        select p.shape, case when r.place is null then 0 else p.length_m end as ranked
                        from water_pipes p left join water_ranked r on r.pipe = p.id and r.ranking = :ranking
                        where p.network = :network and p.shape is not null order by r.place nulls last, p.number""")
                .param("ranking", ranking == null ? null : ranking.id())
                .param("network", network)
                .query((row, number) -> new Placed(
                        Objects.requireNonNull(shape(row.getBytes("shape"), shapes)), row.getDouble("ranked")))
                .list();
    }

    static Pipe pipe(ResultSet row, WKBReader shapes) throws SQLException {
        LocalDate laid = row.getObject("laid", LocalDate.class);
        double diameter = row.getDouble("diameter_mm");
        Double known = row.wasNull() ? null : diameter;
        return new Pipe(
                row.getString("id"),
                laid,
                Material.valueOf(row.getString("material")),
                known,
                row.getDouble("length_m"),
                row.getString("street"),
                row.getString("street_name"),
                row.getString("road_class"),
                row.getString("zone"),
                row.getString("soil"),
                shape(row.getBytes("shape"), shapes),
                row.getInt("line"));
    }

    private static @Nullable Geometry shape(byte @Nullable [] wkb, WKBReader shapes) {
        try {
            return wkb == null ? null : shapes.read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("a shape that we wrote", e);
        }
    }

    private static Repair repair(ResultSet row) throws SQLException {
        double x = row.getDouble("x");
        boolean placed = !row.wasNull();
        double y = row.getDouble("y");
        return new Repair(
                row.getString("id"),
                row.getObject("on_day", LocalDate.class),
                row.getString("pipe"),
                row.getString("street"),
                placed ? new Place(x, y) : null,
                Repair.Kind.valueOf(row.getString("kind")),
                row.getBoolean("cancelled"),
                row.getInt("line"));
    }
}
