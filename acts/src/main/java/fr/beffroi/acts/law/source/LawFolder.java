package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Opens a folder of sources: codes in Markdown, legi-data ({@code .json}, or its {@code .tgz}), LEGI archives. What cannot be
 * read is reported and left out; the rest is there.
 */
public final class LawFolder {
    /** The largest code of legi-data is 56 MB. */
    private static final long MOST_JSON = 512L << 20;

    private final @Nullable Path cache;
    private final @Nullable Kept kept;
    private final Progress progress;
    private final List<LoadedSource> sources = new ArrayList<>();
    private final List<LawProblem> problems = new ArrayList<>();

    /** What could be opened, and what could not. */
    public record Opened(Law law, List<LoadedSource> sources, List<LawProblem> problems) {
        public Opened {
            sources = List.copyOf(sources);
            problems = List.copyOf(problems);
        }
    }

    private LawFolder(@Nullable Path cache, Progress progress) {
        this.cache = cache;
        this.kept = cache == null ? null : new Kept(cache);
        this.progress = progress;
    }

    /**
     * @param place a folder, or a single source
     * @param cache a folder of ours where sources are kept once read, so that the next opening takes no time; LEGI archives
     *     need one
     */
    public static Opened open(Path place, @Nullable Path cache) {
        return open(place, cache, Progress.NONE);
    }

    public static Opened open(Path place, @Nullable Path cache, Progress progress) {
        LawFolder folder = new LawFolder(cache, progress);
        folder.read(place);
        return new Opened(Law.of(folder.sources), folder.sources, folder.problems);
    }

    private void read(Path place) {
        List<Path> legi = new ArrayList<>();
        for (Path file : files(place)) {
            String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
            if (name.endsWith(".md")) {
                one(file, () -> MarkdownCode.read(file));
            } else if (name.endsWith(".json") && !name.equals("index.json") && !name.equals("package.json")) {
                one(file, () -> json(file));
            } else if (name.endsWith(".tgz")) {
                LegiDataPackage.files(file, kept, problems).forEach(entry -> one(file, entry.name(), entry::read));
            } else if (name.endsWith(".tar.gz") || name.endsWith(".zip")) {
                legi.add(file);
            } else if (file.equals(place)) {
                problems.add(LawProblem.skipped(name, "source.unknown_kind"));
            }
        }
        if (!legi.isEmpty()) {
            legi(legi);
        }
    }

    private List<Path> files(Path place) {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            problems.add(LawProblem.skipped(place.toString(), "source.absent"));
            return List.of();
        }
    }

    private static LoadedSource json(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > MOST_JSON) {
            throw new UnreadableLawException(name, "source.too_large", String.valueOf(MOST_JSON >> 20));
        }
        if (Files.size(file) == 0) {
            throw new UnreadableLawException(name, "source.empty");
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return LegiDataCode.read(name, in);
        }
    }

    private void one(Path file, Reading reading) {
        one(file, String.valueOf(file.getFileName()), reading);
    }

    private void one(Path file, String name, Reading reading) {
        try {
            LoadedSource source = kept == null ? reading.read() : kept.source(file, name, reading, problems);
            sources.add(source);
            problems.addAll(source.problems());
        } catch (UnreadableLawException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            problems.add(LawProblem.skipped(name, "source.unreadable", String.valueOf(e.getMessage())));
        }
    }

    private void legi(List<Path> archives) {
        String first = String.valueOf(archives.getFirst().getFileName());
        if (cache == null) {
            problems.add(LawProblem.skipped(first, "archive.needs_cache"));
            return;
        }
        LegiImport reading = new LegiImport(cache, progress);
        try {
            Files.createDirectories(cache);
            LoadedSource source = reading.read(archives);
            if (source != null) {
                sources.add(source);
                problems.addAll(source.problems());
            }
        } catch (IOException e) {
            problems.add(LawProblem.skipped(first, "source.unreadable", String.valueOf(e.getMessage())));
        }
        problems.addAll(reading.problems());
    }

    /** Reads one source whole. */
    @FunctionalInterface
    interface Reading {
        LoadedSource read() throws IOException;
    }
}
