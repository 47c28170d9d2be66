package fr.beffroi.acts.reading.text;

import java.util.ArrayList;
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
        var words = new ArrayList<Word>();
        double baseline = 0;
        double size = 1;
        for (String row : table.split("\n")) {
            String[] cells = row.split("\t", COLUMNS);
            if (cells.length < COLUMNS) {
                continue;
            }
            if (cells[0].equals(LINE)) {
                double height = number(cells[9]) * scale;
                size = height / 1.05;
                baseline = number(cells[7]) * scale + ASCENT * height;
            } else if (cells[0].equals(WORD) && !cells[11].isBlank()) {
                double left = number(cells[6]) * scale;
                words.add(new Word(left, left + number(cells[8]) * scale, baseline, size, cells[11].strip()));
            }
        }
        return words;
    }

    private static double number(String cell) {
        return cell.matches("-?\\d{1,7}") ? Integer.parseInt(cell) : 0;
    }
}
