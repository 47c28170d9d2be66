package fr.beffroi.server.answers;

import fr.beffroi.answers.Answers;
import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.search.FicheIndex;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Accueil's engine for the collectivity at hand: the national fiches and the collectivity's own documents, of which the
 * index on disk is named by their stamp and made again whenever they changed. Inside {@link Tenancy#in}.
 */
@Component
class Engine {
    private final Fiches fiches;
    private final Documents documents;
    private final Tenancy tenancy;
    private final Answers.@Nullable Wording wording;
    private final Path folder;
    private final Map<UUID, Local> locals = new ConcurrentHashMap<>();
    /** One for each collectivity: the index of one is made while the others work. */
    private final Map<UUID, Object> doors = new ConcurrentHashMap<>();

    Engine(
            Fiches fiches,
            Documents documents,
            Tenancy tenancy,
            Optional<Answers.Wording> wording,
            ServerSettings settings) {
        this.fiches = fiches;
        this.documents = documents;
        this.tenancy = tenancy;
        this.wording = wording.orElse(null);
        this.folder = settings.data().resolve("answers").resolve("local");
    }

    /** @throws CorpusMissing if no fiches were imported */
    <T> T use(Function<Answers, T> work) {
        return with((national, local) -> work.apply(new Answers(national, local, wording)));
    }

    /** A fiche, national or of the collectivity at hand, as it stands today. */
    Optional<Fiche> findFiche(String id) {
        return with((national, local) -> local != null && id.startsWith("L")
                ? local.findFiche(id).or(() -> national.findFiche(id))
                : national.findFiche(id));
    }

    /** Brings the index on disk to the documents at hand now, so that the words of one that was removed do not stay. */
    void refresh() {
        enter().leave();
    }

    boolean usesModel() {
        return wording != null;
    }

    private <T> T with(Work<T> work) {
        Local local = enter();
        try {
            return fiches.find(national -> work.on(national, local.index)).orElseThrow(CorpusMissing::new);
        } finally {
            local.leave();
        }
    }

    private Local enter() {
        UUID collectivity = tenancy.current();
        String stamp = documents.stamp();
        synchronized (doors.computeIfAbsent(collectivity, c -> new Object())) {
            Local held = locals.get(collectivity);
            if (held == null || !held.stamp.equals(stamp)) {
                Local fresh = new Local(stamp, open(collectivity, stamp));
                locals.put(collectivity, fresh);
                if (held != null) {
                    held.retire();
                }
                held = fresh;
            }
            held.enter();
            return held;
        }
    }

    private @Nullable FicheIndex open(UUID collectivity, String stamp) {
        Path own = folder.resolve(collectivity.toString());
        Path index = own.resolve(stamp);
        try {
            if (stamp.isEmpty()) {
                FileSystemUtils.deleteRecursively(own);
                return null;
            }
            if (!FicheIndex.isBuilt(index)) {
                Files.createDirectories(own);
                List<Fiche> all = documents.fiches();
                LocalDate newest = all.stream()
                        .map(Fiche::modified)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(LocalDate.now());
                FicheIndex.build(new Corpus("local", newest, all, List.of()), index);
                removeOthers(own, index);
            }
            return FicheIndex.open(index);
        } catch (IOException e) {
            throw new UncheckedIOException("the index of local documents in " + index + " cannot be made", e);
        }
    }

    private static void removeOthers(Path own, Path kept) throws IOException {
        try (Stream<Path> indexes = Files.list(own)) {
            for (Path index : indexes.filter(i -> !i.equals(kept)).toList()) {
                FileSystemUtils.deleteRecursively(index);
            }
        }
    }

    @PreDestroy
    void close() {
        locals.values().forEach(Local::retire);
        locals.clear();
    }

    private interface Work<T> {
        T on(FicheIndex national, @Nullable FicheIndex local);
    }

    /** An open index that closes once it was replaced and nobody uses it any more. */
    private static final class Local {
        private final String stamp;
        private final @Nullable FicheIndex index;
        private int users;
        private boolean retired;

        Local(String stamp, @Nullable FicheIndex index) {
            this.stamp = stamp;
            this.index = index;
        }

        synchronized void enter() {
            users++;
        }

        synchronized void leave() {
            users--;
            closeWhenDone();
        }

        synchronized void retire() {
            retired = true;
            closeWhenDone();
        }

        private void closeWhenDone() {
            if (retired && users == 0 && index != null) {
                try {
                    index.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
