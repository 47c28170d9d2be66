package fr.beffroi.answers.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A resident's message as the ideas it speaks of. Courtesy is left out; what is left of a life story weighs little,
 * since common words do.
 *
 * @param ideas one for each content word, in order, each word once
 */
record Message(List<Idea> ideas) {
    /** A word that stands for another weighs half of it. */
    private static final double SYNONYM = 0.5;

    /** A mistyped word is a guess as well. */
    private static final double REPAIRED = 0.5;

    /** "Quels papiers faut-il" asks for a chapter, "papiers" is not the fiche. */
    private static final double ASKING = 0.3;

    /** Of a novel the rarest words are searched: they carry the score, and common ones are long to look up. */
    private static final int MOST_WORDS = 40;

    /** Repairing costs more than searching: hostile messages are all unknown words. */
    private static final int MOST_REPAIRS = 8;

    /** What the index knows of single words. */
    interface Vocabulary {
        /** At least 0; higher is rarer. */
        double rarity(String word);

        Optional<String> repaired(String word);
    }

    /** A word of the message and the other words that mean it, each with its weight (1 for the word itself). */
    record Idea(String word, Map<String, Double> forms) {}

    /** Reads messages; made once, its word lists are analysed then. */
    static final class Reader {
        private final FrenchWords french;
        private final Synonyms synonyms;
        private final Asking asking;
        private final Set<String> courtesy = new HashSet<>();

        private final Vocabulary vocabulary;

        Reader(FrenchWords french, Vocabulary vocabulary) {
            this.french = french;
            this.vocabulary = vocabulary;
            this.synonyms = new Synonyms(french);
            this.asking = new Asking(french);
            WordLists.lines("courtesy-words.txt").forEach(line -> courtesy.addAll(french.of(line)));
        }

        Message read(String text) {
            List<String> words = french.of(text).stream()
                    .filter(word -> !courtesy.contains(word))
                    .toList();
            Set<String> searched = rarest(words);
            Set<String> askingOnly = asking.onlyIn(text);
            List<Idea> ideas = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            int repairs = 0;
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                if (searched.contains(word) && seen.add(word)) {
                    Optional<String> repaired = repairs < MOST_REPAIRS ? vocabulary.repaired(word) : Optional.empty();
                    repairs += repaired.isPresent() ? 1 : 0;
                    ideas.add(
                            askingOnly.contains(word)
                                    ? new Idea(word, Map.of(word, ASKING))
                                    : idea(i, words, repaired));
                }
            }
            return new Message(List.copyOf(ideas));
        }

        private Set<String> rarest(List<String> words) {
            Set<String> different = new LinkedHashSet<>(words);
            if (different.size() <= MOST_WORDS) {
                return different;
            }
            Map<String, Double> rarity = new HashMap<>();
            different.forEach(word -> rarity.put(word, vocabulary.rarity(word)));
            return different.stream()
                    .sorted(Comparator.comparing(rarity::get).reversed())
                    .limit(MOST_WORDS)
                    .collect(Collectors.toSet());
        }

        private Idea idea(int i, List<String> words, Optional<String> repaired) {
            Map<String, Double> forms = new LinkedHashMap<>();
            forms.put(words.get(i), 1.0);
            synonyms.at(i, words).forEach((word, share) -> forms.merge(word, SYNONYM * share, Math::max));
            repaired.ifPresent(word -> forms.merge(word, REPAIRED, Math::max));
            return new Idea(words.get(i), forms);
        }
    }

    /** All words to search, each with its highest weight. */
    Map<String, Double> forms() {
        Map<String, Double> forms = new LinkedHashMap<>();
        ideas.forEach(idea -> idea.forms.forEach((word, weight) -> forms.merge(word, weight, Math::max)));
        return forms;
    }
}
