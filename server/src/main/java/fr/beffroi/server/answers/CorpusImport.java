package fr.beffroi.server.answers;

import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.ServerSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * Imports of the national fiches: asked for on a page or by the configuration, done by a job, one at a time. An import
 * that a kill interrupts is done again from the start; the fiches at hand stay until the new ones are whole.
 */
@Configuration(proxyBeanMethods = false)
class CorpusImport {
    private static final Logger log = LoggerFactory.getLogger(CorpusImport.class);
    private static final String JOB = "answers-corpus-import";

    private final Fiches fiches;
    private final Imports imports;
    private final ObjectProvider<Jobs> jobs;
    private final ServerSettings settings;
    private final CorpusDownload download;

    CorpusImport(
            Fiches fiches,
            Imports imports,
            ObjectProvider<Jobs> jobs,
            ServerSettings settings,
            CorpusDownload download) {
        this.fiches = fiches;
        this.imports = imports;
        this.jobs = jobs;
        this.settings = settings;
        this.download = download;
    }

    /** Keeps the uploaded archive until the job has read it. */
    UUID ask(String name, InputStream content) {
        UUID id = imports.ask(name);
        try {
            Files.createDirectories(folder());
            Files.copy(
                    content,
                    folder().resolve(id + (name.toLowerCase(Locale.ROOT).endsWith(".zip") ? ".zip" : ".tgz")));
        } catch (IOException e) {
            imports.failed(id, String.valueOf(e.getMessage()));
            throw new UncheckedIOException(e);
        }
        schedule(id);
        return id;
    }

    /** Imports again what the configuration names. @throws java.util.NoSuchElementException if it names nothing */
    UUID askConfigured() {
        UUID id = imports.ask(settings.answers()
                .findCorpus()
                .map(source -> String.valueOf(source.getFileName()))
                .or(() -> Optional.ofNullable(settings.answers().address()).map(URI::toString))
                .orElseThrow());
        schedule(id);
        return id;
    }

    boolean hasConfigured() {
        return settings.answers().findCorpus().isPresent() || settings.answers().address() != null;
    }

    /** A configured corpus is imported at first start, without anyone asking. */
    @EventListener(ApplicationReadyEvent.class)
    void importAtFirstStart() {
        if (hasConfigured()
                && fiches.findDate().isEmpty()
                && imports.findLatest().filter(Imports.Import::isUnderWay).isEmpty()) {
            askConfigured();
        }
    }

    @Bean
    OneTimeJob corpusImportJob() {
        return new OneTimeJob(JOB, (host, id) -> run(id));
    }

    /** The fiches belong to the whole host: the import stands in the collectivity's place. */
    private void schedule(UUID id) {
        jobs.getObject().ask(JOB, id, id);
    }

    private void run(UUID id) {
        Path kept = uploaded(id);
        try {
            Optional<Path> configured = settings.answers().findCorpus();
            if (kept == null && configured.isEmpty()) {
                kept = download(id);
            }
            Path source = kept != null ? kept : configured.orElseThrow();
            imports.done(id, fiches.importFrom(source, step -> imports.at(id, Imports.State.valueOf(step.name()))));
        } catch (IOException e) {
            log.warn("The fiches were not imported: {}", e.getMessage());
            imports.failed(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("The fiches were not imported", e);
            imports.failed(id, String.valueOf(e.getMessage()));
        } finally {
            discard(kept);
        }
    }

    private Path download(UUID id) throws IOException {
        URI address = Optional.ofNullable(settings.answers().address()).orElseThrow();
        Files.createDirectories(folder());
        Path file = folder().resolve(id + (address.getPath().endsWith(".zip") ? ".zip" : ".tgz"));
        download.fetch(address, file);
        return file;
    }

    private @Nullable Path uploaded(UUID id) {
        for (String ending : new String[] {".zip", ".tgz"}) {
            Path file = folder().resolve(id + ending);
            if (Files.exists(file)) {
                return file;
            }
        }
        return null;
    }

    private static void discard(@Nullable Path uploaded) {
        try {
            if (uploaded != null) {
                Files.deleteIfExists(uploaded);
            }
        } catch (IOException e) {
            log.warn("left behind: {}", uploaded);
        }
    }

    private Path folder() {
        return settings.data().resolve("answers").resolve("uploads");
    }
}
