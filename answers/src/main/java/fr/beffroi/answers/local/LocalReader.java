package fr.beffroi.answers.local;

import fr.beffroi.answers.corpus.Corpus;
import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.local.LocalDocument.Format;
import fr.beffroi.documents.BoundedReading;
import fr.beffroi.documents.DocumentFormat;
import fr.beffroi.documents.TextFile;
import fr.beffroi.documents.UnreadableDocument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document of the collectivité into a fiche: PDF, DOCX, ODT, HTML, Markdown, CSV of opening hours and contacts,
 * plain text. The format is found from the content. Scripts, macros, links and pictures are never followed or run.
 *
 * <p>The fiche's id is {@code L} and the first 16 hexadecimal digits of the content's SHA-256: the same content has the
 * same id under any name, and a passage's id never comes to mean another text.
 *
 * <p>Safe for use by many threads.
 */
public final class LocalReader {
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final LocalLimits limits;

    public LocalReader() {
        this(LocalLimits.STANDARD);
    }

    public LocalReader(LocalLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file on disk, dated by its last change.
     *
     * @param known ids of the local fiches already kept
     * @throws LocalProblem if it cannot be taken, one already known ({@code local.duplicate}) included
     * @throws IOException if the disk fails
     */
    public LocalDocument read(Path file, Set<String> known) throws LocalProblem, IOException {
        LocalDate modified = LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), FRANCE);
        try (InputStream content = Files.newInputStream(file)) {
            return read(file.toString(), content, modified, known);
        }
    }

    /**
     * Reads an uploaded file.
     *
     * @param name its name, of which only the last part is used
     * @param modified its date, or null where it is not known
     * @throws LocalProblem if it cannot be taken
     * @throws IOException if {@code content} fails
     */
    public LocalDocument read(String name, InputStream content, @Nullable LocalDate modified, Set<String> known)
            throws LocalProblem, IOException {
        String shown = name.replaceFirst("(?s).*[/\\\\]", "");
        try {
            byte[] bytes = content.readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                throw LocalProblem.of("local.large", String.valueOf(limits.bytes() / 1_000_000));
            }
            String id = id(bytes);
            if (known.contains(id)) {
                throw LocalProblem.of("local.duplicate", id);
            }
            return BoundedReading.run(limits.opening(), LocalProblem.class, () -> parse(id, shown, bytes, modified));
        } catch (UnreadableDocument e) {
            throw Refusals.of(e).in(shown);
        } catch (LocalProblem e) {
            throw e.in(shown);
        }
    }

    /**
     * Reads several files as one corpus; a file that cannot be taken is a problem of it, in French.
     *
     * @param date of the corpus, e.g. today
     */
    public Corpus readAll(String name, LocalDate date, List<Path> files) throws IOException {
        var fiches = new ArrayList<Fiche>();
        var problems = new ArrayList<Corpus.Problem>();
        var known = new HashSet<String>();
        for (Path file : files) {
            try {
                Fiche fiche = read(file, known).fiche();
                known.add(fiche.id());
                fiches.add(fiche);
            } catch (LocalProblem e) {
                problems.add(new Corpus.Problem(e.file(), e.key(), e.message(Locale.FRENCH)));
            }
        }
        return new Corpus(name, date, fiches, problems);
    }

    private LocalDocument parse(String id, String name, byte[] bytes, @Nullable LocalDate modified)
            throws LocalProblem, IOException {
        var outline = new Outline(limits);
        Optional<DocumentFormat> document = DocumentFormat.of(bytes);
        Format format;
        if (document.isEmpty()) {
            String text = text(bytes, outline);
            format = Sniffer.textFormat(name, text);
            switch (format) {
                case HTML -> HtmlSource.read(text, limits, outline);
                case MARKDOWN -> MarkdownSource.read(text, limits, outline);
                case CSV -> CsvSource.read(text, outline);
                default -> TextSource.read(text, outline);
            }
        } else {
            format = Format.valueOf(document.get().name());
            switch (document.get()) {
                case PDF -> PdfSource.read(bytes, limits, outline);
                case DOCX, ODT -> OfficeSource.read(document.get(), bytes, limits, outline);
            }
        }
        Sniffer.compareWithName(name, format, outline);
        return new LocalDocument(outline.fiche(id, name, modified), format, outline.remarks());
    }

    private String text(byte[] bytes, Outline outline) throws LocalProblem {
        try {
            TextFile file = TextFile.of(bytes, limits.lineChars());
            if (file.guesses().contains(TextFile.Guess.WINDOWS_1252)) {
                outline.remark("local.remark.windows");
            }
            if (file.guesses().contains(TextFile.Guess.MENDED)) {
                outline.remark("local.remark.mended");
            }
            return file.text();
        } catch (UnreadableDocument e) {
            throw Refusals.of(e);
        }
    }

    private static String id(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "L" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
