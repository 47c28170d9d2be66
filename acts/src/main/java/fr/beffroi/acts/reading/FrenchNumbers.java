package fr.beffroi.acts.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Numbers below a hundred in letters, and years such as "deux mille vingt-six" or "deux mil quatorze"; folded text. */
final class FrenchNumbers {
    private static final String[] UNITS = {
        "zero",
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
        "dix-sept",
        "dix-huit",
        "dix-neuf"
    };
    private static final String[] TENS = {"vingt", "trente", "quarante", "cinquante", "soixante"};
    private static final Map<String, Integer> WORDS = words();

    /** What such a number may look like. */
    static final String BELOW_HUNDRED =
            "(?:(?:quatre[- ]vingts?|soixante|cinquante|quarante|trente|vingt|dix|onze|douze|treize|quatorze|quinze|seize"
                    + "|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|zero|premier)(?:[- ]+(?:et[- ]+)?(?:dix|onze|douze"
                    + "|treize|quatorze|quinze|seize|une?|deux|trois|quatre|cinq|six|sept|huit|neuf)(?:[- ](?:sept|huit|neuf))?)?)";

    static final String YEAR = "(?:\\d{4}|deux[-\\s]+mill?e?(?:[-\\s]+(?:et[-\\s]+)?" + BELOW_HUNDRED + ")?)";

    private FrenchNumbers() {}

    /** In figures or letters. */
    static OptionalInt value(String folded) {
        String clean = folded.strip().replaceAll("[\\s-]+", "-").replace("-et-", "-");
        if (clean.matches("\\d{1,6}")) {
            return OptionalInt.of(Integer.parseInt(clean));
        }
        Integer known = WORDS.get(clean);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    static OptionalInt year(String folded) {
        String clean = folded.strip().replaceAll("[\\s-]+", "-");
        if (clean.matches("\\d{4}")) {
            return OptionalInt.of(Integer.parseInt(clean));
        }
        String rest = clean.replaceFirst("^deux-mill?e?-?", "").replaceFirst("^et-", "");
        if (rest.equals(clean)) {
            return OptionalInt.empty();
        }
        if (rest.isEmpty()) {
            return OptionalInt.of(2000);
        }
        OptionalInt below = value(rest);
        return below.isPresent() ? OptionalInt.of(2000 + below.getAsInt()) : below;
    }

    private static Map<String, Integer> words() {
        var words = new HashMap<String, Integer>();
        for (int i = 0; i < UNITS.length; i++) {
            words.put(UNITS[i], i);
        }
        for (int ten = 0; ten < TENS.length; ten++) {
            for (int unit = 0; unit < 10; unit++) {
                words.put(TENS[ten] + (unit == 0 ? "" : "-" + UNITS[unit]), 20 + 10 * ten + unit);
            }
        }
        for (int unit = 10; unit < 20; unit++) {
            words.put("soixante-" + UNITS[unit], 60 + unit);
            words.put("quatre-vingt-" + UNITS[unit], 80 + unit);
        }
        for (int unit = 1; unit < 10; unit++) {
            words.put("quatre-vingt-" + UNITS[unit], 80 + unit);
        }
        words.put("quatre-vingt", 80);
        words.put("quatre-vingts", 80);
        words.put("premier", 1);
        words.put("une", 1);
        words.put("aucune", 0);
        words.put("aucun", 0);
        words.put("neant", 0);
        // A recognised picture takes one for the other, or for both.
        words.put("o", 0);
        words.put("o0", 0);
        for (String ten : new String[] {"vingt", "trente", "quarante", "cinquante", "soixante"}) {
            words.put(ten + "-une", words.get(ten + "-un"));
        }
        return words;
    }
}
