package fr.beffroi.server.needs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Which needs say nearly the same: French stems, scored by BM25 among all needs, in memory. How near one is to another is its score for
 * the other's words, as a share of what that other scores for its own; the mean of both ways.
 */
final class NearNeeds {
    /**
     * From here on, two needs stand together. Set on the pairs of {@code NearNeedsTest}, invented and few: a help to see what others
     * wrote, which decides nothing.
     */
    static final double NEAR = 0.3;

    /** In a small collection a word that two needs share would weigh next to nothing: as if this many others stood beside. */
    private static final int OTHERS = 50;

    private static final BM25Similarity BM25 = new BM25Similarity() {
        @Override
        protected float idf(long documentsWithTerm, long documents) {
            return super.idf(documentsWithTerm, documents + OTHERS);
        }
    };

    private static final String WORDS = "words";
    private static final int MOST_WORDS = 200;

    private final List<Need> needs;
    private final double[][] nearness;

    private NearNeeds(List<Need> needs, double[][] nearness) {
        this.needs = needs;
        this.nearness = nearness;
    }

    /** @param share 0 to about 1 */
    record Near(Need need, double share) {}

    static NearNeeds of(List<Need> needs) {
        try (Analyzer french = new FrenchAnalyzer();
                ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(french).setSimilarity(BM25))) {
                for (Need need : needs) {
                    Document document = new Document();
                    document.add(new TextField(WORDS, said(need), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            double[][] scores = new double[needs.size()][needs.size()];
            if (!needs.isEmpty()) {
                try (DirectoryReader reader = DirectoryReader.open(directory)) {
                    IndexSearcher searcher = new IndexSearcher(reader);
                    searcher.setSimilarity(BM25);
                    for (int i = 0; i < needs.size(); i++) {
                        for (ScoreDoc hit :
                                searcher.search(query(french, said(needs.get(i))), needs.size()).scoreDocs) {
                            scores[i][hit.doc] = hit.score;
                        }
                    }
                }
            }
            return new NearNeeds(List.copyOf(needs), shares(scores));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double share(Need one, Need other) {
        return nearness[place(one.id())][place(other.id())];
    }

    /** Those near this one, nearest first. */
    List<Near> to(UUID need) {
        int at = place(need);
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < needs.size(); i++) {
            if (i != at && nearness[at][i] >= NEAR) {
                near.add(new Near(needs.get(i), nearness[at][i]));
            }
        }
        near.sort(Comparator.comparingDouble(Near::share).reversed());
        return near;
    }

    /** All needs; those that are near one another, also by way of a third, together. In the order of the first of each. */
    List<List<Need>> groups() {
        int[] group = new int[needs.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                if (nearness[i][j] >= NEAR) {
                    join(group, i, j);
                }
            }
        }
        Map<Integer, List<Need>> groups = new LinkedHashMap<>();
        for (int i = 0; i < group.length; i++) {
            groups.computeIfAbsent(group[i], key -> new ArrayList<>()).add(needs.get(i));
        }
        return List.copyOf(groups.values());
    }

    private static void join(int[] group, int i, int j) {
        int from = group[j];
        int to = group[i];
        for (int k = 0; k < group.length; k++) {
            if (group[k] == from) {
                group[k] = to;
            }
        }
    }

    private int place(UUID need) {
        for (int i = 0; i < needs.size(); i++) {
            if (needs.get(i).id().equals(need)) {
                return i;
            }
        }
        throw new java.util.NoSuchElementException("need " + need);
    }

    private static double[][] shares(double[][] scores) {
        int size = scores.length;
        double[][] shares = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                shares[i][j] = (share(scores[i][j], scores[i][i]) + share(scores[j][i], scores[j][j])) / 2;
            }
        }
        return shares;
    }

    private static double share(double score, double own) {
        return own > 0 ? score / own : 0;
    }

    private static Query query(Analyzer french, String text) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        stems(french, text).stream()
                .limit(MOST_WORDS)
                .forEach(stem -> query.add(new TermQuery(new Term(WORDS, stem)), BooleanClause.Occur.SHOULD));
        return query.build();
    }

    private static Collection<String> stems(Analyzer french, String text) throws IOException {
        Set<String> stems = new LinkedHashSet<>();
        try (TokenStream tokens = french.tokenStream(WORDS, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                stems.add(term.toString());
            }
            tokens.end();
        }
        return stems;
    }

    /** The title says it in fewest words, and so counts twice. */
    private static String said(Need need) {
        return need.title() + "\n" + need.title() + "\n" + need.story();
    }
}
