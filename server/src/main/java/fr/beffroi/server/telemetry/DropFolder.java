package fr.beffroi.server.telemetry;

import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.telemetry.ImportLine.Way;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.telemetry.files.UnreadableTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/**
 * The folder that a supervision writes its exports to, if the settings name one: in it, one folder a collectivité, by its
 * short name. A file is read by the saved mapping for files of its name, then moved into {@code lus}, or deleted if it holds
 * customers' meters; one that cannot be read
 * is moved into {@code refuses}, and the page of measures says why. A file is moved only once what became of it is kept: a
 * server that dies in between reads it again, which changes nothing.
 */
@Configuration(proxyBeanMethods = false)
class DropFolder {
    private static final Logger log = LoggerFactory.getLogger(DropFolder.class);

    static final String READ = "lus";
    static final String REFUSED = "refuses";

    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** A file that changed a moment ago is still being written. */
    private static final Duration QUIET = Duration.ofSeconds(20);

    /** As large as what may be sent on the page: it is read in memory. */
    private static final long LARGEST = 50L << 20;

    private final ServerSettings settings;
    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final Mappings mappings;
    private final Importing importing;
    private final MessageSource texts;
    private final Clock clock = Clock.systemUTC();

    DropFolder(
            ServerSettings settings,
            Collectivities collectivities,
            Tenancy tenancy,
            Mappings mappings,
            Importing importing,
            MessageSource texts) {
        this.settings = settings;
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.mappings = mappings;
        this.importing = importing;
        this.texts = texts;
    }

    /** Where this collectivité's exports are looked for. */
    Optional<Path> findFolder(UUID collectivity) {
        return Optional.ofNullable(settings.water().drop())
                .map(drop -> drop.resolve(collectivities.get(collectivity).slug()));
    }

    @Bean
    RecurringJob telemetryDropFolder() {
        return new RecurringJob(
                "telemetry-drop-folder",
                PAUSE,
                collectivity -> findFolder(collectivity)
                        .filter(Files::isDirectory)
                        .ifPresent(folder -> take(collectivity, folder)));
    }

    /** Takes what lies there, in the order of names. */
    void take(UUID collectivity, Path folder) {
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Path file : files) {
            try {
                takeOne(collectivity, folder, file);
            } catch (IOException e) {
                // It stays where it is, and is tried again.
                log.warn("{} was not taken: {}", file, e.getMessage());
            }
        }
    }

    private void takeOne(UUID collectivity, Path folder, Path file) throws IOException {
        Instant changed = Files.getLastModifiedTime(file).toInstant();
        if (changed.isAfter(clock.instant().minus(QUIET))) {
            return;
        }
        String name = String.valueOf(file.getFileName());
        // Where it is to go is made sure of first: what was told of it must not be told again each minute.
        for (String next : List.of(READ, REFUSED)) {
            Files.createDirectories(folder.resolve(next));
            if (!Files.isWritable(folder.resolve(next))) {
                throw new IOException("not writable: " + folder.resolve(next));
            }
        }
        try {
            if (read(collectivity, name, file)) {
                // What each household used each day: the database forgets it, and so does the folder.
                Files.delete(file);
            } else {
                move(file, folder.resolve(READ));
            }
        } catch (UnreadableTelemetry e) {
            refuse(collectivity, folder, file, e.problem().message(Locale.FRENCH));
        } catch (Refused e) {
            refuse(collectivity, folder, file, e.said(texts, Locale.FRENCH));
        } catch (DataAccessException busy) {
            // The database, not the file: it stays where it is.
            throw busy;
        } catch (RuntimeException | OutOfMemoryError e) {
            log.error("{} could not be read", file, e);
            refuse(collectivity, folder, file, texts.getMessage("measures.drop.broken", null, Locale.FRENCH));
        }
    }

    /** @return whether it holds customers' meters */
    private boolean read(UUID collectivity, String name, Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Refused("measures.file.large", LARGEST >> 20);
        }
        SavedMapping mapping = tenancy.in(collectivity, () -> mappings.findFor(name))
                .orElseThrow(() -> new Refused("measures.drop.unknown", name));
        importing.read(collectivity, name, Files.readAllBytes(file), mapping, Way.DROP, null);
        return mapping.customers();
    }

    private void refuse(UUID collectivity, Path folder, Path file, String fault) throws IOException {
        tenancy.run(collectivity, () -> importing.refuse(String.valueOf(file.getFileName()), Way.DROP, fault, null));
        move(file, folder.resolve(REFUSED));
    }

    /** Never over another file of the same name. */
    private static void move(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        String name = String.valueOf(file.getFileName());
        for (int i = 1; ; i++) {
            try {
                Files.move(file, folder.resolve(i == 1 ? name : i + "-" + name));
                return;
            } catch (FileAlreadyExistsException taken) {
                log.debug("{} is there already in {}", name, folder);
            }
        }
    }
}
