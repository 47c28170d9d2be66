package fr.beffroi.acts.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tesseract's table of words (tsv): level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
final class TesseractTable {
    private static final int COLUMNS = 12;
    private static final String LINE = "4";
    private static final String WORD = "5";
    private static final double ASCENT = 0.78;

    private TesseractTable() {}

    /** @param scale points per pixel */
    static List<Word> words(String table, double scale) {
        List<String[]> rows = Arrays.stream(table.split("\n"))
                .map(r -> r.split("\t", COLUMNS))
                .filter(c -> c.length == COLUMNS)
                .toList();
        double usual = usualHeight(rows);
        var words = new ArrayList<Word>();
        double baseline = 0;
        double size = 1;
        for (String[] cells : rows) {
            if (cells[0].equals(LINE)) {
                double height = number(cells[9]);
                boolean unusual = height > 1.5 * usual || height < 0.5 * usual;
                size = (unusual ? height : usual) / 1.05 * scale;
                baseline = number(cells[7]) * scale + ASCENT * height * scale;
            } else if (cells[0].equals(WORD) && !cells[11].isBlank()) {
                double left = number(cells[6]) * scale;
                words.add(new Word(left, left + number(cells[8]) * scale, baseline, size, cells[11].strip()));
            }
        }
        return words;
    }

    /** A line's height depends on its letters, g or a; the size of the type does not. */
    private static double usualHeight(List<String[]> rows) {
        double[] heights = rows.stream()
                .filter(c -> c[0].equals(LINE))
                .mapToDouble(c -> number(c[9]))
                .sorted()
                .toArray();
        return heights.length == 0 ? 1 : heights[heights.length / 2];
    }

    private static double number(String cell) {
        return cell.matches("-?\\d{1,7}") ? Integer.parseInt(cell) : 0;
    }
}
