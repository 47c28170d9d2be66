package fr.beffroi.oversight.decision;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
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

    /** Beyond this many differing tokens on both sides, the differing middle is shown as one removal and one addition. */
    private static final int MOST_COMPARED = 20_000;

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
        if (Math.max(before.size(), after.size()) > MOST_COMPARED) {
            spans.add(Kind.REMOVED, before);
            spans.add(Kind.ADDED, after);
            return;
        }
        int position = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas()) {
            spans.add(Kind.KEPT, before.subList(position, delta.getSource().getPosition()));
            spans.add(Kind.REMOVED, delta.getSource().getLines());
            spans.add(Kind.ADDED, delta.getTarget().getLines());
            position = delta.getSource().getPosition() + delta.getSource().size();
        }
        spans.add(Kind.KEPT, before.subList(position, before.size()));
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
