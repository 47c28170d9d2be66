package fr.beffroi.water.indicators;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The yield under which a plan of action is due (décret n° 2012-97 du 27 janvier 2012, code de l'environnement
 * D213-48-14-1): 85 %, or else 65 + ILC/5, or 70 + ILC/5 where withdrawals exceed 2 million m³ a year in a zone de répartition
 * des eaux.
 */
public final class YieldThreshold {
    private static final double ENOUGH = 85;
    private static final double BASE = 65;
    private static final double SCARCE_BASE = 70;
    private static final double SCARCE_WITHDRAWAL = 2_000_000;

    private YieldThreshold() {}

    /** @param scarce whether the water is taken in a zone de répartition des eaux */
    public static Indicator of(ServiceYear year, boolean scarce) {
        double consumption = ServiceIndicators.consumption(year).value();
        boolean high = scarce && year.produced() > SCARCE_WITHDRAWAL;
        double value = Math.min(ENOUGH, (high ? SCARCE_BASE : BASE) + consumption / 5);
        Map<String, Double> inputs = new LinkedHashMap<>();
        inputs.put("ILC", consumption);
        inputs.put("VP.059", year.produced());
        return new Indicator("D213-48-14-1", year.year(), value, "%", inputs, false);
    }

    public static boolean isReached(ServiceYear year, boolean scarce) {
        return ServiceIndicators.networkYield(year).value() >= of(year, scarce).value();
    }
}
