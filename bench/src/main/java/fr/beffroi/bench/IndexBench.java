package fr.beffroi.bench;

import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.CorpusReader;
import fr.beffroi.answers.search.FicheIndex;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the whole corpus and builds its index once. */
final class IndexBench {
    private IndexBench() {}

    record Built(Path folder, int fiches, double readSeconds, double buildSeconds) {}

    static Built build(Path source, Path folder) throws IOException {
        Bench.note("index");
        long start = System.nanoTime();
        Corpus corpus = CorpusReader.read(source);
        long read = System.nanoTime();
        FicheIndex.build(corpus, folder);
        long built = System.nanoTime();
        return new Built(folder, corpus.fiches().size(), (read - start) / 1e9, (built - read) / 1e9);
    }
}
