package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The codes of a legi-data package as npm packs it. */
final class LegiDataPackage {
    private static final Pattern CODE = Pattern.compile("(?:.*/)?data/LEGITEXT\\d{12}\\.json");
    private static final long MOST_BYTES = 512L << 20;
    private static final int MOST_ENTRIES = 10_000;

    /** @param name of the code's file within the package */
    record Entry(Path archive, String path, String name) {
        LoadedSource read() throws IOException {
            try (TarArchiveInputStream tar = open(archive)) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    if (entry.getName().equals(path)) {
                        return LegiDataCode.read(name, tar);
                    }
                }
            }
            throw new UnreadableLawException(name, "source.absent");
        }
    }

    private LegiDataPackage() {}

    /** Unpacking all of it only to list it takes a second: the list is kept too. */
    static List<Entry> files(Path archive, @Nullable Kept kept, List<LawProblem> problems) {
        List<String> paths = kept == null ? null : kept.list(archive);
        if (paths == null) {
            paths = paths(archive, problems);
            if (kept != null && !paths.isEmpty()) {
                kept.keep(archive, paths);
            }
        }
        return paths.stream()
                .map(path -> new Entry(archive, path, path.substring(path.lastIndexOf('/') + 1)))
                .toList();
    }

    private static List<String> paths(Path archive, List<LawProblem> problems) {
        String file = String.valueOf(archive.getFileName());
        List<String> found = new ArrayList<>();
        try (TarArchiveInputStream tar = open(archive)) {
            int entries = 0;
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (++entries > MOST_ENTRIES || entry.getSize() > MOST_BYTES) {
                    problems.add(LawProblem.skipped(file, "archive.hostile", "> " + MOST_ENTRIES, entry.getName()));
                    return List.of();
                }
                if (CODE.matcher(entry.getName()).matches()) {
                    found.add(entry.getName());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.add(LawProblem.skipped(file, "archive.damaged", file));
            return List.of();
        }
        if (found.isEmpty()) {
            problems.add(LawProblem.skipped(file, "archive.nothing"));
        }
        return found;
    }

    private static TarArchiveInputStream open(Path archive) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
        try {
            return new TarArchiveInputStream(new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
