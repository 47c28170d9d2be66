package fr.beffroi.acts.reading.text;

import java.util.List;

/** Words of one line with no wide gap between them. */
record Segment(double left, double right, double baseline, double size, String text) {

    static Segment of(List<Word> words) {
        var text = new StringBuilder();
        double size = 0;
        for (Word word : words) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
            size = Math.max(size, word.size());
        }
        return new Segment(
                words.stream().mapToDouble(Word::left).min().orElseThrow(),
                words.stream().mapToDouble(Word::right).max().orElseThrow(),
                words.getFirst().baseline(),
                size,
                text.toString());
    }

    double top() {
        return baseline - 0.72 * size;
    }

    double bottom() {
        return baseline + 0.18 * size;
    }

    double middle() {
        return (left + right) / 2;
    }
}
