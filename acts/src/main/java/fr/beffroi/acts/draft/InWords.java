package fr.beffroi.acts.draft;

/**
 * Writes numbers and sums in French words, in the traditional spelling: "quatre-vingt-onze mille deux cents".
 */
final class InWords {
    private static final String[] SMALL = {
        "zéro",
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
    private static final String[] TENS = {
        "", "", "vingt", "trente", "quarante", "cinquante", "soixante", "soixante", "quatre-vingt", "quatre-vingt"
    };

    private InWords() {}

    /** @param number below 10^12 in size */
    static String number(long number) {
        if (Math.abs(number) >= 1_000_000_000_000L) {
            throw new IllegalArgumentException("number in words: " + number);
        }
        return number < 0 ? "moins " + positive(-number) : positive(number);
    }

    /** "mille cinq cents euros", "un euro et dix centimes", "deux millions d’euros", "cinquante centimes". */
    static String euros(long cents) {
        long euros = Math.abs(cents) / 100;
        long rest = Math.abs(cents) % 100;
        String minus = cents < 0 ? "moins " : "";
        String centimes = positive(rest) + (rest > 1 ? " centimes" : " centime");
        if (euros == 0 && rest > 0) {
            return minus + centimes;
        }
        // "million" is a noun: it takes "de" when nothing follows it.
        String of = euros >= 1_000_000 && euros % 1_000_000 == 0 ? " d’" : " ";
        String whole = minus + positive(euros) + of + (euros > 1 ? "euros" : "euro");
        return rest == 0 ? whole : whole + " et " + centimes;
    }

    private static String positive(long number) {
        if (number < 1_000) {
            return hundreds((int) number, true);
        }
        if (number < 1_000_000) {
            long thousands = number / 1_000;
            String before = thousands == 1 ? "mille" : hundreds((int) thousands, false) + " mille";
            return joined(before, number % 1_000);
        }
        boolean millions = number < 1_000_000_000L;
        long scale = millions ? 1_000_000L : 1_000_000_000L;
        long count = number / scale;
        String unit = (millions ? " million" : " milliard") + (count > 1 ? "s" : "");
        return joined(positive(count) + unit, number % scale);
    }

    private static String joined(String before, long rest) {
        return rest == 0 ? before : before + " " + positive(rest);
    }

    /** @param last whether no "mille" follows: "deux cents", "deux cent mille" */
    private static String hundreds(int number, boolean last) {
        if (number < 100) {
            return tens(number, last);
        }
        int hundreds = number / 100;
        int rest = number % 100;
        String before = hundreds == 1 ? "cent" : SMALL[hundreds] + " cent";
        return rest == 0 ? before + (hundreds > 1 && last ? "s" : "") : before + " " + tens(rest, last);
    }

    private static String tens(int number, boolean last) {
        if (number < 20) {
            return SMALL[number];
        }
        int ten = number / 10;
        int rest = ten == 7 || ten == 9 ? number % 10 + 10 : number % 10;
        if (rest == 0) {
            return TENS[ten] + (ten == 8 && last ? "s" : "");
        }
        return TENS[ten] + ((rest == 1 || rest == 11) && ten < 8 ? " et " : "-") + SMALL[rest];
    }
}
