package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Fiche;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.VectorUtil;

/**
 * The part of a ranking that comes from sentence vectors. The vector of a fiche is that of its title and summary; the
 * {@value #NEAREST} fiches whose vectors are nearest to the message's (cosine, Lucene's HNSW graph) get from 0 for the
 * farthest of them to 1 for the nearest, which the {@link FicheIndex} weighs against the words.
 */
final class Vectors {
    private static final String FIELD = "vector";
    private static final int NEAREST = 50;

    private final IndexSearcher searcher;
    private final Embedder embedder;

    Vectors(IndexReader reader, Embedder embedder) {
        this.searcher = new IndexSearcher(reader);
        this.embedder = embedder;
    }

    /** Nothing is added for a text that says nothing to the model. */
    static void add(Document document, Fiche fiche, Embedder embedder) {
        unit(embedder, fiche.title() + ". " + fiche.summary())
                .ifPresent(vector ->
                        document.add(new KnnFloatVectorField(FIELD, vector, VectorSimilarityFunction.DOT_PRODUCT)));
    }

    private static Optional<float[]> unit(Embedder embedder, String text) {
        float[] vector = embedder.embed(text).clone();
        if (vector.length != embedder.dimension()) {
            throw new IllegalStateException(
                    embedder.name() + ": " + vector.length + " numbers, not " + embedder.dimension());
        }
        double length = Math.sqrt(VectorUtil.dotProduct(vector, vector));
        if (!Double.isFinite(length) || length == 0) {
            return Optional.empty();
        }
        return Optional.of(VectorUtil.l2normalize(vector));
    }

    /** @return nearness to the message, 0 to 1, of each of the first {@code fiches} documents */
    double[] nearness(String message, int fiches) throws IOException {
        double[] nearness = new double[fiches];
        Optional<float[]> vector = unit(embedder, message);
        if (vector.isEmpty()) {
            return nearness;
        }
        ScoreDoc[] nearest = searcher.search(new KnnFloatVectorQuery(FIELD, vector.get(), NEAREST), NEAREST).scoreDocs;
        if (nearest.length == 0) {
            return nearness;
        }
        double highest = nearest[0].score;
        double lowest = nearest.length < NEAREST ? 0 : nearest[nearest.length - 1].score;
        for (ScoreDoc each : nearest) {
            nearness[each.doc] = highest > lowest ? (each.score - lowest) / (highest - lowest) : 1;
        }
        return nearness;
    }
}
