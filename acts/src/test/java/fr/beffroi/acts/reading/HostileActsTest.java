package fr.beffroi.acts.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.acts.invented.DevelopmentLayouts;
import fr.beffroi.acts.invented.Rendering;
import fr.beffroi.acts.invented.Sheet;
import fr.beffroi.acts.reading.text.TextReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;

class HostileActsTest {
    private static final byte[] PDF = DevelopmentLayouts.VILLAGE.file(DevelopmentLayouts.VILLAGE.invent(1));

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal(new byte[0]).key()).isEqualTo("documents.empty");
    }

    @Test
    void a_truncated_pdf_or_word_text_is_refused() {
        assertThat(refusal(Arrays.copyOf(PDF, PDF.length / 2)).key()).isEqualTo("documents.truncated");
        byte[] docx = DevelopmentLayouts.VOTE_TABLE.file(DevelopmentLayouts.VOTE_TABLE.invent(1));
        assertThat(refusal(Arrays.copyOf(docx, docx.length - 40)).key()).isEqualTo("documents.truncated");
    }

    @Test
    void an_encrypted_pdf_is_refused() throws Exception {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(refusal(bytes.toByteArray()).key()).isEqualTo("documents.encrypted");
        }
    }

    @Test
    void an_archive_that_unfolds_beyond_measure_is_refused() throws Exception {
        byte[] bomb = zip("word/document.xml", "<w:document xmlns:w='w'>" + " ".repeat(210_000_000));
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(refusal(bomb).key()).isEqualTo("documents.bomb");
    }

    @Test
    void entities_that_multiply_are_refused() throws Exception {
        byte[] docx = zip(
                "word/document.xml",
                "<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><w:document xmlns:w='w'><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>");
        assertThat(refusal(docx).key()).isEqualTo("documents.doctype");
    }

    @Test
    void a_picture_or_a_text_named_pdf_is_known_for_what_it_is() {
        assertThat(refusal("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1))
                        .key())
                .isEqualTo("documents.picture");
        assertThat(refusal("Délibération".getBytes(StandardCharsets.UTF_8)).key())
                .isEqualTo("documents.unknown");
    }

    @Test
    void a_file_or_a_line_beyond_measure_is_refused() throws Exception {
        assertThat(refusal(new byte[20_000_001]).key()).isEqualTo("reading.large");
        byte[] docx = zip(
                "word/document.xml",
                "<w:document xmlns:w='w'><w:p><w:r><w:t>" + "a".repeat(10_000_000) + "</w:t></w:r></w:p></w:document>");
        assertThat(refusal(docx).key()).isEqualTo("reading.long");
    }

    @Test
    void a_pdf_without_text_and_without_picture_has_no_text() throws Exception {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            assertThat(refusal(bytes.toByteArray()).key()).isEqualTo("reading.textless");
        }
    }

    @Test
    void without_character_recognition_a_scanned_act_is_refused_with_what_to_install() {
        byte[] scan = Rendering.SCAN.file(
                Sheet.builder().p("Commune de Saint-Exemple").sheet());
        UnreadableAct unreadable = catchThrowableOfType(
                UnreadableAct.class,
                () -> new ActReader(new TextReader("/nowhere")).read("/tmp/dossier/scan.pdf", scan));
        assertThat(unreadable.key()).isEqualTo("reading.ocr.absent");
        assertThat(unreadable.message(Locale.FRENCH))
                .startsWith("scan.pdf : l’acte est numérisé")
                .contains("tesseract-ocr-fra")
                .doesNotContain("\n");
        assertThat(unreadable.message(Locale.ENGLISH)).startsWith("scan.pdf: the act was scanned");
    }

    @Test
    void any_damage_gives_an_act_or_one_clear_line() {
        var random = new java.util.Random(3);
        for (int i = 0; i < 150; i++) {
            byte[] damaged = PDF.clone();
            for (int hit = 0; hit < 5; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(new ActReader().read("a.pdf", damaged).text().text()).isNotBlank();
            } catch (UnreadableAct e) {
                assertThat(e.message(Locale.FRENCH)).startsWith("a.pdf : ").doesNotContain("\n");
            }
        }
    }

    private static UnreadableAct refusal(byte[] bytes) {
        UnreadableAct unreadable =
                catchThrowableOfType(UnreadableAct.class, () -> new ActReader().read("acte.pdf", bytes));
        assertThat(unreadable).as("the file is refused").isNotNull();
        assertThat(unreadable.message(Locale.FRENCH)).startsWith("acte.pdf : ");
        assertThat(unreadable.message(Locale.ENGLISH)).startsWith("acte.pdf: ");
        return unreadable;
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
