package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Frost;
import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The features of every pipe on any day, from nothing that is later than that day. */
final class Features {
    private static final double YEAR = 365.25;
    /** Diameter under which a pipe of iron breaks like a beam when the ground heaves, mm. */
    private static final double SMALL = 175;
    /** Repairs that the belief of one in three in frost is worth. */
    private static final double FIRST = 6;

    private static final int FIVE_YEARS = (int) (5 * YEAR);

    private final Timeline timeline;
    private final Set<Cause> without;
    private final List<@Nullable Place> places = new ArrayList<>();
    private final Neighbours near;
    private final Neighbours around;
    private final Neighbours district;
    private final Groups stretch;
    private final Groups street;
    private final Groups streetAlike;
    private final Groups works;
    private final Groups roadClass;
    private final Groups zone;
    private final Groups soil;
    private final Groups alike;
    private final Frost frost;

    /** @param without causes whose features are the same for every pipe, so that nothing can be learnt from them */
    Features(Timeline timeline, Frost frost, Set<Cause> without) {
        this.timeline = timeline;
        this.frost = frost;
        this.without = without;
        timeline.pipes.forEach(pipe -> places.add(pipe.place()));
        near = new Neighbours(120, places);
        around = new Neighbours(350, places);
        district = new Neighbours(1000, places);
        stretch = new Groups(timeline.stretch, timeline.stretches);
        street = new Groups(timeline.street, timeline.streets);
        streetAlike = Groups.by(
                timeline.pipes,
                pipe -> pipe.streetName().isEmpty()
                        ? ""
                        : pipe.streetName() + "|" + pipe.material() + "|"
                                + (pipe.laid() == null ? "" : pipe.laid().getYear() / 5));
        works = Groups.by(timeline.pipes, pipe -> pipe.laid() == null ? "" : pipe.laid() + "|" + pipe.material());
        roadClass = Groups.by(timeline.pipes, Pipe::roadClass);
        zone = Groups.by(timeline.pipes, Pipe::zone);
        soil = Groups.by(timeline.pipes, Pipe::soil);
        alike = Groups.by(
                timeline.pipes,
                pipe -> pipe.material() + "|"
                        + (pipe.diameterMm() == null ? "" : pipe.diameterMm() < SMALL ? "small" : "large"));
    }

    /** Those that nothing is known of in this network: the trees are not shown them, so that they change nothing. */
    Set<Feature> unknown() {
        Set<Feature> unknown = EnumSet.noneOf(Feature.class);
        if (soil.size() == 0) {
            unknown.add(Feature.SOIL_RATIO);
        }
        if (!frost.isKnown()) {
            unknown.add(Feature.OWN_IN_FROST);
            unknown.add(Feature.ALIKE_IN_FROST);
        }
        return unknown;
    }

    /** @return one row for each pipe of the network, whether it was there on that day or not; NaN where unknown */
    float[][] on(int day) {
        return new Day(day).rows();
    }

    /** All that is computed once for a day. */
    private final class Day {
        private final int day;
        private final Cohorts cohorts;
        private final double shape;
        private final Exposure all;
        private final PlaceRates inStretch;
        private final PlaceRates inStretchLately;
        private final PlaceRates inStreet;
        private final PlaceRates inStreetAlike;
        private final PlaceRates inWorks;
        private final PlaceRates onRoadClass;
        private final PlaceRates inZone;
        private final PlaceRates inSoil;
        private final int[] ownInFrost;
        private final double[] alikeInFrost;
        private final PlaceRates nearby;
        private final PlaceRates nearbyLately;
        private final PlaceRates aroundIt;
        private final PlaceRates inDistrict;

        Day(int day) {
            this.day = day;
            cohorts = new Cohorts(timeline, day);
            shape = EmpiricalBayes.shape(timeline, cohorts, day);
            int lately = day - FIVE_YEARS;
            all = new Exposure(timeline, cohorts, timeline.start - 1, day);
            Exposure recent = new Exposure(timeline, cohorts, lately, day);
            List<Timeline.Event> gone = timeline.gone(timeline.start - 1, day);
            List<Timeline.Event> goneLately = timeline.gone(lately, day);
            double overall = cohorts.overall();
            inStretch = PlaceRates.ofGroups(stretch, gone, Timeline.Event::stretch, all, overall);
            inStretchLately = PlaceRates.ofGroups(stretch, goneLately, Timeline.Event::stretch, recent, overall);
            inStreet = PlaceRates.ofGroups(street, gone, Timeline.Event::street, all, overall);
            inStreetAlike = PlaceRates.ofGroups(streetAlike, List.of(), event -> -1, all, overall);
            inWorks = PlaceRates.ofGroups(works, List.of(), event -> -1, all, overall);
            onRoadClass = PlaceRates.ofGroups(roadClass, List.of(), event -> -1, all, overall);
            inZone = PlaceRates.ofGroups(zone, List.of(), event -> -1, all, overall);
            inSoil = PlaceRates.ofGroups(soil, List.of(), event -> -1, all, overall);
            ownInFrost = ownInFrost();
            alikeInFrost = alikeInFrost();
            nearby = PlaceRates.around(near, places, gone, all, overall);
            nearbyLately = PlaceRates.around(near, places, goneLately, recent, overall);
            aroundIt = PlaceRates.around(around, places, gone, all, overall);
            inDistrict = PlaceRates.around(district, places, gone, all, overall);
        }

        float[][] rows() {
            float[][] rows = new float[timeline.pipes.size()][Feature.COUNT];
            for (int i = 0; i < rows.length; i++) {
                itself(rows[i], i);
                ownRepairs(rows[i], i);
                place(rows[i], i);
                hide(rows[i]);
            }
            return rows;
        }

        private void itself(float[] row, int i) {
            Pipe pipe = timeline.pipes.get(i);
            Material material = pipe.material();
            boolean plastic =
                    material == Material.PVC || material == Material.ORIENTED_PVC || material == Material.POLYETHYLENE;
            set(row, Feature.AGE_YEARS, pipe.laid() == null ? Double.NaN : (day - timeline.laid[i]) / YEAR);
            set(
                    row,
                    Feature.LAID_YEAR,
                    pipe.laid() == null ? Double.NaN : pipe.laid().getYear());
            set(row, Feature.MATERIAL_RATE, cohorts.materialRate(i));
            set(row, Feature.GREY_IRON, material == Material.GREY_IRON ? 1 : 0);
            set(row, Feature.DUCTILE_IRON, material == Material.DUCTILE_IRON ? 1 : 0);
            set(row, Feature.PLASTIC, plastic ? 1 : 0);
            set(row, Feature.DIAMETER_MM, pipe.diameterMm() == null ? Double.NaN : pipe.diameterMm());
            set(row, Feature.LOG_LENGTH, Math.log(pipe.lengthM() / 1000));
            set(row, Feature.COHORT_RATE, cohorts.rate(i));
            set(row, Feature.WORKS_RATIO, inWorks.ratio(i));
        }

        private void ownRepairs(float[] row, int i) {
            double km = timeline.pipes.get(i).lengthM() / 1000;
            double repairs = all.breaks[i];
            set(row, Feature.OWN_RATIO, (shape + repairs) / (shape + all.expected[i]));
            set(row, Feature.OWN_RATIO_FADING, fadingRatio(i, km));
            set(row, Feature.OWN_ALL, repairs);
            // Twenty metres and two years more: one repair on a metre of pipe is no rate.
            set(row, Feature.OWN_PER_KM_YEAR, repairs / (km + 0.02) / (timeline.watchedYears(i, day) + 2));
            set(row, Feature.OWN_2_YEARS, timeline.repairs(i, (int) (day - 2 * YEAR), day));
            set(row, Feature.OWN_5_YEARS, timeline.repairs(i, day - FIVE_YEARS, day));
            set(row, Feature.OWN_FADING_3, timeline.fading(i, day, 3 * YEAR));
            set(row, Feature.OWN_FADING_8, timeline.fading(i, day, 8 * YEAR));
            set(row, Feature.OWN_YEARS_SINCE, timeline.sinceLast(i, day) / YEAR);
        }

        /** As the ratio of own repairs to those of its kind, where what is old counts less: half after six years. */
        private double fadingRatio(int i, double km) {
            double halfLife = 6;
            double years = halfLife / Math.log(2) * (1 - Math.pow(0.5, timeline.watchedYears(i, day) / halfLife));
            double expected = cohorts.rate(i) * km * years;
            return (shape + timeline.fading(i, day, halfLife * YEAR)) / (shape + expected);
        }

        private void place(float[] row, int i) {
            set(row, Feature.EARLIER_REPAIRS, timeline.earlierRepairs(i, day));
            set(row, Feature.STRETCH_RATE, inStretch.rate(i));
            set(row, Feature.STRETCH_RATE_5_YEARS, inStretchLately.rate(i));
            set(row, Feature.STRETCH_RATIO, inStretch.ratio(i));
            set(row, Feature.STREET_RATE, inStreet.rate(i));
            set(row, Feature.STREET_RATIO, inStreet.ratio(i));
            set(row, Feature.STREET_ALIKE_RATIO, inStreetAlike.ratio(i));
            set(row, Feature.NEAR_RATE, nearby.rate(i));
            set(row, Feature.NEAR_RATIO, nearby.ratio(i));
            set(row, Feature.NEAR_RATE_5_YEARS, nearbyLately.rate(i));
            set(row, Feature.NEAR_RATIO_5_YEARS, nearbyLately.ratio(i));
            set(row, Feature.AROUND_RATE, aroundIt.rate(i));
            set(row, Feature.AROUND_RATIO, aroundIt.ratio(i));
            set(row, Feature.DISTRICT_RATE, inDistrict.rate(i));
            set(row, Feature.DISTRICT_RATIO, inDistrict.ratio(i));
            set(row, Feature.ROAD_CLASS_RATIO, onRoadClass.ratio(i));
            set(row, Feature.ZONE_RATIO, inZone.ratio(i));
            set(row, Feature.SOIL_RATIO, inSoil.ratio(i));
            set(row, Feature.OWN_IN_FROST, ownInFrost[i]);
            set(row, Feature.ALIKE_IN_FROST, alikeInFrost[i]);
        }

        private int[] ownInFrost() {
            int[] count = new int[timeline.pipes.size()];
            for (int i = 0; frost.isKnown() && i < count.length; i++) {
                count[i] = timeline.repairsWhen(i, day, frost::isOn);
            }
            return count;
        }

        /** As one in three for the first few repairs; those of days whose temperature is not known say nothing. */
        private double[] alikeInFrost() {
            double[] frozen = new double[alike.size()];
            double[] repairs = new double[alike.size()];
            for (int i = 0; i < ownInFrost.length; i++) {
                frozen[alike.of()[i]] += ownInFrost[i];
                repairs[alike.of()[i]] += timeline.repairsWhen(i, day, frost::isKnownOn);
            }
            double[] share = new double[ownInFrost.length];
            // Where nothing is known of frost, nothing must tell pipes apart by it.
            for (int i = 0; frost.isKnown() && i < share.length; i++) {
                share[i] = (frozen[alike.of()[i]] + FIRST / 3) / (repairs[alike.of()[i]] + FIRST);
            }
            return share;
        }
    }

    private void hide(float[] row) {
        for (Feature feature : Feature.values()) {
            if (without.contains(feature.cause)) {
                row[feature.ordinal()] = 1;
            }
        }
    }

    private static void set(float[] row, Feature feature, double value) {
        row[feature.ordinal()] = (float) value;
    }
}
