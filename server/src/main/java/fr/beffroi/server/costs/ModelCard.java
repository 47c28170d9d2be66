package fr.beffroi.server.costs;

import fr.beffroi.server.web.Refused;

/**
 * What an administrator says of a language model that runs elsewhere, from its supplier or its publication: what the formula of
 * {@link EcoLogits} needs. Where a supplier does not tell a size, the two ends say between what it is supposed to lie.
 *
 * @param model its name as configured
 * @param active billions of parameters that one token goes through, above 0
 * @param total billions of parameters in all, at least those active
 * @param pue power usage effectiveness of the data centre, at least 1
 * @param grams gCO2e per kWh where it runs
 * @param source where these were found, with a date
 */
record ModelCard(String model, Range active, Range total, Range pue, double grams, String source) {
    private static final double LARGEST = 100_000;

    /** @throws Refused if a number is out of its bounds or a text lacks */
    static ModelCard checked(
            String model,
            double activeLow,
            double activeHigh,
            double totalLow,
            double totalHigh,
            double pueLow,
            double pueHigh,
            double grams,
            String source) {
        boolean sizes = activeLow > 0
                && activeLow <= activeHigh
                && totalLow <= totalHigh
                && activeLow <= totalLow
                && activeHigh <= totalHigh
                && totalHigh <= LARGEST;
        boolean place = pueLow >= 1 && pueLow <= pueHigh && pueHigh <= 5 && grams >= 0 && grams <= 3000;
        if (!sizes || !place) {
            throw new Refused("costs.card.numbers");
        }
        if (model.isBlank() || model.length() > 200 || source.isBlank() || source.length() > 500) {
            throw new Refused("costs.card.texts");
        }
        return new ModelCard(
                model.strip(),
                new Range(activeLow, activeHigh),
                new Range(totalLow, totalHigh),
                new Range(pueLow, pueHigh),
                grams,
                source.strip());
    }
}
