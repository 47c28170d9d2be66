package fr.beffroi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixedFileTest {
    @ParameterizedTest
    @EnumSource(FixedFile.class)
    void whole_files_are_known_by_what_they_hold(FixedFile format) throws Exception {
        assertThat(FixedFile.of(made(format), Limits.STANDARD)).isEqualTo(format);
    }

    @ParameterizedTest
    @EnumSource(FixedFile.class)
    void a_file_cut_anywhere_is_said_to_be_incomplete_or_broken(FixedFile format) throws Exception {
        byte[] whole = made(format);
        for (int kept : new int[] {whole.length / 3, whole.length / 2, whole.length * 9 / 10, whole.length - 7}) {
            assertThat(key(Arrays.copyOf(whole, kept)))
                    .as(format + " " + kept)
                    .isIn("documents.truncated", "documents.broken");
        }
    }

    @Test
    void what_is_empty_or_something_else_is_refused() {
        assertThat(key(new byte[0])).isEqualTo("documents.empty");
        assertThat(key("bonjour".getBytes(StandardCharsets.UTF_8))).isEqualTo("documents.fixed");
        assertThat(key("PK\3\4 un docx".getBytes(StandardCharsets.UTF_8))).isEqualTo("documents.fixed");
        assertThat(key("GIF89a".getBytes(StandardCharsets.UTF_8))).isEqualTo("documents.fixed");
        assertThat(key("<html>%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("documents.fixed");
        assertThat(key("%PDF-1.7 rien\n%%EOF".getBytes(StandardCharsets.UTF_8))).isEqualTo("documents.broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", ""})
    void a_pdf_under_a_password_is_refused_even_where_it_opens_without_one(String password) throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("maitre", password, new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(key(out.toByteArray())).isEqualTo("documents.encrypted");
        }
    }

    @Test
    void a_pdf_without_a_page_is_refused() throws Exception {
        try (PDDocument document = new PDDocument()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(key(out.toByteArray())).isEqualTo("documents.nopage");
        }
    }

    @Test
    void a_picture_that_claims_to_be_immense_is_refused_before_it_is_unfolded() throws Exception {
        byte[] png = made(FixedFile.PNG);
        // The header is the first chunk: eight bytes of signature, length, name, then width and height.
        ByteBuffer.wrap(png).putInt(16, 1_000_000).putInt(20, 1_000_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertThat(key(png)).isEqualTo("documents.pixels");
    }

    @Test
    void a_picture_with_a_changed_byte_in_a_part_that_is_summed_is_broken() throws Exception {
        byte[] png = made(FixedFile.PNG);
        png[png.length / 2] ^= 1;
        assertThat(key(png)).isEqualTo("documents.broken");
    }

    private static byte[] made(FixedFile format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (format == FixedFile.PDF) {
            try (PDDocument document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }
            return out.toByteArray();
        }
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(4);
        for (int i = 0; i < 64 * 48; i++) {
            image.setRGB(i % 64, i / 64, random.nextInt());
        }
        assertThat(ImageIO.write(image, format.extension(), out)).isTrue();
        return out.toByteArray();
    }

    private static String key(byte[] content) {
        return catchThrowableOfType(UnreadableDocument.class, () -> FixedFile.of(content, Limits.STANDARD))
                .key();
    }
}
