package fr.beffroi.acts.invented;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets a sheet on A4 pages, in a font that PDFBox brings with it: the same on every machine. */
final class PdfSetter {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float GUTTER = 18;
    private static final float LEADING = 1.22f;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;
    private float y;

    private PdfSetter() throws IOException {
        try (InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, letters);
        }
        content = page();
    }

    static byte[] file(Sheet sheet) throws IOException {
        var setter = new PdfSetter();
        try (setter.document) {
            setter.blocks(sheet, MARGIN, WIDTH);
            setter.content.close();
            var bytes = new ByteArrayOutputStream();
            setter.document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, page);
    }

    private void blocks(Sheet sheet, float left, float width) throws IOException {
        for (Sheet.Block block : sheet.blocks()) {
            switch (block) {
                case Sheet.Text text -> text(text, left, width);
                case Sheet.Gap gap -> y -= 10;
                case Sheet.Columns columns -> columns(columns, left, width);
                case Sheet.Table table -> table(table, left, width);
                case Sheet.Stamp stamp -> stamp(stamp);
            }
        }
    }

    private void text(Sheet.Text text, float left, float width) throws IOException {
        float step = text.size() * LEADING;
        for (String line : lines(text.text(), font, text.size(), width)) {
            if (y - step < MARGIN) {
                content.close();
                content = page();
            }
            y -= step;
            float free = width - wide(line, font, text.size());
            float indent = switch (text.align()) {
                case LEFT -> 0;
                case CENTER -> free / 2;
                case RIGHT -> free;
            };
            show(line, font, text.size(), left + indent, y);
        }
        y -= 2;
    }

    private void columns(Sheet.Columns columns, float left, float width) throws IOException {
        float top = y;
        float leftWidth = (float) columns.share() * (width - GUTTER);
        blocks(columns.left(), left, leftWidth);
        float bottom = y;
        y = top;
        blocks(columns.right(), left + leftWidth + GUTTER, width - GUTTER - leftWidth);
        y = Math.min(bottom, y);
    }

    private void table(Sheet.Table table, float left, float width) throws IOException {
        int size = 10;
        float step = size * 1.45f;
        for (List<String> row : table.rows()) {
            if (y - step < MARGIN) {
                content.close();
                content = page();
            }
            y -= step;
            float x = left;
            for (int i = 0; i < row.size(); i++) {
                float cell = (float) (table.widths().get(i) * width);
                content.addRect(x, y - 4, cell, step);
                content.stroke();
                show(row.get(i), font, size, x + 4, y);
                x += cell;
            }
        }
        y -= 8;
    }

    private void stamp(Sheet.Stamp stamp) throws IOException {
        float at = PDRectangle.A4.getHeight() - 20;
        for (String line : stamp.lines()) {
            show(line, font, 8, 380, at);
            at -= 10;
        }
    }

    private void show(String line, PDFont font, int size, float x, float baseline) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, baseline);
        content.showText(line);
        content.endText();
    }

    private static List<String> lines(String text, PDFont font, int size, float width) throws IOException {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && wide(longer, font, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static float wide(String text, PDFont font, int size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }
}
