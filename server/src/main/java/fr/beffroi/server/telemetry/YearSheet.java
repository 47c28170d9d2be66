package fr.beffroi.server.telemetry;

import fr.beffroi.water.indicators.Indicator;
import fr.beffroi.water.indicators.KnowledgeIndex;
import fr.beffroi.water.indicators.LevyCoefficient;
import fr.beffroi.water.indicators.ServiceIndicators;
import fr.beffroi.water.indicators.ServiceYear;
import fr.beffroi.water.indicators.YieldThreshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service must report of a year, as far as its figures go.
 *
 * @param indicators P104.3 and those that follow from the same figures; empty if some lack
 * @param missing without which nothing of these can be calculated
 * @param assumed that count for 0 because nobody entered them
 * @param knowledge P103.2B
 * @param nextPoints what would bring its next points, in words
 * @param threshold yield under which a plan of action is due; null if the figures lack
 * @param reached whether the yield reaches it
 * @param levy coefficient of the levy; null while the weighted primary yield is not known
 * @param gains what further points of yield add to the coefficient
 * @param doubts keys of what is odd in the figures
 */
record YearSheet(
        int year,
        List<Indicator> indicators,
        List<Item> missing,
        List<Item> assumed,
        Indicator knowledge,
        List<String> nextPoints,
        @Nullable Indicator threshold,
        boolean reached,
        @Nullable Indicator levy,
        List<Gain> gains,
        List<String> doubts) {
    private static final int[] POINTS = {1, 2, 5};
    private static final double WHOLE = 100;

    /** @param euros a year; null while volume and tariff are not known */
    record Gain(int points, double coefficient, @Nullable Double euros) {}

    static YearSheet of(int year, YearInputs inputs, Locale locale) {
        List<Item> missing = missing(inputs);
        List<Indicator> indicators = List.of();
        Indicator threshold = null;
        boolean reached = false;
        List<String> doubts = new ArrayList<>();
        if (missing.isEmpty()) {
            ServiceYear figures = figures(year, inputs);
            indicators = ServiceIndicators.of(figures).stream()
                    .filter(one -> !one.code().equals("P107.2") || inputs.has(Item.VP_140))
                    .toList();
            threshold = YieldThreshold.of(figures, inputs.yes(Item.ZRE));
            reached = YieldThreshold.isReached(figures, inputs.yes(Item.ZRE));
            if (indicators.getFirst().value() > WHOLE) {
                doubts.add("yearly.doubt.yield");
            }
            if (inputs.value(Item.VP_140) > inputs.value(Item.VP_077)) {
                doubts.add("yearly.doubt.renewed");
            }
        }
        KnowledgeIndex knowledge = knowledge(inputs);
        double primary = inputs.value(Item.RP);
        return new YearSheet(
                year,
                indicators,
                missing,
                assumed(inputs),
                knowledge.indicator(year),
                knowledge.missing(locale),
                threshold,
                reached,
                inputs.has(Item.RP) ? LevyCoefficient.of(year, primary) : null,
                inputs.has(Item.RP) ? gains(inputs) : List.of(),
                doubts);
    }

    public Optional<Indicator> find(String code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /** Everything that has a value, in the order in which it is reported. */
    public List<Indicator> all() {
        List<Indicator> all = new ArrayList<>(indicators);
        all.add(knowledge);
        if (threshold != null) {
            all.add(threshold);
        }
        if (levy != null) {
            all.add(levy);
        }
        return all;
    }

    private static List<Item> missing(YearInputs inputs) {
        List<Item> missing = new ArrayList<>();
        if (inputs.value(Item.VP_059) + inputs.value(Item.VP_060) <= 0) {
            missing.add(Item.VP_059);
        }
        if (!inputs.has(Item.VP_063) && !inputs.has(Item.VP_201)) {
            missing.add(Item.VP_063);
        }
        if (inputs.value(Item.VP_077) <= 0) {
            missing.add(Item.VP_077);
        }
        return missing;
    }

    private static List<Item> assumed(YearInputs inputs) {
        return Item.VOLUMES.stream().filter(item -> !inputs.has(item)).toList();
    }

    private static ServiceYear figures(int year, YearInputs inputs) {
        return new ServiceYear(
                year,
                inputs.value(Item.VP_059),
                inputs.value(Item.VP_060),
                inputs.value(Item.VP_061),
                inputs.value(Item.VP_063) + inputs.value(Item.VP_201),
                inputs.value(Item.VP_221),
                inputs.value(Item.VP_220),
                inputs.value(Item.VP_077),
                inputs.value(Item.VP_140));
    }

    private static KnowledgeIndex knowledge(YearInputs inputs) {
        List<KnowledgeIndex.More> more = new ArrayList<>();
        for (KnowledgeIndex.More part : KnowledgeIndex.More.values()) {
            if (inputs.yes(Item.valueOf(part.name()))) {
                more.add(part);
            }
        }
        return new KnowledgeIndex(
                inputs.yes(Item.VP_236),
                inputs.yes(Item.VP_237),
                inputs.yes(Item.VP_238),
                inputs.value(Item.VP_239),
                inputs.value(Item.VP_241),
                more);
    }

    private static List<Gain> gains(YearInputs inputs) {
        List<Gain> gains = new ArrayList<>();
        boolean priced = inputs.has(Item.BILLED) && inputs.has(Item.TARIFF);
        for (int points : POINTS) {
            double primary = inputs.value(Item.RP);
            double coefficient = LevyCoefficient.gain(primary, Math.min(points, WHOLE - primary));
            gains.add(new Gain(
                    points,
                    coefficient,
                    priced ? coefficient * inputs.value(Item.BILLED) * inputs.value(Item.TARIFF) : null));
        }
        return gains;
    }
}
