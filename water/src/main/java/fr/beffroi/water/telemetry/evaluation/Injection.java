package fr.beffroi.water.telemetry.evaluation;

import fr.beffroi.water.telemetry.HourlySeries;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Leaks added to a series that someone measured: a quarter of a year is left as it is, then leaks of three weeks to two
 * months follow one another with as much time between. Half come at once, half grow for three days to three weeks. Flows are
 * drawn evenly on a logarithmic scale, so that small ones are as frequent as large ones.
 *
 * @param inflow with the leaks
 * @param leaks that were added
 */
public record Injection(HourlySeries inflow, List<KnownLeak> leaks) {
    private static final int DAY = 24;
    private static final int CLEAN = 90 * DAY;
    private static final int SHORTEST = 21 * DAY;
    private static final int LONGEST = 60 * DAY;
    private static final double LEAST = 0.5;
    private static final double MOST = 5;

    public Injection {
        leaks = List.copyOf(leaks);
    }

    /** The same leaks for the same district, length and seed. */
    public static Injection into(String district, HourlySeries inflow, long seed) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + district.hashCode());
        double[] flows = inflow.values();
        List<KnownLeak> leaks = new ArrayList<>();
        int start = firstMeasured(flows) + CLEAN + random.nextInt(LONGEST);
        while (start + SHORTEST < flows.length) {
            int end = Math.min(start + random.nextInt(SHORTEST, LONGEST), flows.length);
            double flow = LEAST * Math.pow(MOST / LEAST, random.nextDouble());
            int growth = random.nextBoolean() ? 0 : random.nextInt(3 * DAY, 21 * DAY);
            for (int hour = start; hour < end; hour++) {
                flows[hour] += flow * (hour - start < growth ? (hour - start + 1.0) / growth : 1);
            }
            leaks.add(new KnownLeak(
                    district,
                    HourlySeries.startOf(inflow.firstHour() + start),
                    HourlySeries.startOf(inflow.firstHour() + end),
                    flow,
                    Duration.ofHours(growth)));
            start = end + random.nextInt(SHORTEST, LONGEST);
        }
        return new Injection(new HourlySeries(inflow.firstHour(), flows), leaks);
    }

    private static int firstMeasured(double[] flows) {
        for (int i = 0; i < flows.length; i++) {
            if (!Double.isNaN(flows[i])) {
                return i;
            }
        }
        return flows.length;
    }
}
