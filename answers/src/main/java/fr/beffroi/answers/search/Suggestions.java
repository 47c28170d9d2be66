package fr.beffroi.answers.search;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Fiches while the agent types: only short fields are searched, and the last word may be half typed. */
final class Suggestions {
    private static final List<Field> FIELDS =
            List.of(Field.TITLE, Field.QUESTIONS, Field.ANCHORS, Field.SERVICES, Field.PATH);

    /** Completions of "d" are many; the first in the alphabet stand for all, one more letter sorts it out. */
    private static final int MOST_COMPLETIONS = 60;

    /** A stem is shorter than its word: "renouvelleme" is longer than "renouvel". */
    private static final int SHORTEST_STEM = 4;

    private final IndexReader reader;
    private final int fiches;
    private final Ranking ranking;
    private final Bm25[] fields = new Bm25[FIELDS.size()];

    Suggestions(IndexReader reader, int fiches, Ranking ranking) throws IOException {
        this.reader = reader;
        this.fiches = fiches;
        this.ranking = ranking;
        for (int i = 0; i < fields.length; i++) {
            fields[i] = new Bm25(reader, FIELDS.get(i).key(), FIELDS.get(i).b());
        }
    }

    /** The letters of the last word, or "" if it is finished by a space or a mark. */
    static String halfTyped(String typed) {
        int start = typed.length();
        while (start > 0 && Character.isLetterOrDigit(typed.charAt(start - 1))) {
            start--;
        }
        String folded = Normalizer.normalize(typed.substring(start), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH);
        // Stems have no doubled letter either.
        return folded.replaceAll("(\\p{L})\\1", "$1");
    }

    double[] scores(Message message, String halfTyped) throws IOException {
        double[] total = new double[fiches];
        Map<String, Double> words = ranking.weighted(message.forms());
        Map<String, Double> completions = completions(halfTyped);
        for (int i = 0; i < fields.length; i++) {
            double weight = FIELDS.get(i).weight();
            fields[i].score(words, (doc, word, score) -> total[doc] += weight * score);
            double[] best = new double[fiches];
            fields[i].score(completions, (doc, word, score) -> best[doc] = Math.max(best[doc], weight * score));
            for (int doc = 0; doc < fiches; doc++) {
                total[doc] += best[doc];
            }
        }
        return total;
    }

    private Map<String, Double> completions(String letters) throws IOException {
        Map<String, Double> completions = new LinkedHashMap<>();
        if (letters.isEmpty()) {
            return completions;
        }
        for (Field field : List.of(Field.TITLE, Field.ANCHORS)) {
            Terms terms = MultiTerms.getTerms(reader, field.key());
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekCeil(new BytesRef(letters)) == TermsEnum.SeekStatus.END) {
                continue;
            }
            for (BytesRef term = each.term(); term != null; term = each.next()) {
                String word = term.utf8ToString();
                if (!word.startsWith(letters) || completions.size() >= MOST_COMPLETIONS) {
                    break;
                }
                completions.put(word, ranking.rarity(word));
            }
        }
        for (int length = letters.length() - 1; completions.isEmpty() && length >= SHORTEST_STEM; length--) {
            String stem = letters.substring(0, length);
            if (ranking.known(stem)) {
                completions.put(stem, ranking.rarity(stem));
            }
        }
        return completions;
    }
}
