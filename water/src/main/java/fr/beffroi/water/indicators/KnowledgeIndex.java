package fr.beffroi.water.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Indice de connaissance et de gestion patrimoniale (P103.2B, arrêté du 2 décembre 2013), 0 to 120. Part B counts once part A is
 * whole (15 points), part C once A and B together reach 40.
 *
 * @param plan VP.236, 10 points
 * @param planUpdated VP.237, 5 points
 * @param inventory VP.238 and VP.240: an inventory of all pipes, kept up to date
 * @param materialPercent VP.239: share of the length with known material and diameter
 * @param datePercent VP.241: share of the length with a known date or period of laying
 * @param more parts of C that are there
 */
public record KnowledgeIndex(
        boolean plan,
        boolean planUpdated,
        boolean inventory,
        double materialPercent,
        double datePercent,
        List<More> more) {
    private static final int PLAN = 10;
    private static final int UPDATED = 5;
    private static final int PART_A = PLAN + UPDATED;
    private static final int FOR_PART_C = 40;
    private static final int HALF_KNOWN = 10;
    private static final double[] STEPS = {50, 60, 70, 80, 90, 95};

    public KnowledgeIndex {
        more = more.stream().distinct().toList();
    }

    /** Part C, with the points of each. */
    public enum More {
        VP_242(10),
        VP_243(10),
        VP_244(10),
        VP_245(10),
        VP_246(10),
        VP_247(10),
        VP_248(10),
        VP_249(5);

        private final int points;

        More(int points) {
            this.points = points;
        }

        public int points() {
            return points;
        }
    }

    public int points() {
        int a = (plan ? PLAN : 0) + (planUpdated ? UPDATED : 0);
        if (a < PART_A) {
            return a;
        }
        int ab = a + partB();
        return ab < FOR_PART_C ? ab : ab + more.stream().mapToInt(More::points).sum();
    }

    private int partB() {
        return inventory ? known(materialPercent) + known(datePercent) : 0;
    }

    /** 10 points from half of the length, one more at 60, 70, 80, 90 and 95 %. */
    private static int known(double percent) {
        int points = 0;
        for (int i = 0; i < STEPS.length; i++) {
            points += percent >= STEPS[i] ? (i == 0 ? HALF_KNOWN : 1) : 0;
        }
        return points;
    }

    /** What would bring the next points, in the order in which they count. */
    public List<String> missing(Locale locale) {
        List<String> missing = new ArrayList<>();
        add(missing, locale, !plan, "VP.236");
        add(missing, locale, !planUpdated, "VP.237");
        add(missing, locale, !inventory, "VP.238");
        next(missing, locale, materialPercent, "VP.239");
        next(missing, locale, datePercent, "VP.241");
        for (More part : More.values()) {
            add(missing, locale, !more.contains(part), part.name().replace('_', '.'));
        }
        return missing;
    }

    private static void add(List<String> missing, Locale locale, boolean is, String code) {
        if (is) {
            missing.add(Indicator.text(locale, code));
        }
    }

    private static void next(List<String> missing, Locale locale, double percent, String code) {
        for (double step : STEPS) {
            if (percent < step) {
                missing.add(Indicator.text(locale, code, step));
                return;
            }
        }
    }

    public Indicator indicator(int year) {
        return new Indicator(
                "P103.2B", year, points(), "/120", Map.of("VP.239", materialPercent, "VP.241", datePercent), false);
    }
}
