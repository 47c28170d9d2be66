package fr.beffroi.water.risk;

import fr.beffroi.water.pipes.Frost;
import fr.beffroi.water.pipes.Pipe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The model's own contributions, taken together by cause. */
final class Reasons {
    private static final double LEAST = Math.log(1.05);

    private final Timeline timeline;
    private final Frost frost;
    private final int day;

    Reasons(Timeline timeline, Frost frost, int day) {
        this.timeline = timeline;
        this.frost = frost;
        this.day = day;
    }

    /** @param logFactors by {@link Feature#ordinal()} */
    List<Reason> of(int pipe, double[] logFactors) {
        Map<Cause, Double> sums = new EnumMap<>(Cause.class);
        for (Feature feature : Feature.values()) {
            sums.merge(feature.cause, logFactors[feature.ordinal()], Double::sum);
        }
        List<Reason> reasons = new ArrayList<>();
        sums.entrySet().stream()
                .filter(entry -> Math.abs(entry.getValue()) >= LEAST)
                .sorted(Comparator.comparingDouble((Map.Entry<Cause, Double> entry) -> -Math.abs(entry.getValue())))
                .forEach(entry -> reasons.add(reason(entry.getKey(), Math.exp(entry.getValue()), pipe)));
        return reasons;
    }

    private Reason reason(Cause cause, double factor, int i) {
        Pipe pipe = timeline.pipes.get(i);
        LocalDate laid = pipe.laid();
        return switch (cause) {
            case OWN_REPAIRS -> ownRepairs(factor, i);
            case AGE ->
                laid == null
                        ? new Reason(cause, factor, "reason.age.unknown", List.of())
                        : new Reason(cause, factor, "reason.age", List.of(String.valueOf(laid.getYear())));
            case SIMILAR_PIPES ->
                laid == null
                        ? new Reason(cause, factor, "reason.similar.undated", List.of(pipe.material()))
                        : new Reason(
                                cause,
                                factor,
                                "reason.similar",
                                List.of(pipe.material(), String.valueOf(laid.getYear() / 10 * 10)));
            case DIAMETER ->
                pipe.diameterMm() == null
                        ? new Reason(cause, factor, "reason.diameter.unknown", List.of())
                        : new Reason(cause, factor, "reason.diameter", List.of(Math.round(pipe.diameterMm())));
            case STREET ->
                pipe.streetName().isEmpty()
                        ? new Reason(cause, factor, "reason.street.unnamed", List.of())
                        : new Reason(cause, factor, "reason.street", List.of(pipe.streetName()));
            case MATERIAL -> new Reason(cause, factor, "reason.material", List.of(pipe.material()));
            case LENGTH -> new Reason(cause, factor, "reason.length", List.of(Math.round(pipe.lengthM())));
            case ROAD -> new Reason(cause, factor, "reason.road", List.of(pipe.roadClass()));
            case ZONE -> new Reason(cause, factor, "reason.zone", List.of(pipe.zone()));
            case SOIL ->
                pipe.soil().isEmpty()
                        ? new Reason(cause, factor, "reason.soil.unknown", List.of())
                        : new Reason(cause, factor, "reason.soil", List.of(pipe.soil()));
            case FROST -> new Reason(cause, factor, "reason.frost", List.of(timeline.repairsWhen(i, day, frost::isOn)));
            case NEIGHBOURS -> new Reason(cause, factor, "reason.neighbours", List.of());
        };
    }

    private Reason ownRepairs(double factor, int i) {
        int all = timeline.repairs(i, timeline.start - 1, day);
        int lately = timeline.repairs(i, day - (int) (5 * 365.25), day);
        String key = all == 0 ? "reason.own.none" : all == 1 ? "reason.own.one" : "reason.own.many";
        return new Reason(Cause.OWN_REPAIRS, factor, key, List.of(all, lately));
    }
}
