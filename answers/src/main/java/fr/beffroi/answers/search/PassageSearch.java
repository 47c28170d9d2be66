package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;

/** Ranks the passages of one fiche: what a passage says counts fully, the chapter and cases above it half. */
final class PassageSearch {
    private static final double HEADING = 0.5;

    private final Bm25 texts;
    private final Bm25 headings;
    private final Ranking ranking;
    /** Document of each fiche's first passage, and one more: the end. */
    private final int[] first;

    PassageSearch(IndexReader reader, int fiches, Ranking ranking) throws IOException {
        this.texts = new Bm25(reader, FicheDocuments.PASSAGE, 0.5);
        this.headings = new Bm25(reader, FicheDocuments.HEADING, 0.5);
        this.ranking = ranking;
        this.first = new int[fiches + 1];
        int[] counts = new int[fiches];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues owner = leaf.reader().getNumericDocValues(FicheDocuments.OWNER);
            while (owner != null && owner.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                counts[(int) owner.longValue()]++;
            }
        }
        first[0] = fiches;
        for (int i = 0; i < fiches; i++) {
            first[i + 1] = first[i] + counts[i];
        }
    }

    /** Takes the fiches that have no passage out of the scores. */
    void silence(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            if (first[i] == first[i + 1]) {
                scores[i] = 0;
            }
        }
    }

    List<PassageHit> best(Message message, Fiche fiche, int owner, int most) throws IOException {
        Map<String, Double> words = ranking.weighted(message.forms());
        int from = first[owner];
        int to = first[owner + 1];
        double[] scores = new double[to - from];
        texts.score(words, from, to, (doc, word, score) -> scores[doc - from] += score);
        headings.score(words, from, to, (doc, word, score) -> scores[doc - from] += HEADING * score);
        List<PassageHit> hits = new ArrayList<>();
        List<Passage> passages = fiche.passages();
        for (int i = 0; i < Math.min(scores.length, passages.size()); i++) {
            if (scores[i] > 0) {
                hits.add(new PassageHit(fiche, passages.get(i), scores[i]));
            }
        }
        hits.sort(Comparator.comparingDouble(PassageHit::score).reversed());
        return List.copyOf(hits.subList(0, Math.min(most, hits.size())));
    }
}
