package fr.beffroi.answers.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * An index folder holds one sub-folder per build and a file that names the one in use. The file is replaced in one step
 * once a build is complete: a crash at any moment leaves the former index in use.
 */
final class Generations {
    private static final String CURRENT = "current";
    private static final String PREFIX = "index-";

    private Generations() {}

    static Path fresh(Path folder) throws IOException {
        Files.createDirectories(folder);
        return Files.createTempDirectory(folder, PREFIX);
    }

    static void use(Path folder, Path generation) throws IOException {
        Path next = Files.createTempFile(folder, CURRENT, ".new");
        Files.writeString(next, generation.getFileName().toString());
        Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sweep(folder, generation);
    }

    static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(CURRENT));
    }

    /** @throws NoSuchFileException if no build was ever completed */
    static Path current(Path folder) throws IOException {
        String name = Files.readString(folder.resolve(CURRENT), StandardCharsets.UTF_8)
                .strip();
        if (!name.matches("index-[A-Za-z0-9]+")) {
            throw new IOException("damaged index: " + folder.resolve(CURRENT));
        }
        return folder.resolve(name);
    }

    private static void sweep(Path folder, Path kept) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (!child.equals(kept) && (name.startsWith(PREFIX) || name.endsWith(".new"))) {
                    delete(child);
                }
            }
        }
    }

    /** Deletes what can be deleted: on some systems a file still read by an open index must wait for the next build. */
    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    file.toFile().deleteOnExit();
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
