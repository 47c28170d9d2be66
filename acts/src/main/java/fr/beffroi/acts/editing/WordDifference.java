package fr.beffroi.acts.editing;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one text became another, word by word: the spans kept or removed give the first, those kept or added the second.
 */
public record WordDifference(List<Span> spans) {
    /** A word with its apostrophe, as l'acte is two; a number with its separators; white space; any other character. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\p{N}+(?:[.,\\u00A0\\u202F ]\\p{N}+)*|[\\p{L}\\p{M}\\p{N}]+['’]?|\\s+|(?s:.)",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    /** Comparing takes time with the square of what differs: longer texts are one removal and one addition. */
    private static final int MOST_COMPARED = 4_000;

    public WordDifference {
        spans = List.copyOf(spans);
    }

    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** @param text never empty */
    public record Span(Kind kind, String text) {}

    public static WordDifference between(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        Spans spans = new Spans();
        if (before.equals(after)) {
            spans.kept(old);
        } else if (old.size() > MOST_COMPARED || now.size() > MOST_COMPARED) {
            spans.changed(old, now);
        } else {
            int position = 0;
            for (AbstractDelta<String> delta :
                    DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas()) {
                int start = delta.getSource().getPosition();
                spans.kept(old.subList(position, start));
                spans.changed(delta.getSource().getLines(), delta.getTarget().getLines());
                position = start + delta.getSource().size();
            }
            spans.kept(old.subList(position, old.size()));
        }
        return new WordDifference(spans.all());
    }

    /** Share of words in common: 2 × kept ÷ (words before + words after), Dice's coefficient; 1 when no word changed. */
    public double likeness() {
        long kept = words(Kind.KEPT);
        long all = 2 * kept + words(Kind.REMOVED) + words(Kind.ADDED);
        return all == 0 ? 1 : 2.0 * kept / all;
    }

    private long words(Kind kind) {
        return spans.stream()
                .filter(span -> span.kind() == kind)
                .flatMap(span -> tokens(span.text()).stream())
                .filter(WordDifference::isWord)
                .count();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    private static boolean isWord(String text) {
        return WORD.matcher(text).find();
    }

    /** Joins neighbouring changes, and those with no word between them: a page shows phrases and not a mosaic. */
    private static final class Spans {
        private final List<Span> done = new ArrayList<>();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();
        private String between = "";

        void kept(List<String> tokens) {
            String text = String.join("", tokens);
            if (text.isEmpty()) {
                return;
            }
            if (removed.isEmpty() && added.isEmpty()) {
                done.add(new Span(Kind.KEPT, text));
            } else if (between.isEmpty() && !isWord(text)) {
                between = text;
            } else {
                String all = between + text;
                between = "";
                flush();
                done.add(new Span(Kind.KEPT, all));
            }
        }

        void changed(List<String> before, List<String> after) {
            removed.append(between).append(String.join("", before));
            added.append(between).append(String.join("", after));
            between = "";
        }

        List<Span> all() {
            flush();
            if (!between.isEmpty()) {
                done.add(new Span(Kind.KEPT, between));
            }
            return done;
        }

        private void flush() {
            if (!removed.isEmpty()) {
                done.add(new Span(Kind.REMOVED, removed.toString()));
            }
            if (!added.isEmpty()) {
                done.add(new Span(Kind.ADDED, added.toString()));
            }
            removed.setLength(0);
            added.setLength(0);
        }
    }
}
