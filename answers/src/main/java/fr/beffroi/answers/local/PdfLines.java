package fr.beffroi.answers.local;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of a PDF with what tells a heading from a paragraph. */
final class PdfLines extends PDFTextStripper {

    /**
     * @param size of most of its letters, in points, rounded to halves
     * @param bold if all its letters are
     * @param y from the page's top, in points
     * @param page from 1
     * @param width in points
     */
    record Line(String text, double size, boolean bold, double y, int page, double width) {}

    private final List<Line> lines = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final List<TextPosition> letters = new ArrayList<>();

    private PdfLines() {}

    static List<Line> of(PDDocument document) throws IOException {
        var stripper = new PdfLines();
        stripper.setSuppressDuplicateOverlappingText(true);
        stripper.writeText(document, new StringWriter());
        stripper.endLine();
        return stripper.lines;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (!Thread.currentThread().isInterrupted()) {
            super.processTextPosition(position);
        }
    }

    @Override
    protected void startPage(org.apache.pdfbox.pdmodel.PDPage page) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
        endLine();
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) {
        text.append(words);
        letters.addAll(positions);
    }

    @Override
    protected void writeWordSeparator() {
        text.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        List<TextPosition> inked =
                letters.stream().filter(l -> !l.getUnicode().isBlank()).toList();
        if (!inked.isEmpty() && !text.toString().isBlank()) {
            TextPosition middle = inked.get(inked.size() / 2);
            TextPosition last = inked.get(inked.size() - 1);
            lines.add(new Line(
                    Outline.clean(text.toString()),
                    Math.round(middle.getFontSizeInPt() * 2) / 2.0,
                    inked.stream().allMatch(PdfLines::isBold),
                    middle.getYDirAdj(),
                    getCurrentPageNo(),
                    last.getXDirAdj() + last.getWidthDirAdj() - inked.get(0).getXDirAdj()));
        }
        text.setLength(0);
        letters.clear();
    }

    private static boolean isBold(TextPosition letter) {
        String font = letter.getFont().getName();
        return font != null && font.toLowerCase(Locale.ROOT).matches(".*(?:bold|black|heavy|semibold|demi).*");
    }
}
