package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sources kept as shelves once read. One that changed, by size or time, is read again. */
final class Kept {
    private final Path folder;

    Kept(Path folder) {
        this.folder = folder;
    }

    LoadedSource source(Path file, String name, LawFolder.Reading reading, List<LawProblem> problems)
            throws IOException {
        String key = key(file) + "\n" + name;
        Path index = folder.resolve(plain(file, name) + ".law");
        if (Files.exists(index)) {
            try {
                Shelf shelf = Shelf.open(index);
                if (shelf.key().equals(key)) {
                    return shelf.source();
                }
            } catch (IOException e) {
                // Damaged, or of another version of the program: it is made again.
                Files.deleteIfExists(index);
            }
        }
        LoadedSource source = reading.read();
        try {
            Files.createDirectories(folder);
            String before = Files.exists(index) ? Shelf.wordings(index) : "";
            ShelfWriter.write(source, key, index);
            if (!before.isEmpty()) {
                Files.deleteIfExists(folder.resolve(before));
            }
        } catch (IOException e) {
            problems.add(LawProblem.notice(folder.toString(), "shelf.unwritable", String.valueOf(e.getMessage())));
        }
        return source;
    }

    /** The files within a package, if they were listed since it last changed. */
    @Nullable
    List<String> list(Path archive) {
        Path list = folder.resolve(plain(archive, String.valueOf(archive.getFileName())) + ".list");
        try {
            List<String> lines = Files.exists(list) ? Files.readAllLines(list) : List.of();
            return lines.size() > 1 && lines.getFirst().equals(key(archive)) ? lines.subList(1, lines.size()) : null;
        } catch (IOException e) {
            return null;
        }
    }

    void keep(Path archive, List<String> paths) {
        Path list = folder.resolve(plain(archive, String.valueOf(archive.getFileName())) + ".list");
        try {
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "list-", ".part");
            Files.writeString(draft, key(archive) + "\n" + String.join("\n", paths));
            Files.move(draft, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // It is listed again the next time; that the folder cannot be written is said where a source is kept.
        }
    }

    private static String key(Path file) throws IOException {
        return file.toAbsolutePath() + " " + Files.size(file) + " "
                + Files.getLastModifiedTime(file).toMillis();
    }

    private static String plain(Path file, String name) {
        String hash = Integer.toHexString(file.toAbsolutePath().hashCode());
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_") + "-" + hash;
    }
}
