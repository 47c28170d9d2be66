package fr.beffroi.server.costs;

import fr.beffroi.server.web.Refused;

/**
 * The life cycle of what one proposal of a use replaces, as somebody found it.
 *
 * @param what e.g. "une lettre imprimée et postée"
 * @param grams gCO2e over its whole life, above 0
 * @param source where the figure is from, with its date
 */
record Replaced(String use, String what, double grams, String source) {
    private static final double MOST = 1e6;

    /** @throws Refused unless all is there, within bounds */
    static Replaced checked(String use, String what, double grams, String source) {
        boolean said = !what.isBlank() && what.length() <= 200 && !source.isBlank() && source.length() <= 300;
        if (!said || !(grams > 0 && grams <= MOST)) {
            throw new Refused("costs.replaced.wrong");
        }
        return new Replaced(use, what.strip(), grams, source.strip());
    }
}
