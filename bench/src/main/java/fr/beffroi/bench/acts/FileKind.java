package fr.beffroi.bench.acts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The files in which acts arrive. */
enum FileKind {
    PDF {
        @Override
        byte[] file(List<String> paragraphs) throws IOException {
            try (PDDocument document = new PDDocument();
                    InputStream letters = PDDocument.class.getResourceAsStream(FONT)) {
                new Pages(document, PDType0Font.load(document, letters)).write(paragraphs);
                var bytes = new ByteArrayOutputStream();
                document.save(bytes);
                return bytes.toByteArray();
            }
        }
    },
    DOCX {
        @Override
        byte[] file(List<String> paragraphs) throws IOException {
            var body = new StringBuilder();
            paragraphs.forEach(one -> body.append("<w:p><w:r><w:t xml:space='preserve'>")
                    .append(escaped(one))
                    .append("</w:t></w:r></w:p>"));
            return zip(
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
                    "word/document.xml",
                    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                            + "</w:body></w:document>");
        }
    },
    ODT {
        @Override
        byte[] file(List<String> paragraphs) throws IOException {
            var body = new StringBuilder();
            paragraphs.forEach(
                    one -> body.append("<text:p>").append(escaped(one)).append("</text:p>"));
            return zip(
                    "mimetype",
                    "application/vnd.oasis.opendocument.text",
                    "content.xml",
                    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text>"
                            + body + "</office:text></office:body></office:document-content>");
        }
    };

    /** Comes with PDFBox: the same letters on every machine. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    abstract byte[] file(List<String> paragraphs) throws IOException;

    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Paragraphs on A4 pages, one under the other. */
    private static final class Pages {
        private static final float MARGIN = 62;
        private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
        private static final int SIZE = 11;
        private static final float STEP = 13.6f;
        private static final float APART = 4;

        private final PDDocument document;
        private final PDFont font;
        private PDPageContentStream page;
        private float y;

        Pages(PDDocument document, PDFont font) throws IOException {
            this.document = document;
            this.font = font;
            this.page = next();
        }

        void write(List<String> paragraphs) throws IOException {
            for (String paragraph : paragraphs) {
                var line = new StringBuilder();
                for (String word : paragraph.split(" ")) {
                    if (!line.isEmpty() && font.getStringWidth(line + " " + word) / 1000 * SIZE > WIDTH) {
                        show(line.toString());
                        line.setLength(0);
                    }
                    line.append(line.isEmpty() ? "" : " ").append(word);
                }
                show(line.toString());
                y -= APART;
            }
            page.close();
        }

        private void show(String line) throws IOException {
            if (y - STEP < MARGIN) {
                page.close();
                page = next();
            }
            y -= STEP;
            page.beginText();
            page.setFont(font, SIZE);
            page.newLineAtOffset(MARGIN, y);
            page.showText(line);
            page.endText();
        }

        private PDPageContentStream next() throws IOException {
            PDPage added = new PDPage(PDRectangle.A4);
            document.addPage(added);
            y = PDRectangle.A4.getHeight() - MARGIN;
            return new PDPageContentStream(document, added);
        }
    }
}
