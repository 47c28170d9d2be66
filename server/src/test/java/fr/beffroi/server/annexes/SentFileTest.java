package fr.beffroi.server.annexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.beffroi.documents.FixedFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;

class SentFileTest {
    private static final byte[] PDF = Files.pdf("Convention");

    @ParameterizedTest
    @CsvSource({
        "convention.pdf,convention.pdf",
        "Plan d’accès n°2.PDF,Plan d’accès n°2.pdf",
        "../../etc/passwd.pdf,passwd.pdf",
        "'C:\\Users\\x\\plan.pdf',plan.pdf",
        "..pdf.pdf,pdf.pdf",
        "'a\"; filename=b.pdf','a__ filename_b.pdf'",
        "<script>.pdf,_script_.pdf",
        "'  .pdf.pdf',pdf.pdf",
    })
    void aNameIsMadeFitToBeWrittenAnywhere(String sent, String kept) {
        assertThat(SentFile.of(sent, PDF).name()).isEqualTo(kept);
    }

    @Test
    void whatHidesOrReordersANameIsTakenOutAndALongOneIsShortened() {
        assertThat(SentFile.of("plan\u202Efdp.exe\u0000.pdf", PDF).name()).isEqualTo("planfdp.exe.pdf");
        assertThat(SentFile.of("e\u0301t\u00E9.pdf", PDF).name()).isEqualTo("\u00E9t\u00E9.pdf");
        assertThat(SentFile.of("x".repeat(500) + ".pdf", PDF).name()).isEqualTo("x".repeat(100) + ".pdf");
        assertThat(SentFile.of("vue.JPEG", Files.picture("jpg")))
                .satisfies(file -> assertThat(file.name()).isEqualTo("vue.jpg"))
                .satisfies(file -> assertThat(file.type()).isEqualTo(FixedFile.JPG));
    }

    @Test
    void aNameThatSaysAnotherThingThanTheContentIsRefused() {
        assertThat(key("plan.pdf", Files.picture("png"))).isEqualTo("annexes.file.name");
        assertThat(key("plan", PDF)).isEqualTo("annexes.file.name");
        assertThat(key("plan.exe", PDF)).isEqualTo("annexes.file.name");
        assertThat(key("plan.pdf", "PK\3\4".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("documents.fixed");
    }

    @Test
    void emptyTruncatedAndLockedFilesAreRefusedAndSoIsNoFile() {
        assertThat(key("a.pdf", new byte[0])).isEqualTo("documents.empty");
        assertThat(key("a.pdf", Arrays.copyOf(PDF, PDF.length / 2))).isEqualTo("documents.truncated");
        assertThat(key("a.pdf", Files.locked())).isEqualTo("documents.encrypted");
        assertThat(catchThrowableOfType(AnnexRefused.class, () -> SentFile.of(null))
                        .key())
                .isEqualTo("annexes.file.none");
        assertThat(catchThrowableOfType(
                                AnnexRefused.class, () -> SentFile.of(new MockMultipartFile("file", new byte[0])))
                        .key())
                .isEqualTo("annexes.file.none");
        byte[] large = new byte[SentFile.MOST_MEGABYTES * 1_000_000 + 1];
        assertThat(catchThrowableOfType(
                                AnnexRefused.class,
                                () -> SentFile.of(new MockMultipartFile("file", "a.pdf", "application/pdf", large)))
                        .key())
                .isEqualTo("annexes.file.large");
    }

    private static String key(String name, byte[] content) {
        return catchThrowableOfType(AnnexRefused.class, () -> SentFile.of(name, content))
                .key();
    }
}
