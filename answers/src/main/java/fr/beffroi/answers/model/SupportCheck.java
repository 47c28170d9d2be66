package fr.beffroi.answers.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says whether a generated sentence is borne out by a quoted passage. It is not an understanding of either: it lets
 * through close rewordings only, and strikes out a good sentence rather than let a wrong one pass.
 *
 * <ol>
 *   <li>every fact (number with its unit, date, amount, article, form, fiche, address) is one of the passage's, those of
 *       one kind in the passage's order, and next to the same words;
 *   <li>every content word is one of the passage's, or says the same as one;
 *   <li>negation, duty, choice, price, limits and conditions are those of the passage's sentences that it rewords.
 * </ol>
 */
final class SupportCheck {
    private static final Pattern TAG = Pattern.compile("\\[\\p{L}+_\\d+]");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?;])\\s+|\\n+");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.()]\\s+|\\s+(?:et|mais|puis)\\s+");

    private SupportCheck() {}

    static boolean supports(String passage, String sentence) {
        if (sentence.isBlank() || TAG.matcher(sentence).find()) {
            return false;
        }
        Facts claimed = Facts.of(sentence);
        Facts given = Facts.of(passage);
        Set<String> words = Words.content(claimed.rest());
        if (words.isEmpty() && claimed.values().isEmpty()) {
            return false;
        }
        return new HashSet<>(given.values()).containsAll(claimed.values())
                && inOrder(claimed.values(), given.values())
                && besideTheSameWords(sentence, passage)
                && Words.content(given.rest()).containsAll(words)
                && sameStance(sentence, passage, words);
    }

    /** True if the rewordings together still say every fact of the passage. */
    static boolean keepsFacts(String passage, List<String> sentences) {
        return new HashSet<>(Facts.of(String.join(". ", sentences)).values())
                .containsAll(Facts.of(passage).values());
    }

    private static boolean inOrder(List<String> claimed, List<String> given) {
        int from = 0;
        for (String fact : claimed) {
            int at = given.subList(from, given.size()).indexOf(fact);
            if (at < 0) {
                return false;
            }
            from += at;
        }
        return true;
    }

    /** "25 € en cas de perte" must not become "25 € pour un mineur" where the passage gives minors another amount. */
    private static boolean besideTheSameWords(String sentence, String passage) {
        List<Facts> given = clauses(passage);
        for (Facts clause : clauses(sentence)) {
            Set<String> words = Words.content(clause.rest());
            for (String fact : clause.values()) {
                int own = 0;
                int other = 0;
                for (Facts source : given) {
                    Set<String> shared = new HashSet<>(Words.content(source.rest()));
                    shared.retainAll(words);
                    if (source.values().contains(fact)) {
                        own = Math.max(own, shared.size());
                    } else if (source.values().stream().anyMatch(v -> kind(v).equals(kind(fact)))) {
                        other = Math.max(other, shared.size());
                    }
                }
                if (other > own) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Facts> clauses(String text) {
        return CLAUSE_END.splitAsStream(text + " ").map(Facts::of).toList();
    }

    private static String kind(String fact) {
        return fact.startsWith("€") || fact.startsWith("%") ? fact.substring(0, 1) : fact.replaceFirst(":.*", "");
    }

    private static boolean sameStance(String sentence, String passage, Set<String> words) {
        Set<Stances> claimed = Stances.of(sentence);
        Set<Stances> given = Stances.of(String.join(" ", reworded(passage, words)));
        Set<Stances> lost = new HashSet<>(given);
        lost.removeIf(s -> !s.mustStay() || claimed.contains(s));
        return given.containsAll(claimed) && lost.isEmpty();
    }

    /** The passage's sentences that the words come from, best first until all words are found. */
    private static List<String> reworded(String passage, Set<String> words) {
        List<String> left = new ArrayList<>(SENTENCE_END.splitAsStream(passage).toList());
        Set<String> wanted = new HashSet<>(words);
        var taken = new ArrayList<String>();
        while (!left.isEmpty() && (!wanted.isEmpty() || taken.isEmpty())) {
            String best = left.get(0);
            int most = -1;
            for (String candidate : left) {
                Set<String> shared =
                        new HashSet<>(Words.content(Facts.of(candidate).rest()));
                shared.retainAll(wanted);
                if (shared.size() > most) {
                    most = shared.size();
                    best = candidate;
                }
            }
            left.remove(best);
            taken.add(best);
            wanted.removeAll(Words.content(Facts.of(best).rest()));
        }
        return taken;
    }
}
