package fr.beffroi.server.report;

import fr.beffroi.server.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * @param decided null while it is a draft
 */
record Report(
        UUID id,
        int year,
        Instant draftedAt,
        UUID draftedBy,
        List<Part> parts,
        List<Source> sources,
        @Nullable Decided decided) {
    private static final Pattern MARK = Pattern.compile("\\[R(\\d{1,4})]");

    Report {
        parts = List.copyOf(parts);
        sources = List.copyOf(sources);
    }

    /** @param editedBy null while it is as the program drafted it */
    record Part(
            int rank, String title, String text, @Nullable UUID editedBy) {
        /** Its lines that are not blank, each cut at the marks. */
        public List<List<Span>> lines() {
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(Report::spans)
                    .toList();
        }

        /** Of its text alone: what a person had before them when they wrote it anew. */
        public String hash() {
            return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param source number of the source that it is the mark of, or 0 */
    record Span(String text, int source) {}

    private static List<Span> spans(String line) {
        List<Span> spans = new ArrayList<>();
        Matcher mark = MARK.matcher(line);
        int done = 0;
        while (mark.find()) {
            if (mark.start() > done) {
                spans.add(new Span(line.substring(done, mark.start()), 0));
            }
            spans.add(new Span(mark.group(), Integer.parseInt(mark.group(1))));
            done = mark.end();
        }
        if (done < line.length()) {
            spans.add(new Span(line.substring(done), 0));
        }
        return spans;
    }

    /**
     * @param number that the text cites as {@code [R1]}
     * @param computed the statement as the program drafted it, whatever people wrote instead
     */
    record Source(int number, String computed, String definition, String address) {}

    record Decided(Instant at, UUID by, String motive, String sha256) {}

    public boolean isDraft() {
        return decided == null;
    }

    /** Numbers of the sources that a text cites. */
    static Set<Integer> cited(String text) {
        Set<Integer> numbers = new TreeSet<>();
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            numbers.add(Integer.parseInt(mark.group(1)));
        }
        return numbers;
    }

    /** Over year, titles, texts and sources in order, each with its length before it: nothing can move from one to the next. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        add(all, String.valueOf(year));
        parts.forEach(part -> {
            add(all, part.title());
            add(all, part.text());
        });
        sources.forEach(source -> {
            add(all, String.valueOf(source.number()));
            add(all, source.computed());
            add(all, source.definition());
            add(all, source.address());
        });
        return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void add(StringBuilder all, String text) {
        all.append(text.length()).append(':').append(text).append('\n');
    }
}
