package fr.beffroi.server.web;

import java.util.regex.Pattern;

/** The spaces of French print, that no line may break at: bundles are written with ordinary ones, which editors show. */
final class FrenchSpaces {
    static final char NARROW = '\u202f';
    static final char WIDE = '\u00a0';

    private static final Pattern BEFORE_HIGH_MARK = Pattern.compile(" ([;?!])");
    private static final Pattern BEFORE_COLON_OR_CLOSING = Pattern.compile(" ([:»])");
    private static final Pattern AFTER_OPENING = Pattern.compile("« ");

    private FrenchSpaces() {}

    static String set(String text) {
        String high = BEFORE_HIGH_MARK.matcher(text).replaceAll(NARROW + "$1");
        String wide = BEFORE_COLON_OR_CLOSING.matcher(high).replaceAll(WIDE + "$1");
        return AFTER_OPENING.matcher(wide).replaceAll("«" + WIDE);
    }
}
