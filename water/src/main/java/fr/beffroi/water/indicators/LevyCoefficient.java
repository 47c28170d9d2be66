package fr.beffroi.water.indicators;

import java.util.Map;

/**
 * What the yield counts for in the levy on the performance of drinking-water networks (code de l'environnement D213-48-12-3,
 * since 2025): 2.75 % for each point of weighted primary yield over 65, from 0 to 0.55. D213-48-12-5 has an alternative that is
 * taken if it is higher; it is not calculated here.
 */
public final class LevyCoefficient {
    private static final double PER_POINT = 0.0275;
    private static final double FROM = 65;
    private static final double MOST = 0.55;

    private LevyCoefficient() {}

    /** @param primaryYield weighted, % */
    public static Indicator of(int year, double primaryYield) {
        double value = Math.clamp(PER_POINT * (primaryYield - FROM), 0, MOST);
        return new Indicator("D213-48-12-3", year, value, "", Map.of("RP", primaryYield), false);
    }

    /** What the coefficient becomes more by, if the yield gains so many points. */
    public static double gain(double primaryYield, double points) {
        return of(0, primaryYield + points).value() - of(0, primaryYield).value();
    }
}
