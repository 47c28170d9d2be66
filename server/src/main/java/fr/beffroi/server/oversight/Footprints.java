package fr.beffroi.server.oversight;

import fr.beffroi.oversight.footprint.Carbon;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.ServerSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Energy that the uses of the collectivity at hand really used. Demonstrations and trials are left out, unless the whole
 * collectivity is a demonstration. Inside {@code Tenancy.in}.
 */
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
        return totals("", null, from, to);
    }

    /** Of one use. @param from null: since the beginning @throws java.util.NoSuchElementException if there is none */
    public Total total(String use, @Nullable Instant from, @Nullable Instant to) {
        return totals("where u.key = :use", use, from, to).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("use " + use));
    }

    private List<Total> totals(String which, @Nullable String use, @Nullable Instant from, @Nullable Instant to) {
        return db.sql("""
                        select u.key, count(p.id) as proposals, coalesce(sum(p.joules), 0) as joules,
                            count(p.id) filter (where p.energy_method = 'RAPL') as by_rapl,
                            count(p.id) filter (where p.energy_method = 'DECLARED') as declared
                        from use u left join proposal p on p.use_id = u.id
                            and (not p.demonstration or exists (select from collectivity c where c.demonstration))
                            and (cast(:from as timestamptz) is null or p.at >= :from)
                            and (cast(:to as timestamptz) is null or p.at < :to)
                        %s group by u.key order by u.key""".formatted(which))
                .param("use", use)
                .param("from", from == null ? null : Rows.column(from))
                .param("to", to == null ? null : Rows.column(to))
                .query((row, number) -> total(
                        row.getString("key"),
                        row.getLong("proposals"),
                        row.getDouble("joules"),
                        row.getLong("by_rapl"),
                        row.getLong("declared")))
                .list();
    }

    /**
     * Use by use and month by month (as the calendar of France has them), oldest first; months without proposals are left out.
     *
     * @param from first month
     * @param until last month
     */
    public List<OfMonth> months(YearMonth from, YearMonth until) {
        return months("", null, from, until);
    }

    /** Of one use. */
    public List<OfMonth> months(String use, YearMonth from, YearMonth until) {
        return months("where u.key = :use", use, from, until);
    }

    private List<OfMonth> months(String which, @Nullable String use, YearMonth from, YearMonth until) {
        return db.sql("""
                        select u.key, date_trunc('month', p.at at time zone 'Europe/Paris')::date as month,
                            count(*) as proposals, sum(p.joules) as joules,
                            count(*) filter (where p.energy_method = 'RAPL') as by_rapl,
                            count(*) filter (where p.energy_method = 'DECLARED') as declared
                        from use u join proposal p on p.use_id = u.id
                            and (not p.demonstration or exists (select from collectivity c where c.demonstration))
                            and p.at >= :from and p.at < :until
                        %s group by u.key, month order by month, u.key""".formatted(which))
                .param("use", use)
                .param("from", Rows.column(start(from)))
                .param("until", Rows.column(start(until.plusMonths(1))))
                .query((row, number) -> new OfMonth(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        total(
                                row.getString("key"),
                                row.getLong("proposals"),
                                row.getDouble("joules"),
                                row.getLong("by_rapl"),
                                row.getLong("declared"))))
                .list();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(LegalTime.FRANCE).toInstant();
    }

    private Total total(String use, long proposals, double joules, long byRapl, long declared) {
        return new Total(use, proposals, joules, joules / JOULES_PER_KWH, grams(joules), byRapl, declared);
    }

    private double grams(double joules) {
        return new Carbon(settings.energy().gramsPerKwh()).grams(new Energy(joules, Energy.Method.CPU_TIME));
    }

    /** What one use used in one month. */
    public record OfMonth(YearMonth month, Total total) {}

    /**
     * @param proposals how many were made, replaced versions included: they used energy too
     * @param gramsCo2e with the configured factor
     * @param measuredByRapl how many of them were measured by the processor's counters
     * @param declared of how many a supplier said the energy, which nobody measured here; the rest by CPU time
     */
    public record Total(
            String use,
            long proposals,
            double joules,
            double kwh,
            double gramsCo2e,
            long measuredByRapl,
            long declared) {

        /** Key of the text that says how it was obtained. */
        public String how() {
            if (declared > 0) {
                return declared == proposals ? "trust.energy.declared" : "trust.energy.partly-declared";
            }
            return proposals > 0 && measuredByRapl == proposals ? "trust.energy.rapl" : "trust.energy.cpu";
        }
    }
}
