package fr.beffroi.answers.model;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes numbers in words as figures: "trois mois" and "3 mois" are the same fact. */
final class Figures {
    private static final Map<String, Integer> VALUES = new HashMap<>();
    private static final Pattern ONE = Pattern.compile(
            "(?<!\\p{L})une?(?= (?:jours?|semaines?|mois|ans?|années?|heures?|minutes?|euros?|fois|exemplaires?|copies?|photos?|kilomètres?|personnes?)\\b)");
    private static final String WORDS;
    private static final Pattern NUMBER;

    static {
        String[] units =
                ("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize")
                        .split(" ");
        for (int i = 0; i < units.length; i++) {
            VALUES.put(units[i], i);
        }
        VALUES.put("vingt", 20);
        VALUES.put("vingts", 20);
        VALUES.put("trente", 30);
        VALUES.put("quarante", 40);
        VALUES.put("cinquante", 50);
        VALUES.put("soixante", 60);
        VALUES.put("septante", 70);
        VALUES.put("huitante", 80);
        VALUES.put("nonante", 90);
        VALUES.put("cent", 100);
        VALUES.put("cents", 100);
        VALUES.put("mille", 1000);
        WORDS = String.join(
                "|",
                VALUES.keySet().stream()
                        .filter(w -> !w.equals("un"))
                        .sorted((a, b) -> b.length() - a.length())
                        .toList());
        NUMBER = Pattern.compile(
                "(?<![\\p{L}\\d-])(?:" + WORDS + ")(?:(?:-et-| et |-| )(?:une?|onze|" + WORDS + "))*(?![\\p{L}-])");
    }

    private Figures() {}

    /** @param text in lower case */
    static String inFigures(String text) {
        String counted =
                NUMBER.matcher(text).replaceAll(m -> Matcher.quoteReplacement(String.valueOf(value(m.group()))));
        return ONE.matcher(counted).replaceAll("1").replaceAll("(?<!\\d)1(?:er|re|ère)\\b", "1");
    }

    private static int value(String words) {
        int total = 0;
        int group = 0;
        for (String word : words.split("-et-| et |-| ")) {
            int value = word.equals("une") ? 1 : VALUES.getOrDefault(word, 0);
            if (value == 1000) {
                total += Math.max(1, group) * 1000;
                group = 0;
            } else if (value == 100) {
                group = group % 100 == 0 ? group + 100 : group - group % 100 + group % 100 * 100;
            } else if (value == 20 && group % 100 == 4) {
                group += 76;
            } else {
                group += value;
            }
        }
        return total + group;
    }
}
