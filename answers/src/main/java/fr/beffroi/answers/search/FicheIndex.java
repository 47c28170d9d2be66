package fr.beffroi.answers.search;

import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A Lucene index of one corpus, on disk, from which the fiches can be read back whole. Safe for use by many threads.
 * The national fiches are one index shared by all; each collectivity has one of its own for its documents.
 */
public final class FicheIndex implements AutoCloseable {
    private static final String DATE = "date";
    private static final String FICHES = "fiches";
    private static final String EMBEDDER = "embedder";

    /** What the fiche nearest in meaning gets, as a share of the best score by words. Not tuned: no model is shipped. */
    private static final double VECTOR_SHARE = 0.5;

    private final Directory directory;
    private final DirectoryReader reader;
    private final LocalDate date;
    private final int fiches;
    private final FrenchWords french = new FrenchWords();
    private final Message.Reader messages;
    private final Analyzer plain = FrenchWords.baseline();
    private final Ranking ranking;
    private final PassageSearch passages;
    private final Suggestions suggestions;
    private final Bm25 whole;
    private final @Nullable Vectors vectors;
    private final Map<Integer, SoftReference<Fiche>> read = new ConcurrentHashMap<>();

    private FicheIndex(Directory directory, DirectoryReader reader, @Nullable Embedder embedder) throws IOException {
        this.directory = directory;
        this.reader = reader;
        Map<String, String> about = reader.getIndexCommit().getUserData();
        this.date = LocalDate.parse(about.get(DATE));
        this.fiches = Integer.parseInt(about.get(FICHES));
        this.ranking = new Ranking(reader, fiches, french);
        this.messages = new Message.Reader(french, vocabulary(ranking, new TypoRepair(reader, ranking)));
        this.passages = new PassageSearch(reader, fiches, ranking);
        this.suggestions = new Suggestions(reader, fiches, ranking);
        this.whole = new Bm25(reader, FicheDocuments.WHOLE, 0.75);
        this.vectors = embedder == null ? null : vectors(reader, embedder, about.getOrDefault(EMBEDDER, ""));
    }

    private static Vectors vectors(IndexReader reader, Embedder embedder, String built) throws WrongEmbedderException {
        if (!built.equals(described(embedder))) {
            throw new WrongEmbedderException(built, described(embedder));
        }
        return new Vectors(reader, embedder);
    }

    private static String described(Embedder embedder) {
        return embedder.name() + "/" + embedder.dimension();
    }

    private static Message.Vocabulary vocabulary(Ranking ranking, TypoRepair repair) {
        return new Message.Vocabulary() {
            @Override
            public double rarity(String word) {
                return unchecked(() -> ranking.rarity(word));
            }

            @Override
            public Optional<String> repaired(String word) {
                return repair.of(word);
            }
        };
    }

    /**
     * Builds the index in a new folder inside {@code folder}, then puts it in use: a crash leaves the old one. An index
     * that is open goes on with what it had.
     */
    public static void build(Corpus corpus, Path folder) throws IOException {
        build(corpus, folder, null);
    }

    /**
     * The same with vectors, for a search by words and meaning: one {@link Embedder#embed} for each fiche.
     *
     * @param embedder null: words alone
     */
    public static void build(Corpus corpus, Path folder, @Nullable Embedder embedder) throws IOException {
        if (embedder != null && (embedder.dimension() < 1 || embedder.dimension() > Embedder.MOST_DIMENSIONS)) {
            throw new IllegalArgumentException(
                    described(embedder) + ": 1 to " + Embedder.MOST_DIMENSIONS + " dimensions");
        }
        Path fresh = Generations.fresh(folder);
        try {
            write(corpus, fresh, embedder);
        } catch (IOException | RuntimeException e) {
            Generations.delete(fresh);
            throw e;
        }
        Generations.use(folder, fresh);
    }

    private static void write(Corpus corpus, Path folder, @Nullable Embedder embedder) throws IOException {
        Analyzer analyzer =
                new PerFieldAnalyzerWrapper(new FrenchWords(), Map.of(FicheDocuments.WHOLE, FrenchWords.baseline()));
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_SPEED))
                .setUseCompoundFile(false)
                // Merges neighbours only: documents keep the order in which they were added.
                .setMergePolicy(new LogDocMergePolicy())
                .setRAMBufferSizeMB(64);
        FicheDocuments documents = new FicheDocuments(corpus);
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            // Fiches come first, so that a fiche's Lucene number is its place in the corpus.
            List<Fiche> fiches = corpus.fiches();
            for (Fiche fiche : fiches) {
                Document document = documents.fiche(fiche);
                if (embedder != null) {
                    Vectors.add(document, fiche, embedder);
                }
                writer.addDocument(document);
            }
            for (int owner = 0; owner < fiches.size(); owner++) {
                for (Passage passage : fiches.get(owner).passages()) {
                    writer.addDocument(documents.passage(passage, owner));
                }
            }
            Map<String, String> about = Map.of(
                    DATE, corpus.date().toString(),
                    FICHES, String.valueOf(fiches.size()),
                    EMBEDDER, embedder == null ? "" : described(embedder));
            writer.setLiveCommitData(about.entrySet());
            writer.forceMerge(1);
            writer.commit();
        }
    }

    /** Whether a build was ever completed there: one that is under way, or that a crash cut off, does not count. */
    public static boolean isBuilt(Path folder) {
        return Generations.exists(folder);
    }

    /** @throws java.nio.file.NoSuchFileException if nothing was built there */
    public static FicheIndex open(Path folder) throws IOException {
        return open(folder, null);
    }

    /**
     * @param embedder the one that the index was built with, or null to search by words alone
     * @throws WrongEmbedderException if it was built with another, or with none
     * @throws java.nio.file.NoSuchFileException if nothing was built there
     */
    public static FicheIndex open(Path folder, @Nullable Embedder embedder) throws IOException {
        Directory directory = FSDirectory.open(Generations.current(folder));
        DirectoryReader reader = null;
        try {
            reader = DirectoryReader.open(directory);
            return new FicheIndex(directory, reader, embedder);
        } catch (IOException | RuntimeException e) {
            if (reader != null) {
                reader.close();
            }
            directory.close();
            throw e;
        }
    }

    /** The fiches that answer a whole message, best first. A fiche without passages cannot be quoted and is not found. */
    public List<Hit> search(String message, int most) {
        return unchecked(() -> {
            Message read = messages.read(message);
            Ranking.Scores scores = ranking.scores(read);
            if (vectors != null && !read.ideas().isEmpty()) {
                scores = scores.with("vector", vectors.nearness(message, fiches), VECTOR_SHARE);
            }
            passages.silence(scores.total());
            return hits(scores.total(), most, scores::why);
        });
    }

    /** The fiches whose titles and names hold the words typed, the last of them perhaps half typed; best first. */
    public List<Hit> suggest(String typed, int most) {
        return unchecked(() -> {
            double[] scores = suggestions.scores(messages.read(typed), Suggestions.halfTyped(typed));
            return hits(scores, most, document -> Map.of("suggestion", scores[document]));
        });
    }

    /** Plain BM25 (k1 1.2, b 0.75) over whole fiches, Lucene's French analysis: the baseline shown beside every proposal. */
    public List<Hit> baseline(String message, int most) {
        return unchecked(() -> {
            Map<String, Double> words = new LinkedHashMap<>();
            FrenchWords.of(message, plain).forEach(word -> words.merge(word, 1.0, Double::sum));
            double[] scores = new double[fiches];
            for (Map.Entry<String, Double> word : words.entrySet()) {
                int with = reader.docFreq(new Term(FicheDocuments.WHOLE, word.getKey()));
                word.setValue(word.getValue() * Math.log(1 + (fiches - with + 0.5) / (with + 0.5)));
            }
            whole.score(words, (document, word, score) -> scores[document] += score);
            return hits(scores, most, document -> Map.of(FicheDocuments.WHOLE, scores[document]));
        });
    }

    /** How well the hits of this message support an answer. */
    public Signals signals(String message, List<Hit> hits) {
        return unchecked(() -> {
            List<Message.Idea> ideas = messages.read(message).ideas();
            double all = 0;
            double unknown = 0;
            for (Message.Idea idea : ideas) {
                all += ranking.rarity(idea.word());
                unknown += ranking.known(idea.word()) ? 0 : 1;
            }
            double unknownShare = ideas.isEmpty() ? 0 : unknown / ideas.size();
            if (hits.isEmpty() || all == 0) {
                return new Signals(0, 0, 0, 0, unknownShare);
            }
            int best = number(hits.get(0).fiche().id());
            double top = hits.get(0).score();
            double second = hits.size() > 1 ? hits.get(1).score() : 0;
            return new Signals(
                    Math.max(0, top),
                    top > 0 ? Math.clamp((top - second) / top, 0, 1) : 0,
                    covered(ideas, best, EnumSet.allOf(Field.class)) / all,
                    covered(ideas, best, EnumSet.of(Field.TITLE, Field.QUESTIONS, Field.ANCHORS)) / all,
                    unknownShare);
        });
    }

    private double covered(List<Message.Idea> ideas, int fiche, Set<Field> where) throws IOException {
        double covered = 0;
        for (Message.Idea idea : ideas) {
            for (String form :
                    fiche < 0 ? List.<String>of() : List.copyOf(idea.forms().keySet())) {
                if (ranking.holds(fiche, form, where)) {
                    covered += ranking.rarity(idea.word());
                    break;
                }
            }
        }
        return covered;
    }

    /** The passages of one fiche of this index that fit the message, best first. */
    public List<PassageHit> passages(String message, Fiche fiche, int most) {
        return unchecked(() -> {
            int owner = number(fiche.id());
            return owner < 0 ? List.of() : passages.best(messages.read(message), fiche, owner, most);
        });
    }

    public Optional<Fiche> findFiche(String id) {
        return unchecked(() -> {
            int document = number(id);
            return document < 0 ? Optional.empty() : Optional.of(fiche(document));
        });
    }

    public LocalDate date() {
        return date;
    }

    public int size() {
        return fiches;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }

    private interface Why {
        Map<String, Double> of(int document);
    }

    private List<Hit> hits(double[] scores, int most, Why why) throws IOException {
        // The worst kept on top: sorting every fiche that shares a word would cost as much as scoring them.
        Comparator<Integer> better =
                Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i);
        PriorityQueue<Integer> kept = new PriorityQueue<>(better.reversed());
        for (int i = 0; i < scores.length; i++) {
            if (scores[i] > 0 && (kept.size() < most || scores[i] > scores[kept.element()])) {
                kept.add(i);
                if (kept.size() > most) {
                    kept.remove();
                }
            }
        }
        List<Integer> best = kept.stream().sorted(better).toList();
        List<Hit> hits = new ArrayList<>();
        for (int document : best) {
            hits.add(new Hit(fiche(document), scores[document], why.of(document)));
        }
        return hits;
    }

    private int number(String id) throws IOException {
        PostingsEnum found =
                MultiTerms.getTermPostingsEnum(reader, FicheDocuments.ID, new BytesRef(id), PostingsEnum.NONE);
        return found == null ? -1 : found.nextDoc();
    }

    private Fiche fiche(int document) throws IOException {
        SoftReference<Fiche> kept = read.get(document);
        Fiche known = kept == null ? null : kept.get();
        if (known != null) {
            return known;
        }
        BytesRef bytes = reader.storedFields()
                .document(document, Set.of(FicheDocuments.STORED))
                .getBinaryValue(FicheDocuments.STORED);
        Fiche fiche = FicheCodec.decode(bytes.bytes, bytes.offset, bytes.length);
        read.put(document, new SoftReference<>(fiche));
        return fiche;
    }

    private interface Reading<T extends @Nullable Object> {
        T read() throws IOException;
    }

    private static <T extends @Nullable Object> T unchecked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
