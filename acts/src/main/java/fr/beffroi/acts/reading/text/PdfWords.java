package fr.beffroi.acts.reading.text;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The words of a PDF, page by page. Letters are joined by where they stand, not by the order in which they were drawn. */
final class PdfWords extends PDFTextStripper {
    private static final double SPACE = 0.17;

    /** Where a font is not embedded its letters are wider here than they were drawn, and the next ones start behind them. */
    private static final double BACK = 5;

    private final List<List<Word>> pages = new ArrayList<>();
    private final List<TextPosition> run = new ArrayList<>();
    private List<Word> words = new ArrayList<>();

    private PdfWords() {}

    /** One list per page. */
    static List<List<Word>> of(PDDocument document) throws IOException {
        var stripper = new PdfWords();
        stripper.writeText(document, new StringWriter());
        return stripper.pages;
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        words = new ArrayList<>();
    }

    @Override
    protected void endPage(PDPage page) {
        flush();
        pages.add(drawnOnce(words));
    }

    /** Some programs draw a word twice, a hair apart, to make it bold. */
    private static List<Word> drawnOnce(List<Word> drawn) {
        var once = new ArrayList<Word>();
        var seen = new HashMap<String, List<Word>>();
        for (Word word : drawn) {
            List<Word> same = seen.computeIfAbsent(word.text(), k -> new ArrayList<>());
            double near = 0.15 * word.size();
            boolean again = same.stream()
                    .anyMatch(w ->
                            Math.abs(w.left() - word.left()) < near && Math.abs(w.baseline() - word.baseline()) < near);
            if (!again) {
                same.add(word);
                once.add(word);
            }
        }
        return once;
    }

    @Override
    protected void writePage() {
        // Words are gathered as they are drawn; the stripper's own order is not used.
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        String drawn = letter.getUnicode();
        if (drawn == null || letter.getDir() != 0) {
            return;
        }
        if (drawn.isBlank()) {
            flush();
            return;
        }
        @Nullable TextPosition last = run.isEmpty() ? null : run.getLast();
        if (last != null) {
            double gap = letter.getXDirAdj() - (last.getXDirAdj() + last.getWidthDirAdj());
            double size = size(letter);
            if (isDrawnAgain(last, letter)) {
                return;
            }
            boolean elsewhere = Math.abs(letter.getYDirAdj() - last.getYDirAdj()) > 0.2 * size
                    || Math.abs(size(last) - size) > 0.3 * size;
            if (elsewhere || gap > SPACE * size || gap < -BACK * size) {
                flush();
            }
        }
        run.add(letter);
    }

    private static boolean isDrawnAgain(TextPosition one, TextPosition other) {
        double near = 0.15 * size(other);
        return one.getUnicode().equals(other.getUnicode())
                && Math.abs(one.getXDirAdj() - other.getXDirAdj()) < near
                && Math.abs(one.getYDirAdj() - other.getYDirAdj()) < near;
    }

    private void flush() {
        if (run.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        run.forEach(l -> text.append(l.getUnicode()));
        int half = run.size() / 2;
        if (isDrawnTwice(half)) {
            run.subList(half, run.size()).clear();
            text.setLength(text.length() / 2);
        }
        TextPosition first = run.getFirst();
        TextPosition last = run.getLast();
        words.add(new Word(
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                size(first),
                text.toString()));
        run.clear();
    }

    private boolean isDrawnTwice(int half) {
        return run.size() == 2 * half
                && IntStream.range(0, half).allMatch(i -> isDrawnAgain(run.get(i), run.get(half + i)));
    }

    private static double size(TextPosition letter) {
        double size = letter.getYScale();
        return size > 1 ? size : Math.max(1, letter.getHeightDir());
    }
}
