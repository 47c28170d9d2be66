package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Audience;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the fiches of one index. The score of a fiche is
 *
 * <ul>
 *   <li>the sum over {@link Field}s of weight × BM25,
 *   <li>plus the BM25 of its best passage,
 *   <li>plus {@value #TITLE_SHARE} of the best sum so far × the share of its title that the message bears out: "Carte
 *       grise" before "Carte grise : hériter d'un véhicule" when nobody spoke of inheriting,
 *   <li>minus {@value #NOT_FOR_RESIDENTS} of the best sum so far if it is for or about someone the message does not speak
 *       of: an association, a business, a minor, a public servant ({@link Presumptions}).
 * </ul>
 */
final class Ranking {
    private static final double TITLE_SHARE = 0.3;
    private static final double NOT_FOR_RESIDENTS = 0.1;

    private final IndexReader reader;
    private final int fiches;
    private final Bm25[] fields = new Bm25[Field.values().length];
    private final Bm25 passages;
    private final int[] owners;
    private final Map<Audience, BitSet> audiences = new EnumMap<>(Audience.class);
    private final double[] titleWeights;
    private final Presumptions presumptions;

    /** @param fiches number of fiches: they are the first documents of the index, passages come after */
    Ranking(IndexReader reader, int fiches, FrenchWords french) throws IOException {
        this.reader = reader;
        this.fiches = fiches;
        for (Field field : Field.values()) {
            fields[field.ordinal()] = new Bm25(reader, field.key(), field.b());
        }
        this.passages = new Bm25(reader, FicheDocuments.PASSAGE, 0.5);
        this.owners = new int[reader.maxDoc()];
        readValues();
        this.titleWeights = titleWeights();
        this.presumptions = new Presumptions(french, this, fiches);
    }

    private void readValues() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues owner = leaf.reader().getNumericDocValues(FicheDocuments.OWNER);
            NumericDocValues audience = leaf.reader().getNumericDocValues(FicheDocuments.AUDIENCE);
            for (int i = 0; i < leaf.reader().maxDoc(); i++) {
                int document = leaf.docBase + i;
                if (owner != null && owner.advanceExact(i)) {
                    owners[document] = (int) owner.longValue();
                } else if (audience != null && audience.advanceExact(i)) {
                    Audience whom = Audience.values()[(int) audience.longValue()];
                    audiences.computeIfAbsent(whom, key -> new BitSet(fiches)).set(document);
                }
            }
        }
    }

    BitSet writtenFor(Audience audience) {
        return audiences.getOrDefault(audience, new BitSet());
    }

    private double[] titleWeights() throws IOException {
        double[] weights = new double[fiches];
        Terms terms = MultiTerms.getTerms(reader, Field.TITLE.key());
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            double rarity = rarity(term.utf8ToString());
            postings = each.postings(postings, PostingsEnum.NONE);
            for (int doc = postings.nextDoc(); doc < fiches; doc = postings.nextDoc()) {
                weights[doc] += rarity;
            }
        }
        return weights;
    }

    /** What each fiche got from each part of the formula. */
    record Scores(double[] total, Map<String, double[]> parts) {
        Map<String, Double> why(int fiche) {
            Map<String, Double> why = new LinkedHashMap<>();
            parts.forEach((part, scores) -> {
                if (scores[fiche] != 0) {
                    why.put(part, scores[fiche]);
                }
            });
            return why;
        }

        /**
         * One more part, weighed against the best of this ranking (against 1 where no word was found).
         *
         * @param shares 0 to 1, by fiche
         */
        Scores with(String part, double[] shares, double weight) {
            double best = Arrays.stream(total).max().orElse(0);
            double unit = weight * (best > 0 ? best : 1);
            double[] added = Arrays.stream(shares).map(share -> share * unit).toArray();
            double[] sum = total.clone();
            add(added, sum);
            Map<String, double[]> more = new LinkedHashMap<>(parts);
            more.put(part, added);
            return new Scores(sum, more);
        }
    }

    Scores scores(Message message) throws IOException {
        Map<String, Double> words = weighted(message.forms());
        Map<String, double[]> parts = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            double[] scores = new double[fiches];
            fields[field.ordinal()].score(words, (doc, word, score) -> scores[doc] += field.weight() * score);
            parts.put(field.key(), scores);
        }
        parts.put(FicheDocuments.PASSAGE, bestPassages(words));
        double[] total = new double[fiches];
        parts.values().forEach(scores -> add(scores, total));
        double best = Arrays.stream(total).max().orElse(0);
        double[] title = titleShares(words);
        double[] audience = new double[fiches];
        BitSet unspoken = presumptions.against(message);
        for (int i = 0; i < fiches; i++) {
            title[i] = total[i] > 0 ? TITLE_SHARE * best * title[i] : 0;
            audience[i] = total[i] > 0 && unspoken.get(i) ? -NOT_FOR_RESIDENTS * best : 0;
        }
        parts.put("title-share", title);
        parts.put("audience", audience);
        add(title, total);
        add(audience, total);
        return new Scores(total, parts);
    }

    private static void add(double[] scores, double[] total) {
        for (int i = 0; i < total.length; i++) {
            total[i] += scores[i];
        }
    }

    private double[] bestPassages(Map<String, Double> words) throws IOException {
        double[] each = new double[reader.maxDoc()];
        passages.score(words, (doc, word, score) -> each[doc] += score);
        double[] best = new double[fiches];
        for (int doc = fiches; doc < each.length; doc++) {
            best[owners[doc]] = Math.max(best[owners[doc]], each[doc]);
        }
        return best;
    }

    /** Share (0 to 1) of each title's words, by rarity, that the message says, in its own words or others. */
    private double[] titleShares(Map<String, Double> words) throws IOException {
        double[] shares = new double[fiches];
        for (String word : words.keySet()) {
            double rarity = rarity(word);
            PostingsEnum postings = postings(Field.TITLE.key(), word);
            if (postings != null) {
                for (int doc = postings.nextDoc(); doc < fiches; doc = postings.nextDoc()) {
                    shares[doc] += rarity / titleWeights[doc];
                }
            }
        }
        return shares;
    }

    /** Words of these fields that the fiche holds. */
    boolean holds(int fiche, String word, Iterable<Field> where) throws IOException {
        for (Field field : where) {
            PostingsEnum postings = postings(field.key(), word);
            if (postings != null && postings.advance(fiche) == fiche) {
                return true;
            }
        }
        return false;
    }

    /** The fiches whose title holds the word. */
    BitSet titled(String word) throws IOException {
        BitSet titled = new BitSet(fiches);
        PostingsEnum postings = postings(Field.TITLE.key(), word);
        if (postings != null) {
            for (int doc = postings.nextDoc(); doc < fiches; doc = postings.nextDoc()) {
                titled.set(doc);
            }
        }
        return titled;
    }

    private @Nullable PostingsEnum postings(String field, String word) throws IOException {
        return MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(word), PostingsEnum.NONE);
    }

    Map<String, Double> weighted(Map<String, Double> words) throws IOException {
        Map<String, Double> weighted = new LinkedHashMap<>();
        for (Map.Entry<String, Double> word : words.entrySet()) {
            weighted.put(word.getKey(), word.getValue() * rarity(word.getKey()));
        }
        return weighted;
    }

    boolean known(String word) throws IOException {
        return with(word) > 0;
    }

    /** Rarity of a word in whole fiches (Robertson and Spärck Jones, in the form that is never negative). */
    double rarity(String word) throws IOException {
        int with = with(word);
        return Math.log(1 + (fiches - with + 0.5) / (with + 0.5));
    }

    private int with(String word) throws IOException {
        return Math.max(
                reader.docFreq(new Term(Field.BODY.key(), word)), reader.docFreq(new Term(Field.ANCHORS.key(), word)));
    }
}
