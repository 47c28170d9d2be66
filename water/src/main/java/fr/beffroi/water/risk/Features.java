package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The features of every pipe on any day, from nothing that is later than that day. */
final class Features {
    private static final double FIVE_YEARS = 5 * 365.25;
    /** Breaks that a rate of a place is drawn by towards what its pipes would have by their kind alone. */
    private static final double DRAW = 1;

    static boolean GONE = true;
    private final Timeline timeline;
    private final List<@Nullable Place> places;
    private final Neighbours near;
    private final Neighbours around;
    private final Neighbours district;
    private final int[] zone;
    private final int zones;

    Features(Timeline timeline) {
        this.timeline = timeline;
        places = new ArrayList<>();
        timeline.pipes.forEach(pipe -> places.add(pipe.place()));
        near = new Neighbours(120, places);
        around = new Neighbours(350, places);
        district = new Neighbours(1000, places);
        Map<String, Integer> known = new HashMap<>();
        zone = timeline.pipes.stream()
                .mapToInt(pipe -> known.computeIfAbsent(pipe.zone(), name -> known.size()))
                .toArray();
        zones = known.size();
    }

    /** @return one row for each pipe of the network, whether it was there on that day or not; NaN where unknown */
    float[][] on(int day) {
        int n = timeline.pipes.size();
        float[][] rows = new float[n][Feature.COUNT];
        Cohorts cohorts = new Cohorts(timeline, day);
        double shape = EmpiricalBayes.shape(timeline, cohorts, day);
        int recent = (int) (day - FIVE_YEARS);
        Rates stretch = rates(timeline.stretch, timeline.stretches, cohorts, day, timeline.start - 1);
        Rates stretchRecent = rates(timeline.stretch, timeline.stretches, cohorts, day, recent);
        Rates street = rates(timeline.street, timeline.streets, cohorts, day, timeline.start - 1);
        Rates nearAll = rates(near, cohorts, day, timeline.start - 1);
        Rates nearRecent = rates(near, cohorts, day, recent);
        Rates aroundAll = rates(around, cohorts, day, timeline.start - 1);
        Rates districtAll = rates(district, cohorts, day, timeline.start - 1);
        Map<String, Integer> projects = new HashMap<>();
        int[] project = timeline.pipes.stream()
                .mapToInt(p -> p.laid() == null ? -1 : projects.computeIfAbsent(p.laid() + "" + p.material(), k -> projects.size()))
                .toArray();
        Rates projectAll = rates(project, projects.size(), cohorts, day, timeline.start - 1);
        Map<String, Integer> sibs = new HashMap<>();
        int[] sib = timeline.pipes.stream()
                .mapToInt(p -> p.street().isEmpty() ? -1 : sibs.computeIfAbsent(p.street() + p.laid() + p.material() + p.diameterMm(), k -> sibs.size()))
                .toArray();
        Rates sibAll = rates(sib, sibs.size(), cohorts, day, timeline.start - 1);
        Map<String, Integer> fams = new HashMap<>();
        int[] fam = timeline.pipes.stream()
                .mapToInt(p -> p.streetName().isEmpty() ? -1 : fams.computeIfAbsent(p.streetName() + p.material() + (p.laid() == null ? 0 : p.laid().getYear() / 5), k -> fams.size()))
                .toArray();
        Rates famAll = rates(fam, fams.size(), cohorts, day, timeline.start - 1);
        Rates zoneAll = rates(zone, zones, cohorts, day, timeline.start - 1);
        for (int i = 0; i < n; i++) {
            Pipe pipe = timeline.pipes.get(i);
            float[] row = rows[i];
            double years = timeline.watchedYears(i, day);
            double km = pipe.lengthM() / 1000;
            double expected = cohorts.rate(i) * km * years;
            int all = timeline.repairs(i, timeline.start - 1, day);
            set(row, Feature.AGE_YEARS, pipe.laid() == null ? Double.NaN : (day - timeline.laid[i]) / 365.25);
            set(row, Feature.LAID_YEAR, pipe.laid() == null ? Double.NaN : pipe.laid().getYear());
            set(row, Feature.MATERIAL_RATE, cohorts.materialRate(i));
            set(row, Feature.GREY_IRON, pipe.material() == Material.GREY_IRON ? 1 : 0);
            set(row, Feature.DUCTILE_IRON, pipe.material() == Material.DUCTILE_IRON ? 1 : 0);
            set(row, Feature.PLASTIC, isPlastic(pipe.material()) ? 1 : 0);
            set(row, Feature.DIAMETER_MM, pipe.diameterMm() == null ? Double.NaN : pipe.diameterMm());
            set(row, Feature.LOG_LENGTH, Math.log(km));
            set(row, Feature.COHORT_RATE, cohorts.rate(i));
            set(row, Feature.OWN_RATIO, (shape + all) / (shape + expected));
            set(row, Feature.OWN_RATIO_FADING, fadingRatio(i, day, shape, cohorts.rate(i) * km));
            set(row, Feature.OWN_ALL, all);
            set(row, Feature.OWN_PER_KM_YEAR, all / (km + 0.02) / (years + 2));
            set(row, Feature.OWN_2_YEARS, timeline.repairs(i, (int) (day - 730.5), day));
            set(row, Feature.OWN_5_YEARS, timeline.repairs(i, recent, day));
            set(row, Feature.OWN_FADING_3, timeline.fading(i, day, 3 * 365.25));
            set(row, Feature.OWN_FADING_8, timeline.fading(i, day, 8 * 365.25));
            set(row, Feature.OWN_YEARS_SINCE, timeline.sinceLast(i, day) / 365.25);
            set(row, Feature.EARLIER_REPAIRS, timeline.earlierRepairs(i, day));
            set(row, Feature.STRETCH_RATE, stretch.rate(i));
            set(row, Feature.STRETCH_RATE_5_YEARS, stretchRecent.rate(i));
            set(row, Feature.STRETCH_RATIO, stretch.ratio(i));
            set(row, Feature.STREET_RATE, street.rate(i));
            set(row, Feature.STREET_RATIO, street.ratio(i));
            set(row, Feature.NEAR_RATIO, nearAll.ratio(i));
            set(row, Feature.NEAR_RATIO_5_YEARS, nearRecent.ratio(i));
            set(row, Feature.DISTRICT_RATIO, districtAll.ratio(i));
            set(row, Feature.NEAR_RATE, nearAll.rate(i));
            set(row, Feature.NEAR_RATE_5_YEARS, nearRecent.rate(i));
            set(row, Feature.AROUND_RATE, aroundAll.rate(i));
            set(row, Feature.AROUND_RATIO, aroundAll.ratio(i));
            set(row, Feature.DISTRICT_RATE, districtAll.rate(i));
            set(row, Feature.PROJECT_RATIO, projectAll.ratio(i));
            set(row, Feature.SIBLING_RATIO, sibAll.ratio(i));
            set(row, Feature.FAMILY_RATIO, famAll.ratio(i));
            set(row, Feature.OWN_WINTER, timeline.winter(i, day));
            set(row, Feature.ZONE_RATIO, zoneAll.ratio(i));
        }
        return rows;
    }

    /** As the ratio of own repairs to those of its kind, where what is old counts less: half after six years. */
    private double fadingRatio(int pipe, int day, double shape, double expectedPerYear) {
        double halfLife = 6;
        double years = halfLife / Math.log(2) * (1 - Math.pow(0.5, timeline.watchedYears(pipe, day) / halfLife));
        return (shape + timeline.fading(pipe, day, halfLife * 365.25)) / (shape + expectedPerYear * years);
    }

    private static boolean isPlastic(Material material) {
        return material == Material.PVC || material == Material.ORIENTED_PVC || material == Material.POLYETHYLENE;
    }

    private static void set(float[] row, Feature feature, double value) {
        row[feature.ordinal()] = (float) value;
    }

    /** Breaks of other pipes of the same place, against the km·years there and against what their kind would give. */
    private interface Rates {
        double[] sums(int pipe);

        double overall();

        default double rate(int pipe) {
            double[] sum = sums(pipe);
            double draw = DRAW / overall();
            return (sum[0] + DRAW) / (sum[1] + draw);
        }

        default double ratio(int pipe) {
            double[] sum = sums(pipe);
            return (sum[0] + DRAW) / (sum[2] + DRAW);
        }
    }

    private double[] ofPipe(int pipe, Cohorts cohorts, int day, int from) {
        if (!timeline.isThere(pipe, day)) {
            return new double[3];
        }
        double years = Math.min(timeline.watchedYears(pipe, day), (day - from) / 365.25);
        double exposure = years * timeline.pipes.get(pipe).lengthM() / 1000;
        return new double[] {timeline.repairs(pipe, from, day), exposure, exposure * cohorts.rate(pipe)};
    }

    private Rates rates(int[] group, int groups, Cohorts cohorts, int day, int from) {
        double[][] sums = new double[groups][3];
        for (int i = 0; i < group.length; i++) {
            if (group[i] >= 0) {
                add(sums[group[i]], ofPipe(i, cohorts, day, from), 1);
            }
        }
        for (Timeline.Event event : timeline.events) {
            // What broke on pipes that are gone tells of the place too.
            if (isGone(event) && event.day() <= day && event.day() > from) {
                int at = group == timeline.stretch ? event.stretch() : group == timeline.street ? event.street() : -1;
                if (at >= 0) {
                    sums[at][0]++;
                }
            }
        }
        return new Rates() {
            @Override
            public double[] sums(int pipe) {
                double[] others = group[pipe] < 0 ? new double[3] : sums[group[pipe]].clone();
                if (group[pipe] >= 0) {
                    add(others, ofPipe(pipe, cohorts, day, from), -1);
                }
                return others;
            }

            @Override
            public double overall() {
                return cohorts.overall();
            }
        };
    }

    private boolean isGone(Timeline.Event event) {
        return GONE && (event.pipe() < 0 || event.day() < timeline.laid[event.pipe()]);
    }

    private Rates rates(Neighbours neighbours, Cohorts cohorts, int day, int from) {
        double[][] values = new double[3][neighbours.squares()];
        int[] square = new int[places.size()];
        for (int i = 0; i < square.length; i++) {
            square[i] = neighbours.square(places.get(i));
            if (square[i] >= 0) {
                double[] mine = ofPipe(i, cohorts, day, from);
                for (int k = 0; k < 3; k++) {
                    values[k][square[i]] += mine[k];
                }
            }
        }
        for (Timeline.Event event : timeline.events) {
            if (isGone(event) && event.day() <= day && event.day() > from) {
                int at = neighbours.square(event.place());
                if (at >= 0) {
                    values[0][at]++;
                }
            }
        }
        double[][] spread = {
            neighbours.spread(values[0]), neighbours.spread(values[1]), neighbours.spread(values[2])
        };
        return new Rates() {
            @Override
            public double[] sums(int pipe) {
                if (square[pipe] < 0) {
                    return new double[3];
                }
                double[] others = {
                    spread[0][square[pipe]], spread[1][square[pipe]], spread[2][square[pipe]]
                };
                add(others, ofPipe(pipe, cohorts, day, from), -1);
                return others;
            }

            @Override
            public double overall() {
                return cohorts.overall();
            }
        };
    }

    private static void add(double[] sum, double[] part, double sign) {
        for (int k = 0; k < 3; k++) {
            sum[k] = Math.max(0, sum[k] + sign * part[k]);
        }
    }
}
