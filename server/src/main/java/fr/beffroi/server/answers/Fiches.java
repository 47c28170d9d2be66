package fr.beffroi.server.answers;

import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.CorpusReader;
import fr.beffroi.answers.search.Embedder;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.answers.search.WrongEmbedderException;
import fr.beffroi.server.platform.ServerSettings;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The national fiches, one index in the data folder shared by all collectivities of the host. */
@Component
public class Fiches {
    private static final Logger LOG = LoggerFactory.getLogger(Fiches.class);

    private final Path folder;
    /** Held for reading while an index is in use, for writing while one takes another's place. */
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    private final @Nullable Embedder embedder;
    private @Nullable FicheIndex index;
    private @Nullable FileTime opened;

    /** @param embedder searches by meaning too; a collectivity's few documents are found by their words alone */
    Fiches(ServerSettings settings, Optional<Embedder> embedder) {
        this.folder = settings.data().resolve("answers").resolve("fiches");
        this.embedder = embedder.orElse(null);
    }

    /** Date of the fiches at hand, if any were imported. */
    public Optional<LocalDate> findDate() {
        return find(FicheIndex::date);
    }

    Optional<Integer> findSize() {
        return find(FicheIndex::size);
    }

    /**
     * Reads a corpus and puts its index in the place of the present one; a crash leaves the present one.
     *
     * @param source what {@link CorpusReader} reads
     * @param step told what is being done
     * @throws IOException if nothing readable is there
     */
    public synchronized Imported importFrom(Path source, Consumer<Step> step) throws IOException {
        step.accept(Step.READING);
        Corpus corpus = CorpusReader.read(source);
        step.accept(Step.INDEXING);
        Files.createDirectories(folder.getParent());
        FicheIndex.build(corpus, folder, embedder);
        close();
        return new Imported(
                corpus.date(), corpus.fiches().size(), corpus.problems().size());
    }

    /** Works on the fiches at hand; another server sharing the folder may have replaced them since. */
    <T> Optional<T> find(Function<FicheIndex, T> work) {
        lockPresent();
        try {
            return index == null ? Optional.empty() : Optional.of(work.apply(index));
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Takes the lock for reading with the index of what is on disk: nobody closes it between the look and the use. */
    private void lockPresent() {
        FileTime present = changed();
        lock.readLock().lock();
        if (Objects.equals(present, opened)) {
            return;
        }
        lock.readLock().unlock();
        lock.writeLock().lock();
        try {
            if (!Objects.equals(present, opened)) {
                reopen(present);
            }
            lock.readLock().lock();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void reopen(@Nullable FileTime present) {
        try {
            close();
            if (present != null) {
                opened = present;
                index = FicheIndex.open(folder, embedder);
            }
        } catch (WrongEmbedderException e) {
            // As if there were none: the pages then ask for an import, which makes the vectors anew.
            LOG.warn("{}", e.getMessage());
        } catch (IOException e) {
            opened = null;
            throw new UncheckedIOException("the index of fiches in " + folder + " cannot be read: import it again", e);
        }
    }

    private @Nullable FileTime changed() {
        try {
            return FicheIndex.isBuilt(folder) ? Files.getLastModifiedTime(folder) : null;
        } catch (IOException beingReplaced) {
            return opened;
        }
    }

    @PreDestroy
    void close() {
        lock.writeLock().lock();
        try {
            if (index != null) {
                index.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            index = null;
            opened = null;
            lock.writeLock().unlock();
        }
    }

    /** What an import does now. */
    public enum Step {
        READING,
        INDEXING
    }

    /** @param skipped broken fiches, left out */
    public record Imported(LocalDate date, int fiches, int skipped) {}
}
