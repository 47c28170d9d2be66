package fr.beffroi.acts.similar;

import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Published acts read from a table in the SCDL format ("délibérations", schema 2.1.5). Where the file named at the end of
 * DELIB_URL lies beside the table, or in the same zip, its text is read, too; nothing is fetched.
 *
 * <p>All or nothing: {@link #all} gives the acts of a table without error. A person who has seen the errors may choose
 * {@link #good}, the lines without.
 */
public final class ScdlImport {
    private final List<PublishedAct> acts;
    private final ScdlReport report;

    private ScdlImport(List<PublishedAct> acts, ScdlReport report) {
        this.acts = List.copyOf(acts);
        this.report = report;
    }

    /**
     * @param path a CSV file, a folder with one, or a zip with one
     * @throws UnreadableScdl if nothing can be taken; the first thing that is wrong
     */
    public static ScdlImport of(Path path) throws IOException {
        Bundle bundle = Bundle.at(path);
        ScdlReport report = new ScdlReport();
        List<PublishedAct> acts = new ArrayList<>();
        ActReader reader = new ActReader();
        for (PublishedAct act : new ScdlTable(bundle.name(), report).read(bundle.table())) {
            acts.add(withText(act, bundle, reader, report));
        }
        return new ScdlImport(acts, report);
    }

    /**
     * The acts of a table without error.
     *
     * @throws IllegalStateException {@code similar.errors} if {@link #errors} is not empty
     */
    public List<PublishedAct> all() {
        if (!errors().isEmpty()) {
            throw new IllegalStateException("similar.errors");
        }
        return acts;
    }

    /** The acts of the lines without error, for who has chosen to leave out the others. */
    public List<PublishedAct> good() {
        return acts;
    }

    /** Lines that are left out, each with its field and what to do. */
    public List<ScdlProblem> errors() {
        return List.copyOf(report.errors());
    }

    /** What was guessed, tolerated or ignored; nothing is left out for it. */
    public List<ScdlProblem> notices() {
        return List.copyOf(report.notices());
    }

    private static PublishedAct withText(PublishedAct act, Bundle bundle, ActReader reader, ScdlReport report)
            throws IOException {
        Optional<String> name = Optional.ofNullable(act.url()).flatMap(ScdlImport::fileName);
        Optional<byte[]> file = name.isPresent() ? bundle.find(name.get()) : Optional.empty();
        if (file.isEmpty()) {
            return act;
        }
        try {
            return act.with(Paragraph.of(reader.read(name.get(), file.get())));
        } catch (UnreadableAct e) {
            report.notice(
                    name.get(),
                    null,
                    null,
                    "similar.file",
                    act.number(),
                    e.message(Locale.FRENCH),
                    e.message(Locale.ENGLISH));
            return act;
        }
    }

    /** The last part of the address, without what follows "?" or "#". */
    private static Optional<String> fileName(String url) {
        String path = url.replaceFirst("[?#].*$", "");
        try {
            String name = URLDecoder.decode(path.substring(path.lastIndexOf('/') + 1), StandardCharsets.UTF_8);
            return name.isBlank() || name.contains("/") || name.contains("\\") ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
