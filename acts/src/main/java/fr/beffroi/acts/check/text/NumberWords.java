package fr.beffroi.acts.check.text;

import static java.util.Map.entry;

import java.util.Map;
import java.util.OptionalLong;

/** Reads a whole number written in French words: "quatre-vingt-onze mille deux cents" is 91200. */
public final class NumberWords {
    private static final Map<String, Integer> SMALL = Map.ofEntries(
            entry("zero", 0),
            entry("un", 1),
            entry("une", 1),
            entry("deux", 2),
            entry("trois", 3),
            entry("quatre", 4),
            entry("cinq", 5),
            entry("six", 6),
            entry("sept", 7),
            entry("huit", 8),
            entry("neuf", 9),
            entry("dix", 10),
            entry("onze", 11),
            entry("douze", 12),
            entry("treize", 13),
            entry("quatorze", 14),
            entry("quinze", 15),
            entry("seize", 16),
            entry("vingt", 20),
            entry("vingts", 20),
            entry("trente", 30),
            entry("quarante", 40),
            entry("cinquante", 50),
            entry("soixante", 60));

    private static final Map<String, Long> LARGE = Map.of(
            "million", 1_000_000L, "millions", 1_000_000L, "milliard", 1_000_000_000L, "milliards", 1_000_000_000L);

    /** One word of a number, in plain text, for patterns. */
    public static final String WORD =
            "(?:zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze"
                    + "|quinze|seize|vingts?|trente|quarante|cinquante|soixante|cents?|milles?|millions?|milliards?)";

    private NumberWords() {}

    /** Empty where these words are no number, or are put together as no number is. */
    public static OptionalLong read(String text) {
        String[] words = Plain.of(text).strip().split("[\\s-]+");
        var reading = new Reading();
        for (String word : words) {
            if (!reading.take(word)) {
                return OptionalLong.empty();
            }
        }
        return reading.end();
    }

    /** Groups of three digits: below a thousand in {@code group}, closed ones in {@code total}. */
    private static final class Reading {
        private long total;
        private long lastScale = Long.MAX_VALUE;
        private int group = -1;
        private boolean thousands;
        private boolean joining;
        private boolean started;

        boolean take(String word) {
            if (word.equals("et")) {
                boolean allowed = started && !joining;
                joining = true;
                return allowed;
            }
            joining = false;
            started = true;
            if (word.equals("mille") || word.equals("milles")) {
                return thousand();
            }
            Long scale = LARGE.get(word);
            return scale != null ? large(scale) : small(word);
        }

        OptionalLong end() {
            return started && !joining ? OptionalLong.of(total + Math.max(group, 0)) : OptionalLong.empty();
        }

        private boolean thousand() {
            if (thousands || lastScale <= 1000 || group == 0) {
                return false;
            }
            total += (group < 0 ? 1 : group) * 1000L;
            thousands = true;
            group = -1;
            return true;
        }

        private boolean large(long scale) {
            // "cent mille milliards" is beyond any budget of a commune.
            if (thousands || group <= 0 || scale >= lastScale) {
                return false;
            }
            total += group * scale;
            lastScale = scale;
            group = -1;
            return true;
        }

        private boolean small(String word) {
            if (word.equals("cent") || word.equals("cents")) {
                if (group == 0 || group > 9) {
                    return false;
                }
                group = (group < 0 ? 1 : group) * 100;
                return true;
            }
            Integer value = SMALL.get(word);
            if (value == null) {
                return false;
            }
            if (group < 0) {
                group = value;
                return true;
            }
            int below = group % 100;
            if (value == 20 && below == 4) {
                group += 76;
                return true;
            }
            if (value == 0 || group == 0 || !fits(below, value)) {
                return false;
            }
            group += value;
            return true;
        }

        /** Whether {@code value} may follow: 20 + 3, 60 + 14, 80 + 19, 10 + 7; not 5 + 20, 70 + 1 or 17 + 1. */
        private static boolean fits(int below, int value) {
            if (below == 0) {
                return true;
            }
            if (below == 10) {
                return value >= 7 && value <= 9;
            }
            if (below == 70 || below == 90) {
                return value >= 7 && value <= 9;
            }
            if (below == 60 || below == 80) {
                return value >= 1 && value <= 16;
            }
            return below >= 20 && below <= 50 && below % 10 == 0 && value >= 1 && value <= 9;
        }
    }
}
