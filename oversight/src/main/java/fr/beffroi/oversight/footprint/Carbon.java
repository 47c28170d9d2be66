package fr.beffroi.oversight.footprint;

/**
 * Turns energy into its CO2 equivalent.
 *
 * @param gramsPerKwh gCO2e per kWh of electricity, at least 0; configurable, since it changes every year
 */
public record Carbon(double gramsPerKwh) {
    private static final double JOULES_PER_KWH = 3.6e6;

    /**
     * Electricity produced in France in 2024: 21.7 gCO2e/kWh (RTE, Bilan électrique 2024, chapter "Émissions"; 32 in
     * 2023 by the same source). It counts production alone. A regulatory balance (BEGES) wants ADEME's "mix de
     * consommation moyen" of the Base Empreinte, which adds fuels' upstream, imports and grid losses and is higher: who
     * reports to it configures that figure, which we could not source at first hand.
     */
    public static final Carbon FRANCE_2024 = new Carbon(21.7);

    public Carbon {
        if (!(gramsPerKwh >= 0) || Double.isInfinite(gramsPerKwh)) {
            throw new IllegalArgumentException("carbon.factor");
        }
    }

    /** gCO2e of this energy. */
    public double grams(Energy energy) {
        return energy.joules() / JOULES_PER_KWH * gramsPerKwh;
    }
}
