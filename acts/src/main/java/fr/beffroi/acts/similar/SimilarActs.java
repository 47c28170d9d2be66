package fr.beffroi.acts.similar;

import fr.beffroi.acts.check.Collectivity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Published acts, searched by a need in words. Each field is scored by BM25 and weighed ({@link ActField}); what the fields
 * give is added up and multiplied for a collectivité of the same kind and about the same population. Safe for many threads;
 * one process at a time.
 */
public final class SimilarActs implements AutoCloseable {
    /** More hits than asked for are looked at, since closeness may bring one forward. */
    private static final int DEEPER = 5;

    private static final double SAME_KIND = 0.25;
    private static final double SAME_SIZE = 0.25;

    private final Directory directory;
    private final ActWords words = new ActWords();
    private final IndexWriter writer;

    private SimilarActs(Directory directory) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(words));
        writer.commit();
    }

    public static SimilarActs inMemory() throws IOException {
        return new SimilarActs(new ByteBuffersDirectory());
    }

    /**
     * @param folder that nothing else writes to; made where there is none
     * @throws IOException if it cannot be read, or another process holds it
     */
    public static SimilarActs at(Path folder) throws IOException {
        return new SimilarActs(FSDirectory.open(folder));
    }

    /**
     * Replaces all acts of a source, at once: a search sees all of the former or all of these.
     *
     * @param source a name of the caller's, e.g. of the imported file
     * @throws IOException if it cannot be written; the former acts are there when it is opened again
     */
    public void replace(String source, Collection<PublishedAct> acts) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (PublishedAct act : acts) {
            documents.add(ActDocuments.of(source, act));
        }
        Term of = new Term(ActDocuments.SOURCE, source);
        if (documents.isEmpty()) {
            writer.deleteDocuments(of);
        } else {
            writer.updateDocuments(of, documents);
        }
        writer.commit();
    }

    public int size() throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return reader.numDocs();
        }
    }

    /** @return the best first; none where the need has no word that an act says */
    public List<Hit> search(Need need, int most) throws IOException {
        Map<String, String> stems = words.stems(need.words());
        if (stems.isEmpty() || most < 1) {
            return List.of();
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            Map<ActField, Query> fields = new EnumMap<>(ActField.class);
            BooleanQuery.Builder query = new BooleanQuery.Builder();
            for (ActField field : ActField.values()) {
                Query one = new BoostQuery(anyOf(field.name(), stems.keySet()), field.weight());
                fields.put(field, one);
                query.add(one, Occur.SHOULD);
            }
            query.setMinimumNumberShouldMatch(1);
            filters(need).forEach(filter -> query.add(filter, Occur.FILTER));
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc scored : searcher.search(query.build(), Math.multiplyExact(most, DEEPER)).scoreDocs) {
                PublishedAct act = ActDocuments.act(searcher.storedFields().document(scored.doc));
                Map<ActField, Double> scores = new EnumMap<>(ActField.class);
                for (Map.Entry<ActField, Query> field : fields.entrySet()) {
                    double score = searcher.explain(field.getValue(), scored.doc)
                            .getValue()
                            .doubleValue();
                    if (score > 0) {
                        scores.put(field.getKey(), score);
                    }
                }
                double closeness = closeness(act, need.of());
                hits.add(new Hit(act, scored.score * closeness, scores, matched(stems, act), closeness));
            }
            return hits.stream()
                    .sorted(Comparator.comparing(Hit::score).reversed())
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
        directory.close();
        words.close();
    }

    private static Query anyOf(String field, Set<String> terms) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        terms.stream()
                .limit(IndexSearcher.getMaxClauseCount() / (2 * ActField.values().length))
                .forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        return any.build();
    }

    private static List<Query> filters(Need need) {
        List<Query> filters = new ArrayList<>();
        if (!need.kinds().isEmpty()) {
            filters.add(anyOf(ActDocuments.KIND, names(need.kinds())));
        }
        if (!need.bands().isEmpty()) {
            filters.add(anyOf(ActDocuments.BAND, names(need.bands())));
        }
        if (need.from() != null || need.until() != null) {
            filters.add(LongPoint.newRangeQuery(
                    ActDocuments.DATE,
                    need.from() == null ? Long.MIN_VALUE : need.from().toEpochDay(),
                    need.until() == null ? Long.MAX_VALUE : need.until().toEpochDay()));
        }
        if (need.subject() != null) {
            // "7.1" is no beginning of "7.10".
            BooleanQuery.Builder subject = new BooleanQuery.Builder();
            subject.add(new TermQuery(new Term(ActDocuments.SUBJECT, need.subject())), Occur.SHOULD);
            subject.add(new PrefixQuery(new Term(ActDocuments.SUBJECT, need.subject() + ".")), Occur.SHOULD);
            filters.add(subject.build());
        }
        return filters;
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        Set<String> names = new TreeSet<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }

    /** 1, plus a quarter for the same kind, plus up to a quarter for the same population, none at ten times more or less. */
    private static double closeness(PublishedAct act, @Nullable Collectivity who) {
        double closeness = 1;
        if (who != null && act.kind() == who.kind()) {
            closeness += SAME_KIND;
        }
        if (who != null && who.population() != null && act.population() != null) {
            double ratio = Math.log10((1.0 + who.population()) / (1.0 + act.population()));
            closeness += SAME_SIZE * Math.max(0, 1 - Math.abs(ratio));
        }
        return closeness;
    }

    private Map<String, List<ActField>> matched(Map<String, String> asked, PublishedAct act) {
        Map<ActField, Set<String>> said = new EnumMap<>(ActField.class);
        for (ActField field : ActField.values()) {
            said.put(field, words.stems(field.text(act)).keySet());
        }
        Map<String, List<ActField>> matched = new LinkedHashMap<>();
        asked.forEach((stem, word) -> {
            List<ActField> in = said.entrySet().stream()
                    .filter(field -> field.getValue().contains(stem))
                    .map(Map.Entry::getKey)
                    .toList();
            if (!in.isEmpty()) {
                matched.put(word, in);
            }
        });
        return matched;
    }
}
