package fr.beffroi.server.telemetry;

import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.telemetry.Customers.Consumption;
import fr.beffroi.water.telemetry.DailyBalance;
import fr.beffroi.water.telemetry.HourlySeries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a district with full metering lost each day: plain sums of what was measured. Inside {@link Tenancy#in}. */
@Component("telemetryBalances")
class Balances {
    private final Districts districts;
    private final SeriesRoles roles;
    private final Measures measures;
    private final Customers customers;

    Balances(Districts districts, SeriesRoles roles, Measures measures, Customers customers) {
        this.districts = districts;
        this.roles = roles;
        this.measures = measures;
        this.customers = customers;
    }

    /**
     * A year of all districts together.
     *
     * @param inflow m³, of the whole days alone, as all that follows
     * @param wholeDays days on which every district was measured whole
     */
    record Year(int districts, int days, int wholeDays, double inflow, double consumption, double lost) {
        public boolean isWhole() {
            return wholeDays == days;
        }
    }

    boolean hasCustomers(UUID district) {
        return customers.counts().containsKey(district);
    }

    /** Every day of the span, those that lack something among them; nothing is lost or used where too few would be seen. */
    List<Balance> of(District district, LocalDate from, LocalDate to) {
        return of(district, from, to, Consumption::isShown);
    }

    private List<Balance> of(District district, LocalDate from, LocalDate to, Predicate<Consumption> taken) {
        Map<LocalDate, Consumption> used = customers.of(district.id(), from, to);
        HourlySeries stock = stock(district.id(), from, to);
        List<DailyBalance> days = DailyBalance.of(
                districts.inflow(district),
                stock,
                day -> {
                    Consumption one = used.get(day);
                    return one == null || !one.isWhole() || !taken.test(one) ? Double.NaN : one.cubicMetres();
                },
                from,
                to,
                LegalTime.FRANCE);
        return days.stream()
                .map(day -> new Balance(day, used.get(day.date()), Double.isNaN(day.stockChange())))
                .toList();
    }

    /** The last days of which anything is known. @param most how many */
    List<Balance> latest(District district, int most) {
        HourlySeries inflow = districts.inflow(district);
        if (inflow.length() == 0) {
            return List.of();
        }
        LocalDate last = LocalDate.ofInstant(HourlySeries.startOf(inflow.endHour() - 1), LegalTime.FRANCE);
        LocalDate first = LocalDate.ofInstant(HourlySeries.startOf(inflow.firstHour()), LegalTime.FRANCE);
        LocalDate from = last.minusDays(most - 1L);
        return of(district, from.isBefore(first) ? first : from, last);
    }

    /**
     * The sum of all districts, small ones among them: it is of a year, and of no household's days.
     *
     * @return null where the districts have too few customers' meters together, or none
     */
    @Nullable
    Year year(int year) {
        List<District> metered =
                districts.all().stream().filter(one -> hasCustomers(one.id())).toList();
        if (customers.counts().values().stream().mapToInt(Integer::intValue).sum() < Customers.FEWEST) {
            return null;
        }
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        List<List<Balance>> all =
                metered.stream().map(one -> of(one, first, last, any -> true)).toList();
        double inflow = 0;
        double used = 0;
        double lost = 0;
        int whole = 0;
        for (int i = 0; i < first.lengthOfYear(); i++) {
            int day = i;
            if (all.stream().allMatch(one -> one.get(day).day().isWhole())) {
                whole++;
                for (List<Balance> one : all) {
                    inflow += one.get(day).day().inflow();
                    used += one.get(day).day().consumption();
                    lost += one.get(day).day().lost();
                }
            }
        }
        return new Year(metered.size(), first.lengthOfYear(), whole, inflow, used, lost);
    }

    /** m³ in all tanks of the district at each hour; 0 where it has none. */
    private HourlySeries stock(UUID district, LocalDate from, LocalDate to) {
        long begin = hour(from);
        HourlySeries sum = new HourlySeries(begin, new double[(int) (hour(to.plusDays(1)) - begin) + 1]);
        for (SeriesRole tank : roles.tanks(district)) {
            HourlySeries level = measures.of(List.of(tank.meter()))
                    .getOrDefault(tank.meter(), new HourlySeries(begin, new double[0]));
            double area = tank.kind() == SeriesRole.Kind.LEVEL ? Objects.requireNonNull(tank.squareMetres()) : 1;
            sum = sum.combined(level, (total, value) -> total + area * value);
        }
        return sum;
    }

    private static long hour(LocalDate day) {
        return HourlySeries.hourOf(day.atStartOfDay(LegalTime.FRANCE).toInstant());
    }
}
