package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.LoadedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Sources kept as shelves once read. One that changed, by size or time, is read again. */
final class Kept {
    private final Path folder;

    Kept(Path folder) {
        this.folder = folder;
    }

    LoadedSource source(Path file, String name, LawFolder.Reading reading, List<LawProblem> problems)
            throws IOException {
        String key = file.toAbsolutePath() + "\n" + name + "\n" + Files.size(file) + "\n"
                + Files.getLastModifiedTime(file).toMillis();
        Path index = folder.resolve(
                plain(name) + "-" + Integer.toHexString(file.toAbsolutePath().hashCode()) + ".law");
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

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]", "_");
    }
}
