package fr.beffroi.server.oversight;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What an amendment changed, word by word, for reading (Myers' algorithm, by java-diff-utils). */
final class WordDifference {
    private WordDifference() {}

    /** A run of text that was kept, taken out or put in. */
    record Piece(Kind kind, String text) {}

    enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    static List<Piece> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            add(pieces, Kind.KEPT, old.subList(at, delta.getSource().getPosition()));
            add(pieces, Kind.REMOVED, delta.getSource().getLines());
            add(pieces, Kind.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Kind.KEPT, old.subList(at, old.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    /** Words and the white space between them, so that joining gives the text back. */
    private static List<String> words(String text) {
        return Arrays.stream(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)")).toList();
    }
}
