package fr.beffroi.bench.acts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files of acts, to measure time and memory on. */
public final class Pile {
    private static final int LINES_FOR_TEN_PAGES = 560;
    private static final int DRAWN = 3;

    private Pile() {}

    /** One act of ten pages in A4: its statement is long. */
    public static byte[] tenPages(boolean pdf) throws IOException {
        Draft draft = CorrectActs.drawn(1).stream()
                .filter(one -> one.content().name().equals("works"))
                .findFirst()
                .orElseThrow()
                .draft();
        List<Content> told = Content.all();
        for (int i = 0; draft.statement.size() < LINES_FOR_TEN_PAGES / 4; i++) {
            Content other = told.get(i % told.size());
            draft.statement.add(
                    "Rappel n° " + (i + 1) + " du rapporteur sur les affaires passées : il avait été exposé "
                            + String.join(", puis ", other.recitals())
                            + " ; le conseil en avait débattu à plusieurs reprises avant de renvoyer l'affaire à la commission compétente, qui a rendu son rapport au début de l'année.");
        }
        return (pdf ? FileKind.PDF : FileKind.DOCX).file(Setting.REGISTER.set(draft));
    }

    /** So many files in a folder: our own in every kind of file, and real ones where there are any. */
    public static void fill(Path folder, int count, @Nullable Path real) throws IOException {
        List<byte[]> files = new ArrayList<>();
        List<String> endings = new ArrayList<>();
        for (CorrectActs.Drawing one : CorrectActs.drawn(DRAWN)) {
            files.add(one.file().file(one.setting().set(one.draft())));
            endings.add(one.file().ending());
        }
        if (real != null) {
            try (Stream<Path> listed = Files.list(real)) {
                for (Path file : listed.filter(one -> one.toString().endsWith(".pdf"))
                        .sorted()
                        .toList()) {
                    files.add(Files.readAllBytes(file));
                    endings.add(".pdf");
                }
            }
        }
        for (int i = 0; i < count; i++) {
            int at = i % files.size();
            Files.write(
                    folder.resolve(String.format(java.util.Locale.ROOT, "act-%04d%s", i, endings.get(at))),
                    files.get(at));
        }
    }
}
