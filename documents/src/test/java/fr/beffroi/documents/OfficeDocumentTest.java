package fr.beffroi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OfficeDocumentTest {

    @Test
    void a_word_text_is_told_in_order_with_its_tabs_breaks_and_cells_and_without_what_was_deleted() throws Exception {
        byte[] docx = zip(
                "word/document.xml",
                "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>MAIRIE</w:t><w:tab/><w:t>Séance</w:t><w:br/>"
                        + "<w:t>du 3 mars</w:t></w:r><w:del><w:r><w:t>effacé</w:t></w:r></w:del></w:p>"
                        + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Pour</w:t></w:r></w:p></w:tc><w:tc>"
                        + "<w:p><w:r><w:t>12</w:t></w:r></w:p><w:p><w:r><w:t>voix</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                        + "</w:body></w:document>");
        assertThat(DocumentFormat.of(docx)).contains(DocumentFormat.DOCX);
        assertThat(told(DocumentFormat.DOCX, docx))
                .containsExactly("paragraph MAIRIE\tSéance\ndu 3 mars", "table", "row [Pour, 12\nvoix]", "end");
    }

    @Test
    void an_opendocument_text_is_told_in_order_too() throws Exception {
        byte[] odt = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<o xmlns:text='t' xmlns:table='b'><text:p>MAIRIE<text:tab/>Séance<text:line-break/>du 3 mars</text:p>"
                        + "<table:table><table:table-row><table:table-cell><text:p>Pour</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>12</text:p></table:table-cell></table:table-row></table:table></o>");
        assertThat(DocumentFormat.of(odt)).contains(DocumentFormat.ODT);
        assertThat(told(DocumentFormat.ODT, odt))
                .containsExactly("paragraph MAIRIE\tSéance\ndu 3 mars", "table", "row [Pour, 12]", "end");
    }

    @Test
    void whatever_a_parser_throws_is_the_fault_of_the_content_but_the_callers_own_exception_passes() {
        assertThat(catchThrowableOfType(
                                UnreadableDocument.class,
                                () -> BoundedReading.run(Limits.STANDARD, IllegalStateException.class, () -> {
                                    throw new IndexOutOfBoundsException();
                                }))
                        .key())
                .isEqualTo("documents.broken");
        assertThat(catchThrowableOfType(
                        IllegalStateException.class,
                        () -> BoundedReading.run(Limits.STANDARD, IllegalStateException.class, () -> {
                            throw new IllegalStateException("own");
                        })))
                .hasMessage("own");
    }

    @Test
    void a_reading_without_end_is_stopped() {
        var brief = new Limits(1, 1, 1, 1, 1, Duration.ofMillis(1));
        assertThat(catchThrowableOfType(
                                UnreadableDocument.class,
                                () -> BoundedReading.run(brief, RuntimeException.class, () -> {
                                    new java.util.concurrent.CountDownLatch(1).await();
                                    return "";
                                }))
                        .key())
                .isEqualTo("documents.slow");
    }

    private static List<String> told(DocumentFormat format, byte[] bytes) throws IOException {
        var told = new ArrayList<String>();
        OfficeDocument.read(format, bytes, Limits.STANDARD, new DocumentBody<RuntimeException>() {
            @Override
            public void title(String text) {
                told.add("title " + text);
            }

            @Override
            public void heading(int level, String text) {
                told.add("heading " + text);
            }

            @Override
            public void paragraph(String text) {
                told.add("paragraph " + text);
            }

            @Override
            public void item(String text) {
                told.add("item " + text);
            }

            @Override
            public void startTable() {
                told.add("table");
            }

            @Override
            public void row(List<String> cells) {
                told.add("row " + cells);
            }

            @Override
            public void endTable() {
                told.add("end");
            }
        });
        return told;
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
}
