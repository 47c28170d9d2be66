package fr.beffroi.server.oversight;

import fr.beffroi.oversight.footprint.Carbon;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.server.platform.ServerSettings;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Energy that the uses of the collectivity at hand really used. Inside {@code Tenancy.in}. */
@Component
public class Footprints {
    private static final double JOULES_PER_KWH = 3_600_000;

    private final JdbcClient db;
    private final ServerSettings settings;

    Footprints(JdbcClient db, ServerSettings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** One line per use, in order of key, uses without proposals included. @param from null: since the beginning */
    public List<Total> totals(@Nullable Instant from, @Nullable Instant to) {
        return db.sql("""
                        select u.key, count(p.id) as proposals, coalesce(sum(p.joules), 0) as joules,
                            count(p.id) filter (where p.energy_method = 'RAPL') as by_rapl
                        from use u left join proposal p on p.use_id = u.id
                            and (cast(:from as timestamptz) is null or p.at >= :from)
                            and (cast(:to as timestamptz) is null or p.at < :to)
                        group by u.key order by u.key""")
                .param("from", from == null ? null : Rows.column(from))
                .param("to", to == null ? null : Rows.column(to))
                .query((row, number) -> total(
                        row.getString("key"),
                        row.getLong("proposals"),
                        row.getDouble("joules"),
                        row.getLong("by_rapl")))
                .list();
    }

    private Total total(String use, long proposals, double joules, long byRapl) {
        return new Total(use, proposals, joules, joules / JOULES_PER_KWH, grams(joules), byRapl);
    }

    private double grams(double joules) {
        return new Carbon(settings.energy().gramsPerKwh()).grams(new Energy(joules, Energy.Method.CPU_TIME));
    }

    /**
     * @param proposals how many were made, replaced versions included: they used energy too
     * @param gramsCo2e with the configured factor
     * @param measuredByRapl how many of them were measured by the processor's counters, the others by CPU time
     */
    public record Total(String use, long proposals, double joules, double kwh, double gramsCo2e, long measuredByRapl) {}
}
