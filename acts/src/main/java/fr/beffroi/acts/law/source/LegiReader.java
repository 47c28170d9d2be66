package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.ArticleNumber;
import fr.beffroi.acts.law.LawProblem;
import fr.beffroi.acts.law.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one LEGI archive into a {@link LegiBook}: the articles of codes, laws, ordinances and decrees, and what is said of
 * each text as a whole ({@code texte/version}, else {@code texte/struct}). Arrêtés keep no articles. A file that cannot be
 * read is reported, and its text no longer held to be complete.
 */
final class LegiReader implements ArchiveFiles.Visitor {
    private static final int MOST_PROBLEMS = 200;
    private static final int STEP = 5_000;
    private static final Pattern FILE = Pattern.compile("(LEGI|JORF)(ARTI|TEXT)\\d{12}\\.xml$");
    private static final Pattern IN_TEXT = Pattern.compile("/((?:LEGI|JORF)TEXT\\d{12})/");
    private static final Pattern ID = Pattern.compile("((?:LEGI|JORF)(?:ARTI|TEXT)\\d{12})(?:\\.xml)?$");
    private static final Set<String> WITH_ARTICLES = Set.of(
            "CODE", "LOI", "LOI_ORGANIQUE", "LOI_CONSTIT", "LOI_PROGRAMME", "ORDONNANCE", "DECRET", "DECRET_LOI");

    private final String archive;
    private final Wordings.Writer wordings;
    private final LongConsumer progress;
    private final LegiBook book = new LegiBook();
    private final List<LawProblem> problems = new ArrayList<>();
    private final Map<String, String> same = new HashMap<>();
    private long files;
    private int unread;

    private LegiReader(String archive, Wordings.Writer wordings, LongConsumer progress) {
        this.archive = archive;
        this.wordings = wordings;
        this.progress = progress;
    }

    /** @param problems of its files are added to it, where the archive itself is sound */
    static LegiBook read(Path path, Wordings.Writer wordings, List<LawProblem> problems, LongConsumer progress)
            throws IOException {
        LegiReader reader = new LegiReader(String.valueOf(path.getFileName()), wordings, progress);
        ArchiveFiles.visit(path, reader);
        if (reader.files == 0 && reader.book.deleted.isEmpty() && reader.unread == 0) {
            throw new UnreadableLawException(reader.archive, "archive.nothing");
        }
        problems.addAll(reader.problems);
        if (reader.unread > MOST_PROBLEMS) {
            problems.add(
                    LawProblem.skipped(reader.archive, "archive.more", String.valueOf(reader.unread - MOST_PROBLEMS)));
        }
        return reader.book;
    }

    @Override
    public boolean wants(String path) {
        return path.endsWith("liste_suppression_legi.dat")
                || FILE.matcher(path).find()
                        && (path.contains("article/")
                                || path.contains("texte/version/")
                                || path.contains("texte/struct/"));
    }

    @Override
    public void file(String path, byte[] bytes) throws IOException {
        if (path.endsWith(".dat")) {
            deletions(new String(bytes, StandardCharsets.ISO_8859_1));
            return;
        }
        if (++files % STEP == 0) {
            progress.accept(files);
        }
        LegiXml xml;
        try {
            xml = LegiXml.read(bytes);
        } catch (IOException e) {
            problem(path, "legi.xml", String.valueOf(e.getMessage()));
            return;
        }
        switch (xml.root()) {
            case "ARTICLE" -> article(path, xml);
            case "TEXTE_VERSION", "TEXTELR" -> text(path, xml);
            default -> problem(path, "legi.field", "ARTICLE, TEXTE_VERSION, TEXTELR", xml.root());
        }
    }

    @Override
    public void tooLarge(String path) {
        problem(path, "legi.too_large", String.valueOf(ArchiveFiles.MOST_BYTES >> 20));
    }

    private void deletions(String list) {
        for (String line : list.split("\\R")) {
            Matcher id = ID.matcher(line.strip());
            // Sections and structures go too; only what we keep concerns us.
            if (id.find() && !line.contains("texte/struct/")) {
                book.deleted.put(id.group(1), LegiBook.path(line.strip()));
            }
        }
    }

    private void article(String path, LegiXml xml) throws IOException {
        String nature = xml.field("TEXTE@nature");
        String text = text(path, xml.field("TEXTE@cid"));
        String number = xml.field("META_ARTICLE/NUM");
        if (number.isEmpty() || !nature.isEmpty() && !WITH_ARTICLES.contains(nature)) {
            return;
        }
        String id = xml.field("META_COMMUN/ID");
        LocalDate from = EpochDay.of(xml.field("META_ARTICLE/DATE_DEBUT"));
        LocalDate until = EpochDay.of(xml.field("META_ARTICLE/DATE_FIN"));
        if (id.isEmpty() || !path.endsWith("/" + id + ".xml")) {
            problem(path, "legi.field", "ID", id);
        } else if (text.isEmpty()) {
            problem(path, "legi.field", "CONTEXTE/TEXTE@cid", "");
        } else if (from == null || until == null) {
            problem(
                    path,
                    "legi.field",
                    from == null ? "DATE_DEBUT" : "DATE_FIN",
                    xml.field(from == null ? "META_ARTICLE/DATE_DEBUT" : "META_ARTICLE/DATE_FIN"));
        } else {
            Stored version = new Stored(
                            ArticleNumber.normalised(number),
                            from,
                            EpochDay.lastDayBefore(until),
                            state(xml.field("META_ARTICLE/ETAT"), from, until),
                            List.copyOf(xml.related()),
                            wordings.add(xml.wording()))
                    .sharing(same);
            book.articles.put(LegiBook.id(id), new LegiBook.Article(shared(text), LegiBook.path(path), version));
            context(text, xml, nature);
        }
    }

    /** What an article says of its text serves where the text's own file is missing. */
    private void context(String text, LegiXml xml, String nature) {
        book.texts.computeIfAbsent(
                text,
                id -> new LegiBook.Text(
                        false,
                        id,
                        0,
                        nature,
                        xml.field("TEXTE@num"),
                        xml.field("TEXTE/TITRE_TXT"),
                        day(xml.field("TEXTE@date_signature")),
                        null,
                        null,
                        Version.State.CURRENT));
    }

    private void text(String path, LegiXml xml) {
        String id = xml.field("META_COMMUN/ID");
        String text = text(path, xml.field("META_TEXTE_CHRONICLE/CID"));
        if (id.isEmpty() || !path.endsWith("/" + id + ".xml") || text.isEmpty()) {
            problem(path, "legi.field", text.isEmpty() ? "CID" : "ID", id);
            return;
        }
        boolean structure = xml.root().equals("TEXTELR");
        String title = xml.field("META_TEXTE_VERSION/TITRE");
        LocalDate from = EpochDay.of(xml.field("META_TEXTE_VERSION/DATE_DEBUT"));
        LocalDate end = EpochDay.of(xml.field("META_TEXTE_VERSION/DATE_FIN"));
        LegiBook.Text read = new LegiBook.Text(
                !structure,
                shared(text),
                LegiBook.path(path),
                xml.field("META_COMMUN/NATURE"),
                xml.field("META_TEXTE_CHRONICLE/NUM"),
                title.isEmpty() ? xml.field("META_TEXTE_CHRONICLE/TITRE_TEXTE") : title,
                day(xml.field("META_TEXTE_CHRONICLE/DATE_TEXTE")),
                from,
                EpochDay.lastDayBefore(end),
                from == null || end == null
                        ? Version.State.CURRENT
                        : state(xml.field("META_TEXTE_VERSION/ETAT"), from, end));
        book.texts.merge(id, read, (old, now) -> now.own() ? now : old);
    }

    private static Version.State state(String etat, LocalDate from, LocalDate until) {
        Version.State state = LegiState.of(etat);
        // What ends before it begins never was in force, whatever it is called.
        return until.isAfter(from) || state == Version.State.REPEALED && until.equals(from)
                ? state
                : Version.State.STILLBORN;
    }

    private static @Nullable LocalDate day(String written) {
        LocalDate day = EpochDay.of(written);
        return day == null || day.getYear() >= 2222 ? null : day;
    }

    /** The folder says to which text a file belongs; in older archives, only the file itself. */
    private static String text(String path, String cid) {
        if (!cid.isEmpty()) {
            return cid;
        }
        Matcher folder = IN_TEXT.matcher(path);
        return folder.find() ? folder.group(1) : "";
    }

    private void problem(String path, String key, String... arguments) {
        Matcher folder = IN_TEXT.matcher(path);
        long hash = LegiBook.path(path);
        book.broken.put(hash, folder.find() ? folder.group(1) : LegiImport.ALL);
        Matcher id = ID.matcher(path);
        if (id.find()) {
            // What an earlier archive says of this file no longer holds, and we do not know what does.
            book.deleted.put(id.group(1), hash);
        }
        if (++unread <= MOST_PROBLEMS) {
            problems.add(LawProblem.skipped(archive + " › " + path, key, arguments));
        }
    }

    private String shared(String text) {
        return same.computeIfAbsent(text, t -> t);
    }
}
