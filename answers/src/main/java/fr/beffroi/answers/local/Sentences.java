package fr.beffroi.answers.local;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts long paragraphs where sentences end. */
final class Sentences {
    private Sentences() {}

    /**
     * Pieces of whole sentences, each at most {@code most} characters; a longer sentence is cut between words, a longer
     * word anywhere. Joined with spaces they give the text back, long words apart.
     */
    static List<String> pieces(String text, int most) {
        if (text.length() <= most) {
            return List.of(text);
        }
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.FRENCH);
        sentences.setText(text);
        int from = sentences.first();
        for (int to = sentences.next(); to != BreakIterator.DONE; from = to, to = sentences.next()) {
            String sentence = text.substring(from, to).strip();
            if (piece.length() + 1 + sentence.length() > most) {
                flush(piece, pieces);
            }
            while (sentence.length() > most) {
                int space = sentence.lastIndexOf(' ', most);
                int cut = space > 0 ? space : most;
                pieces.add(sentence.substring(0, cut).strip());
                sentence = sentence.substring(cut).strip();
            }
            piece.append(piece.isEmpty() ? "" : " ").append(sentence);
        }
        flush(piece, pieces);
        return pieces;
    }

    private static void flush(StringBuilder piece, List<String> pieces) {
        if (!piece.isEmpty()) {
            pieces.add(piece.toString());
            piece.setLength(0);
        }
    }
}
