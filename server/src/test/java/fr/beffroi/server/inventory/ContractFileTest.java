package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.documents.AccessiblePdf;
import fr.beffroi.server.web.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ContractFileTest {
    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String body) {
        return AccessiblePdf.of("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fr\"><head><title>Contrat</title>"
                + "<meta name=\"subject\" content=\"Contrat\"/><style>body { font-family: 'Liberation Sans' }</style></head>"
                + "<body>" + body + "</body></html>");
    }

    @Test
    void each_paragraph_of_an_opendocument_text_is_a_passage_and_each_row_of_its_tables() throws IOException {
        byte[] odt = zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<o xmlns:text='t' xmlns:table='b'><text:p>Article 7. Journaux remis</text:p><text:p>Article 8</text:p>"
                        + "<table:table><table:table-row><table:table-cell><text:p>Énergie</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>déclarée</text:p></table:table-cell></table:table-row></table:table></o>");
        assertThat(ContractFile.text(odt).strip().split("\n\n"))
                .containsExactly("Article 7. Journaux remis", "Article 8", "Énergie déclarée");
    }

    @Test
    void paragraphs_of_a_pdf_stay_apart() {
        assertThat(ContractFile.text(pdf("<p>Article 7. Journaux remis</p><p>Article 8. Énergie déclarée</p>"))
                        .strip()
                        .split("\\n\\s*\\n"))
                .containsExactly("Article 7. Journaux remis", "Article 8. Énergie déclarée");
    }

    @Test
    void what_has_no_text_or_is_no_document_is_refused_with_one_reason() throws IOException {
        assertThatThrownBy(() -> ContractFile.text(pdf("<p> </p>")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("inventory.contract.scan"));
        for (byte[] bad : new byte[][] {
            "un texte".getBytes(StandardCharsets.UTF_8),
            zip("a.txt", "b"),
            "%PDF-1.7 rien".getBytes(StandardCharsets.UTF_8)
        }) {
            assertThatThrownBy(() -> ContractFile.text(bad))
                    .isInstanceOfSatisfying(
                            Refused.class, refused -> assertThat(refused.key()).isEqualTo("inventory.contract.file"));
        }
    }
}
