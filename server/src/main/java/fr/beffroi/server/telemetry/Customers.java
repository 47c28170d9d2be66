package fr.beffroi.server.telemetry;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.water.telemetry.files.CustomerList;
import fr.beffroi.water.telemetry.files.CustomerList.Customer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What customers' meters counted, day by day; only the sum of a district is ever shown. A meter's own days are kept for 400 days, so
 * that what comes late completes a sum; the sums stay. Inside {@link Tenancy#in}.
 */
@Configuration(value = "telemetryCustomers", proxyBeanMethods = false)
class Customers {
    static final int KEPT_DAYS = 400;
    /** Meters in a district, from which on their sum is shown. */
    static final int FEWEST = 5;

    private static final int MONTH = 31;
    private static final int AT_ONCE = 2000;

    private final JdbcClient db;
    private final JdbcTemplate batches;
    private final Tenancy tenancy;
    private final Districts districts;
    private final JournalBook journal;

    Customers(JdbcClient db, JdbcTemplate batches, Tenancy tenancy, Districts districts, JournalBook journal) {
        this.db = db;
        this.batches = batches;
        this.tenancy = tenancy;
        this.districts = districts;
        this.journal = journal;
    }

    /** @param cubicMetres of those that were measured @param expected how many there should have been */
    record Consumption(double cubicMetres, int measured, int expected) {
        boolean isWhole() {
            return expected > 0 && measured == expected;
        }

        /** Of fewer, a sum would show what a household uses day by day. */
        public boolean isShown() {
            return expected >= FEWEST;
        }
    }

    /** @param added days of meters of which nothing was known @param changed of which something else was known */
    record Kept(long added, long changed, int unknown) {}

    List<Customer> all() {
        return db.sql("""
                        select c.meter, d.name, c.since, c.until from telemetry_customers c
                        join telemetry_districts d on d.id = c.district order by c.meter""")
                .query((row, number) -> new Customer(
                        row.getString("meter"),
                        row.getString("name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class)))
                .list();
    }

    Map<UUID, Integer> counts() {
        Map<UUID, Integer> counts = new HashMap<>();
        db.sql("select district, count(*) many from telemetry_customers group by district")
                .query((row, number) -> counts.put(row.getObject("district", UUID.class), row.getInt("many")))
                .list();
        return counts;
    }

    /** Puts this list in the place of the former one; the sums of what is still held by the day are made anew. */
    void replace(CustomerList list, Person by) {
        Map<String, UUID> ids = new HashMap<>();
        districts.all().forEach(one -> ids.put(one.name(), one.id()));
        db.sql("delete from telemetry_customers").update();
        UUID collectivity = tenancy.current();
        batches.batchUpdate(
                "insert into telemetry_customers (collectivity, meter, district, since, until) values (?, ?, ?, ?, ?)",
                list.customers(),
                AT_ONCE,
                (row, customer) -> {
                    row.setObject(1, collectivity);
                    row.setString(2, customer.meter());
                    row.setObject(3, ids.get(customer.district()));
                    row.setObject(4, customer.since());
                    row.setObject(5, customer.until());
                });
        List<LocalDate> months = db.sql("select distinct month from telemetry_customer_days order by month")
                .query(LocalDate.class)
                .list();
        for (LocalDate month : months) {
            db.sql("delete from telemetry_consumption where day >= ? and day < ?")
                    .params(month, month.plusMonths(1))
                    .update();
            sum(month);
        }
        journal.record(
                "telemetry.customers",
                tenancy.current(),
                Map.of("meters", list.customers().size(), "by", by.id(), "role", by.role()),
                Map.of());
    }

    /** Adds what was counted; what is not said takes nothing away. @param meters m³ by day */
    Kept keep(Map<String, Map<LocalDate, Double>> meters) {
        TreeSet<LocalDate> months = new TreeSet<>();
        meters.values().forEach(days -> days.keySet().forEach(day -> months.add(day.withDayOfMonth(1))));
        long added = 0;
        long changed = 0;
        for (LocalDate month : months) {
            Map<String, double[]> held = held(month);
            List<String> touched = new ArrayList<>();
            for (Map.Entry<String, Map<LocalDate, Double>> meter : meters.entrySet()) {
                double[] volumes = held.getOrDefault(meter.getKey(), unknown());
                long before = added + changed;
                for (Map.Entry<LocalDate, Double> day : meter.getValue().entrySet()) {
                    if (day.getKey().withDayOfMonth(1).equals(month)) {
                        int place = day.getKey().getDayOfMonth() - 1;
                        added += Double.isNaN(volumes[place]) ? 1 : 0;
                        changed += !Double.isNaN(volumes[place]) && volumes[place] != day.getValue() ? 1 : 0;
                        volumes[place] = day.getValue();
                    }
                }
                if (added + changed > before) {
                    held.put(meter.getKey(), volumes);
                    touched.add(meter.getKey());
                }
            }
            write(month, touched, held);
            sum(month);
        }
        List<String> listed = db.sql("select meter from telemetry_customers")
                .query(String.class)
                .list();
        TreeSet<String> strangers = new TreeSet<>(meters.keySet());
        listed.forEach(strangers::remove);
        return new Kept(added, changed, strangers.size());
    }

    /** Each day, whether anything is imported or not: what a meter counted longer ago goes, the sums stay. */
    @Bean
    RecurringJob telemetryCustomersForgetting() {
        return new RecurringJob(
                "telemetry-customers-forgetting",
                Duration.ofDays(1),
                collectivity -> tenancy.run(collectivity, () -> forget(LocalDate.now(LegalTime.FRANCE))));
    }

    /** Months that ended {@link #KEPT_DAYS} before this day, and files that were sent for a look and left a day ago. */
    void forget(LocalDate today) {
        db.sql("delete from telemetry_uploads where at < now() - interval '1 day'")
                .update();
        db.sql("delete from telemetry_customer_days where month + 31 + ?::int < ?")
                .params(KEPT_DAYS, today)
                .update();
    }

    private void write(LocalDate month, List<String> touched, Map<String, double[]> held) {
        UUID collectivity = tenancy.current();
        batches.batchUpdate("""
                        insert into telemetry_customer_days (collectivity, meter, month, volumes) values (?, ?, ?, ?)
                        on conflict (collectivity, meter, month) do update set volumes = excluded.volumes""", touched, AT_ONCE, (row, meter) -> {
            row.setObject(1, collectivity);
            row.setString(2, meter);
            row.setObject(3, month);
            row.setObject(4, Objects.requireNonNull(held.get(meter)));
        });
    }

    /** A sum of more meters takes the place of one of fewer: those that are no longer held count in the former one. */
    private void sum(LocalDate month) {
        Map<String, double[]> held = held(month);
        Map<UUID, double[]> volumes = new HashMap<>();
        Map<UUID, int[]> measured = new HashMap<>();
        Map<UUID, int[]> expected = new HashMap<>();
        db.sql("select meter, district, since, until from telemetry_customers")
                .query((row, number) -> {
                    UUID district = row.getObject("district", UUID.class);
                    LocalDate since = row.getObject("since", LocalDate.class);
                    LocalDate until = row.getObject("until", LocalDate.class);
                    double[] own = held.get(row.getString("meter"));
                    double[] sums = volumes.computeIfAbsent(district, key -> new double[MONTH]);
                    int[] counted = measured.computeIfAbsent(district, key -> new int[MONTH]);
                    int[] all = expected.computeIfAbsent(district, key -> new int[MONTH]);
                    for (int i = 0; i < month.lengthOfMonth(); i++) {
                        LocalDate day = month.plusDays(i);
                        if ((since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until))) {
                            all[i]++;
                            if (own != null && !Double.isNaN(own[i])) {
                                counted[i]++;
                                sums[i] += own[i];
                            }
                        }
                    }
                    return true;
                })
                .list();
        volumes.forEach((district, sums) -> {
            for (int i = 0; i < month.lengthOfMonth(); i++) {
                int counted = Objects.requireNonNull(measured.get(district))[i];
                if (counted > 0) {
                    db.sql("""
                                    insert into telemetry_consumption
                                        (collectivity, district, day, cubic_metres, measured, expected)
                                    values (?, ?, ?, ?, ?, ?)
                                    on conflict (collectivity, district, day) do update set
                                        cubic_metres = excluded.cubic_metres, measured = excluded.measured,
                                        expected = excluded.expected
                                    where excluded.measured >= telemetry_consumption.measured""")
                            .params(
                                    tenancy.current(),
                                    district,
                                    month.plusDays(i),
                                    sums[i],
                                    counted,
                                    Objects.requireNonNull(expected.get(district))[i])
                            .update();
                }
            }
        });
    }

    /** By day, of the days of which something is known. */
    Map<LocalDate, Consumption> of(UUID district, LocalDate from, LocalDate to) {
        Map<LocalDate, Consumption> days = new HashMap<>();
        db.sql("select * from telemetry_consumption where district = ? and day between ? and ?")
                .params(district, from, to)
                .query((row, number) -> days.put(
                        row.getObject("day", LocalDate.class),
                        new Consumption(row.getDouble("cubic_metres"), row.getInt("measured"), row.getInt("expected"))))
                .list();
        return days;
    }

    private Map<String, double[]> held(LocalDate month) {
        Map<String, double[]> held = new HashMap<>();
        db.sql("select meter, volumes from telemetry_customer_days where month = ?")
                .param(month)
                .query((row, number) -> held.put(row.getString("meter"), volumes(row)))
                .list();
        return held;
    }

    private static double[] unknown() {
        double[] unknown = new double[MONTH];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }

    private static double[] volumes(ResultSet row) throws SQLException {
        Double[] boxed =
                (Double[]) Objects.requireNonNull(row.getArray("volumes")).getArray();
        return Arrays.stream(boxed).mapToDouble(Double::doubleValue).toArray();
    }
}
