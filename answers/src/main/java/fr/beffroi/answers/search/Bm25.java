package fr.beffroi.answers.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 of one field (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with the
 * weight of each word given by the caller: a word's rarity is that in whole fiches, not that in a short field, where
 * "combien" would be rarer than "carte".
 */
final class Bm25 {
    private final IndexReader reader;
    private final String field;
    private final double averageLength;
    /** Of each length as Lucene rounds it to a byte. */
    private final double[] damping = new double[256];
    /** Of each document; read once, since looking them up was the dearest part of a search. */
    private final byte[] lengths;

    Bm25(IndexReader reader, String field, double b) throws IOException {
        this.reader = reader;
        this.field = field;
        long words = 0;
        long documents = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) {
                words += terms.getSumTotalTermFreq();
                documents += terms.getDocCount();
            }
        }
        this.averageLength = documents == 0 ? 1 : (double) words / documents;
        for (int i = 0; i < damping.length; i++) {
            damping[i] = Field.K1 * (1 - b + b * SmallFloat.byte4ToInt((byte) i) / averageLength);
        }
        this.lengths = lengths();
    }

    private byte[] lengths() throws IOException {
        byte[] read = new byte[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues norms = leaf.reader().getNormValues(field);
            while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                read[leaf.docBase + norms.docID()] = (byte) norms.longValue();
            }
        }
        return read;
    }

    /** Takes the score of one word in one document. */
    interface Sink {
        void add(int document, String word, double score);
    }

    void score(Map<String, Double> words, Sink sink) throws IOException {
        score(words, 0, reader.maxDoc(), sink);
    }

    /**
     * @param words indexed form of each word, with its weight
     * @param from first document
     * @param to the document after the last one
     */
    void score(Map<String, Double> words, int from, int to, Sink sink) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            for (Map.Entry<String, Double> word : words.entrySet()) {
                PostingsEnum postings = leaf.reader().postings(new Term(field, word.getKey()), PostingsEnum.FREQS);
                if (postings == null) {
                    continue;
                }
                int doc = postings.advance(Math.max(0, from - leaf.docBase));
                for (; doc < to - leaf.docBase; doc = postings.nextDoc()) {
                    double frequency = postings.freq();
                    int length = lengths[leaf.docBase + doc] & 0xFF;
                    double saturated = frequency * (Field.K1 + 1) / (frequency + damping[length]);
                    sink.add(leaf.docBase + doc, word.getKey(), word.getValue() * saturated);
                }
            }
        }
    }
}
