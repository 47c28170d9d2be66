package fr.beffroi.answers.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What residents call things that fiches call otherwise: {@code synonyms.txt}. */
final class Synonyms {
    private final Map<String, List<Rule>> byFirstWord = new HashMap<>();

    private record Rule(List<String> said, List<List<String>> meant) {}

    Synonyms(FrenchWords french) {
        for (String line : WordLists.lines("synonyms.txt")) {
            String[] sides = line.split("=>");
            List<List<String>> said = expressions(sides[0], french);
            List<List<String>> meant = sides.length > 1 ? expressions(sides[1], french) : said;
            for (List<String> expression : said) {
                List<List<String>> others = meant.stream()
                        .filter(other -> !other.equals(expression))
                        .toList();
                byFirstWord
                        .computeIfAbsent(expression.get(0), word -> new ArrayList<>())
                        .add(new Rule(expression, others));
            }
        }
    }

    private static List<List<String>> expressions(String side, FrenchWords french) {
        List<List<String>> expressions = new ArrayList<>();
        for (String expression : side.split(",")) {
            List<String> words = french.of(expression);
            if (!words.isEmpty() && !expressions.contains(words)) {
                expressions.add(words);
            }
        }
        return expressions;
    }

    /**
     * Other words for what is said from the i-th word on, with the share (0 to 1) of their weight: an expression of
     * several words does not weigh more than one word for it.
     */
    Map<String, Double> at(int i, List<String> words) {
        Map<String, Double> others = new LinkedHashMap<>();
        for (Rule rule : byFirstWord.getOrDefault(words.get(i), List.of())) {
            int end = i + rule.said.size();
            if (end <= words.size() && words.subList(i, end).equals(rule.said)) {
                for (List<String> meant : rule.meant) {
                    meant.forEach(word -> others.merge(word, 1 / Math.sqrt(meant.size()), Math::max));
                }
            }
        }
        return others;
    }
}
