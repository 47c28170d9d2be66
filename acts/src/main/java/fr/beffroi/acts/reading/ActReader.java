package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.ActText;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.documents.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Placeholder until merged: a few fields of a DOCX. */
public final class ActReader {
    public Act read(String name, byte[] bytes) throws UnreadableDocument {
        String text = text(name, bytes);
        ActText all = new ActText(text, List.of(0), false);
        return new Act(
                ActKind.DELIBERATION,
                found(all, "(Commune de [^\\n]+)"),
                found(all, "N° ?(\\S+)"),
                found(all, "Objet ?: ?([^\\n]+)"),
                date(found(all, "Séance du ([^\\n]+\\d{4})")),
                date(found(all, "convocation ?: ?([^\\n]+\\d{4})")),
                null,
                null,
                null,
                null,
                Attendance.UNKNOWN,
                all(all, "Vu ([^\\n]+)"),
                all(all, "Considérant ([^\\n]+)"),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                all);
    }

    private static String text(String name, byte[] bytes) throws UnreadableDocument {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("</w:p>", "\n")
                            .replaceAll("<[^>]*>", "")
                            .replace("&amp;", "&")
                            .replace("&lt;", "<")
                            .replace("&gt;", ">")
                            .strip();
                }
            }
        } catch (IOException e) {
            throw new UnreadableDocument("documents.archive");
        }
        throw new UnreadableDocument("documents.archive");
    }

    private static @Nullable Found<String> found(ActText text, String pattern) {
        List<Found<String>> all = all(text, pattern);
        return all.isEmpty() ? null : all.getFirst();
    }

    private static List<Found<String>> all(ActText text, String pattern) {
        List<Found<String>> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text.text());
        while (matcher.find()) {
            found.add(new Found<>(matcher.group(1), text.place(matcher.start(1), matcher.end(1)), 0.9));
        }
        return found;
    }

    private static @Nullable Found<LocalDate> date(@Nullable Found<String> found) {
        if (found == null) {
            return null;
        }
        LocalDate date = LocalDate.parse(found.value(), DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH));
        return new Found<>(date, found.place(), found.confidence());
    }
}
