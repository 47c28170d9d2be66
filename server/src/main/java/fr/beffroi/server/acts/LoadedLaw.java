package fr.beffroi.server.acts;

import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Source;
import fr.beffroi.acts.law.source.LawFolder;
import fr.beffroi.server.platform.ServerSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The texts of law of the folder that the settings name. Read once the server serves, for archives take minutes the first
 * time; until then nothing is loaded, and nothing is affirmed.
 */
@Component
public class LoadedLaw {
    private static final Logger log = LoggerFactory.getLogger(LoadedLaw.class);
    private static final LawFolder.Opened NOTHING = new LawFolder.Opened(Law.none(), List.of(), List.of());

    private final @Nullable Path folder;
    private final Path cache;
    private final CompletableFuture<LawFolder.Opened> reading = new CompletableFuture<>();

    LoadedLaw(ServerSettings settings) {
        this.folder = settings.acts().law();
        this.cache = settings.data().resolve("acts").resolve("law");
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        Path named = folder;
        if (named == null) {
            reading.complete(NOTHING);
            return;
        }
        Thread.ofPlatform().daemon().name("law").start(() -> {
            try {
                LawFolder.Opened opened = LawFolder.open(named, cache);
                opened.problems().forEach(problem -> log.warn(problem.message(Locale.FRENCH)));
                reading.complete(opened);
            } catch (RuntimeException e) {
                log.error("law in {} cannot be read", named, e);
                reading.complete(NOTHING);
            }
        });
    }

    public Law get() {
        return now().law();
    }

    LawFolder.Opened now() {
        return reading.getNow(NOTHING);
    }

    boolean isReading() {
        return !reading.isDone();
    }

    /** Waits until the folder was read. */
    LawFolder.Opened await() {
        return reading.join();
    }

    @Nullable
    Path folder() {
        return folder;
    }

    /** For the version of a proposal: which texts it rested on. */
    public String summary() {
        List<Source> sources = get().sources();
        return sources.isEmpty()
                ? "no law loaded"
                : sources.stream()
                        .map(source -> source.kind() + " " + source.madeOn())
                        .distinct()
                        .sorted()
                        .limit(5)
                        .collect(Collectors.joining(", "));
    }
}
