package fr.beffroi.water.indicators;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The indicators of performance of the network (arrêté du 2 mai 2007, annexe I). */
public final class ServiceIndicators {
    private static final double DAYS = 365;
    private static final double YEARS_OF_RENEWAL = 5;

    private ServiceIndicators() {}

    public static List<Indicator> of(ServiceYear year) {
        return List.of(networkYield(year), unaccounted(year), losses(year), renewal(year), consumption(year));
    }

    /** Rendement du réseau de distribution, %. */
    public static Indicator networkYield(ServiceYear year) {
        double value = 100 * (year.authorised() + year.exported()) / (year.produced() + year.imported());
        return new Indicator("P104.3", year.year(), value, "%", inputs(year), true);
    }

    private static Indicator unaccounted(ServiceYear year) {
        double value = (year.distributed() - year.metered()) / year.kilometres() / DAYS;
        return new Indicator("P105.3", year.year(), value, "m³/km/j", inputs(year), true);
    }

    private static Indicator losses(ServiceYear year) {
        double value = (year.distributed() - year.authorised()) / year.kilometres() / DAYS;
        return new Indicator("P106.3", year.year(), value, "m³/km/j", inputs(year), true);
    }

    private static Indicator renewal(ServiceYear year) {
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put("VP.140", year.renewedKilometres());
        inputs.put("VP.077", year.kilometres());
        double value = 100 * year.renewedKilometres() / YEARS_OF_RENEWAL / year.kilometres();
        return new Indicator("P107.2", year.year(), value, "%", inputs, true);
    }

    /** Indice linéaire de consommation, m³ per km and day: what the threshold of the yield depends on. */
    public static Indicator consumption(ServiceYear year) {
        double value = (year.authorised() + year.exported()) / year.kilometres() / DAYS;
        return new Indicator("ILC", year.year(), value, "m³/km/j", inputs(year), false);
    }

    private static Map<String, Double> inputs(ServiceYear year) {
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put("VP.059", year.produced());
        inputs.put("VP.060", year.imported());
        inputs.put("VP.061", year.exported());
        inputs.put("VP.063+VP.201", year.metered());
        inputs.put("VP.221", year.unmetered());
        inputs.put("VP.220", year.service());
        inputs.put("VP.077", year.kilometres());
        return inputs;
    }
}
