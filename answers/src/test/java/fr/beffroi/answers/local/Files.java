package fr.beffroi.answers.local;

import fr.beffroi.answers.corpus.Fiche;
import fr.beffroi.answers.corpus.Passage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents that the tests make, all invented. */
final class Files {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private Files() {}

    static LocalDocument read(String name, byte[] bytes) throws LocalProblem, IOException {
        return new LocalReader().read(name, new ByteArrayInputStream(bytes), DAY, Set.of());
    }

    static LocalDocument read(String name, String text) throws LocalProblem, IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> texts(LocalDocument document) {
        return document.fiche().passages().stream().map(Passage::text).toList();
    }

    static Passage passage(Fiche fiche, String start) {
        return fiche.passages().stream()
                .filter(p -> p.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no passage starts with " + start + " in " + fiche.passages()));
    }

    static byte[] zip(String... namesAndContents) throws IOException {
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

    static byte[] docx(String body) throws IOException {
        return zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/styles.xml",
                "<w:styles xmlns:w='w'><w:style w:styleId='Titre1'><w:name w:val='heading 1'/></w:style>"
                        + "<w:style w:styleId='Titre2'><w:name w:val='heading 2'/></w:style>"
                        + "<w:style w:styleId='Maison'><w:name w:val='Maison'/><w:basedOn w:val='Titre2'/></w:style>"
                        + "</w:styles>",
                "word/document.xml",
                "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>");
    }

    static String p(String style, String text) {
        String properties = style.isEmpty() ? "" : "<w:pPr><w:pStyle w:val='" + style + "'/></w:pPr>";
        return "<w:p>" + properties + "<w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static byte[] odt(String body) throws IOException {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='b' xmlns:style='s'>"
                        + "<office:body><office:text>" + body
                        + "</office:text></office:body></office:document-content>");
    }

    /** Lines that begin with "# " are set large and bold; "" leaves a gap; "~" starts a page. */
    static byte[] pdf(String... lines) throws IOException {
        try (var document = pdfDocument(lines)) {
            return bytes(document);
        }
    }

    static PDDocument pdfDocument(String... lines) throws IOException {
        PDFont body = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        PDFont bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
        var document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        var content = new PDPageContentStream(document, page);
        float y = 740;
        for (String line : lines) {
            if (line.equals("~")) {
                content.close();
                page = new PDPage();
                document.addPage(page);
                content = new PDPageContentStream(document, page);
                y = 740;
                continue;
            }
            boolean heading = line.startsWith("# ");
            content.beginText();
            content.setFont(heading ? bold : body, heading ? 18 : 11);
            content.newLineAtOffset(60, y);
            content.showText(heading ? line.substring(2) : line);
            content.endText();
            y -= heading ? 30 : line.isEmpty() ? 20 : 14;
        }
        content.close();
        return document;
    }

    static byte[] bytes(PDDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
