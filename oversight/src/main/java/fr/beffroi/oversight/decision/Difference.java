package fr.beffroi.oversight.decision;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a person changed in a proposal, word by word: the spans that are kept or removed give the proposed text, those
 * kept or added the amended one.
 */
public record Difference(List<Span> spans) {
    /** A word (with its apostrophe: l'acte is two), a run of white space, or any other single character. */
    private static final Pattern TOKEN =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+['’]?|\\s+|(?s:.)", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /**
     * Comparing takes time with the square of what differs. More tokens than this on either side are compared line by
     * line first; more lines than this are shown as one removal and one addition.
     */
    private static final int MOST_COMPARED = 2_000;

    public Difference {
        spans = List.copyOf(spans);
    }

    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** @param text never empty */
    public record Span(Kind kind, String text) {}

    public static Difference between(String proposed, String amended) {
        List<String> before = tokens(proposed);
        List<String> after = tokens(amended);
        int shorter = Math.min(before.size(), after.size());
        int start = 0;
        while (start < shorter && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        Spans spans = new Spans();
        spans.add(Kind.KEPT, before.subList(0, start));
        middle(spans, before.subList(start, before.size() - end), after.subList(start, after.size() - end));
        spans.add(Kind.KEPT, before.subList(before.size() - end, before.size()));
        return new Difference(spans.readable());
    }

    /**
     * Share of words that both texts have in common: 2 × kept ÷ (words proposed + words amended), Dice's coefficient
     * (Dice 1945). 1 when no word changed, 0 when none was kept.
     */
    public double kept() {
        long kept = words(Kind.KEPT);
        long all = 2 * kept + words(Kind.REMOVED) + words(Kind.ADDED);
        return all == 0 ? 1 : 2.0 * kept / all;
    }

    /** Number of words of a text, as they are compared here. */
    public static int words(String text) {
        return (int) tokens(text).stream().filter(Difference::isWord).count();
    }

    private long words(Kind kind) {
        return spans.stream()
                .filter(span -> span.kind() == kind)
                .mapToLong(span -> words(span.text()))
                .sum();
    }

    private static void middle(Spans spans, List<String> before, List<String> after) {
        if (few(before, after)) {
            compare(before, after, kept -> spans.add(Kind.KEPT, kept), (removed, added) -> {
                spans.add(Kind.REMOVED, removed);
                spans.add(Kind.ADDED, added);
            });
            return;
        }
        List<List<String>> linesBefore = lines(before);
        List<List<String>> linesAfter = lines(after);
        if (few(linesBefore, linesAfter)) {
            compare(linesBefore, linesAfter, kept -> spans.add(Kind.KEPT, joined(kept)), (removed, added) -> {
                List<String> wordsRemoved = joined(removed);
                List<String> wordsAdded = joined(added);
                if (few(wordsRemoved, wordsAdded)) {
                    middle(spans, wordsRemoved, wordsAdded);
                } else {
                    spans.add(Kind.REMOVED, wordsRemoved);
                    spans.add(Kind.ADDED, wordsAdded);
                }
            });
        } else {
            spans.add(Kind.REMOVED, before);
            spans.add(Kind.ADDED, after);
        }
    }

    private static boolean few(List<?> before, List<?> after) {
        return Math.max(before.size(), after.size()) <= MOST_COMPARED;
    }

    /** The library tells what was put in and what was taken out at one place as two deltas: they are one change here. */
    private static <T> void compare(
            List<T> before, List<T> after, Consumer<List<T>> kept, BiConsumer<List<T>, List<T>> changed) {
        List<T> removed = new ArrayList<>();
        List<T> added = new ArrayList<>();
        int position = 0;
        for (AbstractDelta<T> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            int start = delta.getSource().getPosition();
            if (start > position) {
                changed.accept(List.copyOf(removed), List.copyOf(added));
                kept.accept(before.subList(position, start));
                removed.clear();
                added.clear();
            }
            removed.addAll(delta.getSource().getLines());
            added.addAll(delta.getTarget().getLines());
            position = start + delta.getSource().size();
        }
        changed.accept(removed, added);
        kept.accept(before.subList(position, before.size()));
    }

    private static List<List<String>> lines(List<String> tokens) {
        List<List<String>> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (i + 1 == tokens.size() || tokens.get(i).contains("\n")) {
                lines.add(tokens.subList(from, i + 1));
                from = i + 1;
            }
        }
        return lines;
    }

    private static List<String> joined(List<List<String>> lines) {
        return lines.stream().flatMap(List::stream).toList();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(match -> match.group()).toList();
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).find();
    }

    /** Joins what belongs together, so that a page shows phrases and not a mosaic. */
    private static final class Spans {
        private final List<Span> raw = new ArrayList<>();

        void add(Kind kind, List<String> tokens) {
            if (!tokens.isEmpty()) {
                raw.add(new Span(kind, String.join("", tokens)));
            }
        }

        /** A kept span without a word between two changes joins both; a change is one removal, then one addition. */
        List<Span> readable() {
            List<Span> spans = new ArrayList<>();
            StringBuilder removed = new StringBuilder();
            StringBuilder added = new StringBuilder();
            for (int i = 0; i < raw.size(); i++) {
                Span span = raw.get(i);
                boolean changes = !removed.isEmpty() || !added.isEmpty();
                boolean joins = span.kind() == Kind.KEPT && changes && i + 1 < raw.size() && !isWord(span.text());
                if (span.kind() == Kind.KEPT && !joins) {
                    flush(spans, removed, added);
                    append(spans, span);
                } else {
                    if (span.kind() != Kind.ADDED) {
                        removed.append(span.text());
                    }
                    if (span.kind() != Kind.REMOVED) {
                        added.append(span.text());
                    }
                }
            }
            flush(spans, removed, added);
            return spans;
        }

        private static void flush(List<Span> spans, StringBuilder removed, StringBuilder added) {
            if (!removed.isEmpty()) {
                spans.add(new Span(Kind.REMOVED, removed.toString()));
            }
            if (!added.isEmpty()) {
                spans.add(new Span(Kind.ADDED, added.toString()));
            }
            removed.setLength(0);
            added.setLength(0);
        }

        private static void append(List<Span> spans, Span kept) {
            if (!spans.isEmpty() && spans.getLast().kind() == Kind.KEPT) {
                Span last = spans.removeLast();
                spans.add(new Span(Kind.KEPT, last.text() + kept.text()));
            } else {
                spans.add(kept);
            }
        }
    }
}
