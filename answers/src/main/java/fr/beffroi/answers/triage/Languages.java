package fr.beffroi.answers.triage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells French from the other languages that reach a town hall's desk: by script, else by frequent words. */
final class Languages {
    /** Below this many marks a Latin-script message is taken for French: names and single words mislead. */
    private static final double FEWEST_MARKS = 2;

    private static final String FRENCH = "fr";

    private final Map<String, Map<String, Double>> marks = new LinkedHashMap<>();

    Languages() {
        Map<String, Integer> sharers = new HashMap<>();
        Map<String, String[]> words = new LinkedHashMap<>();
        for (String line : RuleFile.lines("languages.txt")) {
            String[] parts = line.split(" ", 2);
            words.put(parts[0], parts[1].split(" "));
        }
        words.values()
                .forEach(all -> Arrays.stream(all).distinct().forEach(word -> sharers.merge(word, 1, Integer::sum)));
        words.forEach((language, all) -> {
            Map<String, Double> weights = new HashMap<>();
            for (String word : all) {
                weights.put(word, 1.0 / Math.sqrt(sharers.getOrDefault(word, 1)));
            }
            marks.put(language, weights);
        });
    }

    /** ISO 639-1 code of the language, if it is not French. Empty for French and for what cannot be told. */
    Optional<String> findForeign(String message) {
        Optional<String> script = byScript(message);
        if (script.isPresent()) {
            return script;
        }
        String[] words = Folded.of(message).text().strip().split(" ");
        Map<String, Double> scores = new HashMap<>();
        marks.forEach((language, weights) -> {
            double score = 0;
            for (String word : words) {
                score += weights.getOrDefault(word, 0.0);
            }
            scores.put(language, score);
        });
        double french = scores.getOrDefault(FRENCH, 0.0);
        return scores.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(FRENCH))
                .max(Comparator.comparingDouble(Map.Entry<String, Double>::getValue)
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .filter(best -> isForeign(best.getValue(), french, words.length))
                .map(Map.Entry::getKey);
    }

    private static boolean isForeign(double best, double french, int words) {
        double needed = words <= 4 ? 0.9 : FEWEST_MARKS;
        return best >= needed && best > french * 1.4 && best >= 0.15 * words;
    }

    /** A script other than Latin that holds more than half of the letters. */
    private static Optional<String> byScript(String message) {
        Map<String, Integer> letters = new HashMap<>();
        int[] all = {0};
        message.codePoints()
                .limit(Folded.MOST_CHARACTERS)
                .filter(Character::isLetter)
                .forEach(point -> {
                    all[0]++;
                    String language = languageOf(point);
                    if (language != null) {
                        letters.merge(language, 1, Integer::sum);
                    }
                });
        return letters.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > all[0])
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static @Nullable String languageOf(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case ARABIC -> "ar";
            case CYRILLIC -> "ru";
            case HAN -> "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case HEBREW -> "he";
            case TAMIL -> "ta";
            case BENGALI -> "bn";
            case DEVANAGARI -> "hi";
            case GEORGIAN -> "ka";
            case ARMENIAN -> "hy";
            case THAI -> "th";
            default -> null;
        };
    }
}
