package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.reading.text.Line;
import fr.beffroi.acts.reading.text.Written;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A text to look things up in: as written, folded, its lines and its dates. */
final class Source {
    /** A recognised picture is wrong more often than a text. */
    private static final double RECOGNISED = 0.9;

    private static final int LONGEST_MATCH = 400;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BROKEN_WORD = Pattern.compile("(?<=\\p{L})-\\n(?=\\p{L})");

    private final Written written;
    private final String folded;
    private final List<FrenchDates.At> dates;

    Source(Written written) {
        this.written = written;
        this.folded = Folded.of(written.text().text());
        this.dates = FrenchDates.in(folded);
    }

    Written written() {
        return written;
    }

    String text() {
        return written.text().text();
    }

    String folded() {
        return folded;
    }

    List<FrenchDates.At> dates() {
        return dates;
    }

    List<Line> lines() {
        return written.lines();
    }

    String folded(Line line) {
        return folded.substring(line.start(), line.end());
    }

    String text(Line line) {
        return text().substring(line.start(), line.end());
    }

    /** Words between two offsets on one line, words broken at a line's end joined. */
    String plain(int start, int end) {
        String joined = BROKEN_WORD.matcher(text().substring(start, end)).replaceAll("-");
        return SPACES.matcher(joined).replaceAll(" ").strip();
    }

    <T> Found<T> found(T value, int start, int end, double confidence) {
        int from = start;
        int to = end;
        while (from < to - 1 && Character.isWhitespace(text().charAt(from))) {
            from++;
        }
        while (to > from + 1 && Character.isWhitespace(text().charAt(to - 1))) {
            to--;
        }
        double sure = written.text().recognised() ? confidence * RECOGNISED : confidence;
        return new Found<>(value, written.text().place(from, to), sure);
    }

    /** The first match in the folded text. */
    Optional<MatchResult> first(Pattern pattern) {
        var matcher = pattern.matcher(folded);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    List<MatchResult> all(Pattern pattern) {
        return pattern.matcher(folded).results().toList();
    }

    /** The matches that begin before an offset. */
    List<MatchResult> all(Pattern pattern, int until) {
        int end = Math.min(folded.length(), until + LONGEST_MATCH);
        return pattern.matcher(folded)
                .region(0, end)
                .useTransparentBounds(true)
                .results()
                .takeWhile(m -> m.start() < until)
                .toList();
    }

    /** The date that follows an offset, if only what {@code between} allows stands before it. */
    Optional<FrenchDates.At> dateAfter(int offset, Pattern between) {
        return dates.stream()
                .filter(d -> d.start() >= offset && d.start() - offset <= 250)
                .findFirst()
                .filter(d ->
                        between.matcher(folded.substring(offset, d.start())).matches());
    }

    /** The end of a match, but no further than the paragraph in which it starts. */
    int wrapEnd(int start, int end) {
        for (int i = lineAt(start) + 1; i < lines().size() && lines().get(i).start() < end; i++) {
            if (lines().get(i).opens()) {
                return lines().get(i - 1).end();
            }
        }
        return end;
    }

    /** Index of the line that holds an offset, or of the next one. */
    int lineAt(int offset) {
        List<Line> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            if (offset < lines.get(i).end()) {
                return i;
            }
        }
        return lines.size();
    }
}
