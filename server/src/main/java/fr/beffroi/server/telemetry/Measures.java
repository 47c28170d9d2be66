package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.telemetry.HourlySeries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hourly means of the meters of the collectivity at hand, in rows of thirty days; inside {@link Tenancy#in}. */
@Component
class Measures {
    private static final int BLOCK = 720;

    private final JdbcClient db;
    private final Tenancy tenancy;

    Measures(JdbcClient db, Tenancy tenancy) {
        this.db = db;
        this.tenancy = tenancy;
    }

    /**
     * @param added hours of which nothing was known
     * @param changed hours of which something else was known
     */
    record Merged(long added, long changed) {
        static final Merged NOTHING = new Merged(0, 0);

        Merged and(Merged other) {
            return new Merged(added + other.added, changed + other.changed);
        }

        boolean isNothing() {
            return added + changed == 0;
        }
    }

    /** A meter and how far it is known. */
    record Meter(String name, Instant first, Instant last) {}

    /** One import of a collectivity after the other: two that write the same hours would lose some. */
    void waitForOthers() {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 720))")
                .param(tenancy.current().toString())
                .query((row, number) -> true)
                .list();
    }

    /** Adds what was measured; what the series does not know takes nothing away. The same twice changes nothing. */
    Merged merge(String meter, HourlySeries series) {
        if (series.length() == 0) {
            return Merged.NOTHING;
        }
        int first = block(series.firstHour());
        int last = block(series.endHour() - 1);
        Map<Integer, double[]> kept = new HashMap<>();
        db.sql("select block, flows from telemetry_hours where meter = ? and block between ? and ?")
                .params(meter, first, last)
                .query((row, number) -> kept.put(row.getInt("block"), flows(row)))
                .list();
        Merged merged = Merged.NOTHING;
        for (int block = first; block <= last; block++) {
            double[] flows = kept.computeIfAbsent(block, key -> nothing());
            Merged one = merge(flows, series, block);
            merged = merged.and(one);
            if (!one.isNothing()) {
                keep(meter, block, flows);
            }
        }
        return merged;
    }

    /**
     * Forgets the hours of a meter in a span.
     *
     * @param from first hour @param to just after the last one
     * @return how many of them were known
     */
    long remove(String meter, long from, long to) {
        Map<Integer, double[]> kept = new HashMap<>();
        db.sql("select block, flows from telemetry_hours where meter = ? and block between ? and ?")
                .params(meter, block(from), block(to - 1))
                .query((row, number) -> kept.put(row.getInt("block"), flows(row)))
                .list();
        long removed = 0;
        for (Map.Entry<Integer, double[]> one : kept.entrySet()) {
            double[] flows = one.getValue();
            long first = (long) one.getKey() * BLOCK;
            for (int i = 0; i < BLOCK; i++) {
                if (first + i >= from && first + i < to && !Double.isNaN(flows[i])) {
                    flows[i] = Double.NaN;
                    removed++;
                }
            }
            if (Arrays.stream(flows).allMatch(Double::isNaN)) {
                db.sql("delete from telemetry_hours where meter = ? and block = ?")
                        .params(meter, one.getKey())
                        .update();
            } else {
                keep(meter, one.getKey(), flows);
            }
        }
        return removed;
    }

    private static double[] nothing() {
        double[] nothing = new double[BLOCK];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    private static Merged merge(double[] flows, HourlySeries series, int block) {
        long added = 0;
        long changed = 0;
        for (int i = 0; i < BLOCK; i++) {
            double flow = series.at((long) block * BLOCK + i);
            if (Double.isNaN(flow)) {
                continue;
            }
            if (Double.isNaN(flows[i])) {
                added++;
            } else if (flows[i] != flow) {
                changed++;
            }
            flows[i] = flow;
        }
        return new Merged(added, changed);
    }

    private void keep(String meter, int block, double[] flows) {
        db.sql("""
                        insert into telemetry_hours (collectivity, meter, block, flows) values (?, ?, ?, ?)
                        on conflict (collectivity, meter, block) do update set flows = excluded.flows""").params(tenancy.current(), meter, block, flows).update();
    }

    /** In alphabetical order. */
    List<Meter> meters() {
        Map<String, Instant> last = new HashMap<>();
        edges("desc", false).forEach(edge -> last.put(edge.meter(), edge.at()));
        return edges("asc", true).stream()
                .map(edge -> new Meter(edge.meter(), edge.at(), last.getOrDefault(edge.meter(), edge.at())))
                .toList();
    }

    List<String> names() {
        return db.sql("select distinct meter from telemetry_hours order by meter")
                .query(String.class)
                .list();
    }

    private record Edge(String meter, Instant at) {}

    /** The first or the last hour of each meter of which something is known. */
    private List<Edge> edges(String order, boolean first) {
        return db.sql("select distinct on (meter) meter, block, flows from telemetry_hours order by meter, block "
                        + order)
                .query((row, number) -> {
                    double[] flows = flows(row);
                    int at = first ? 0 : BLOCK - 1;
                    while (Double.isNaN(flows[at])) {
                        at += first ? 1 : -1;
                    }
                    return new Edge(
                            row.getString("meter"), HourlySeries.startOf((long) row.getInt("block") * BLOCK + at));
                })
                .list();
    }

    /** What is known of these meters, all of it; a meter of which nothing is known has no entry. */
    Map<String, HourlySeries> of(Collection<String> meters) {
        Map<String, HourlySeries> series = new LinkedHashMap<>();
        for (String meter : meters) {
            List<Block> blocks = db.sql("select block, flows from telemetry_hours where meter = ? order by block")
                    .param(meter)
                    .query((row, number) -> new Block(row.getInt("block"), flows(row)))
                    .list();
            if (!blocks.isEmpty()) {
                series.put(meter, joined(blocks));
            }
        }
        return series;
    }

    private record Block(int number, double[] flows) {}

    /** Without the hours before the first measure and after the last: their days are not yet, or were not yet. */
    private static HourlySeries joined(List<Block> blocks) {
        int first = blocks.getFirst().number();
        double[] flows = new double[(blocks.getLast().number() - first + 1) * BLOCK];
        Arrays.fill(flows, Double.NaN);
        blocks.forEach(block -> System.arraycopy(block.flows(), 0, flows, (block.number() - first) * BLOCK, BLOCK));
        int from = 0;
        int to = flows.length;
        while (from < to && Double.isNaN(flows[from])) {
            from++;
        }
        while (to > from && Double.isNaN(flows[to - 1])) {
            to--;
        }
        return new HourlySeries((long) first * BLOCK + from, Arrays.copyOfRange(flows, from, to));
    }

    private static int block(long hour) {
        return (int) Math.floorDiv(hour, (long) BLOCK);
    }

    private static double[] flows(ResultSet row) throws SQLException {
        Double[] boxed =
                (Double[]) Objects.requireNonNull(row.getArray("flows")).getArray();
        return Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray();
    }
}
