package fr.beffroi.acts.similar;

/**
 * Sizes of collectivités, to compare like with like. Bands of ours for searching, not thresholds of law.
 *
 * @see #of
 */
public enum PopulationBand {
    UP_TO_499(499),
    UP_TO_1_999(1_999),
    UP_TO_3_499(3_499),
    UP_TO_9_999(9_999),
    UP_TO_49_999(49_999),
    FROM_50_000(Integer.MAX_VALUE);

    private final int most;

    PopulationBand(int most) {
        this.most = most;
    }

    /** @param population municipal population, 0 or more */
    public static PopulationBand of(int population) {
        for (PopulationBand band : values()) {
            if (population <= band.most) {
                return band;
            }
        }
        return FROM_50_000;
    }
}
