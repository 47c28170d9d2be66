package fr.beffroi.answers.compose;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a long passage to its fitting sentences, always word for word. */
final class Quote {
    /** Words of one quote; the plain-language rule of thumb for a paragraph read on a screen. */
    static final int MOST_WORDS = 50;

    private Quote() {}

    /** The run of whole sentences that shares most with the message; the passage's beginning when none does. */
    static String of(String passage, String message) {
        if (words(passage) <= MOST_WORDS) {
            return passage;
        }
        List<int[]> sentences = sentences(passage);
        Set<String> said = Stems.of(message);
        String best = "";
        double bestScore = Double.NEGATIVE_INFINITY;
        for (int first = 0; first < sentences.size(); first++) {
            if (first > 0
                    && Leaning.leans(
                            passage.substring(sentences.get(first)[0], sentences.get(first)[1]))) {
                continue;
            }
            for (int last = first; last < sentences.size(); last++) {
                String run = passage.substring(
                                sentences.get(first)[0], sentences.get(last)[1])
                        .strip();
                if (last > first && words(run) > MOST_WORDS) {
                    break;
                }
                double score = Stems.of(run).stream().filter(said::contains).count() - 0.01 * first;
                // "Vous avez de faibles ressources ?" alone answers nothing.
                score -= run.endsWith("?") ? 1 : 0;
                if (score > bestScore) {
                    best = run;
                    bestScore = score;
                }
            }
        }
        return best;
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static List<int[]> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.FRENCH);
        breaks.setText(text);
        List<int[]> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(new int[] {start, end});
            start = end;
        }
        return sentences;
    }
}
