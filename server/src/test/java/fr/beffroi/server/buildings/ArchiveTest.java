package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.server.web.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsCutShortAnywhereIsRefusedInWords() throws IOException {
        byte[] whole = zipped("a.png", "b.png");
        for (int length : new int[] {0, 10, 45, 2000, 6000}) {
            refused(Arrays.copyOf(whole, length));
        }
    }

    @Test
    void aFileAndAFolderOfOneNameAreRefusedInWhateverOrder() throws IOException {
        refused(zipped("a.png", "a.png/b.png"));
        refused(zipped("c.png/d.png", "c.png"));
    }

    @Test
    void whatLeadsOutOfItsFolderIsRefused() throws IOException {
        refused(zipped("../../a.png"));
    }

    @Test
    void imagesAreTakenOut() throws IOException {
        Archive.unpack(new ByteArrayInputStream(zipped("x/a.png", "read me.txt")), folder);
        assertThat(folder.resolve("x").resolve("a.png")).hasSize(5000);
        assertThat(folder.resolve("read me.txt")).doesNotExist();
    }

    private void refused(byte[] sent) {
        assertThatThrownBy(() -> Archive.unpack(new ByteArrayInputStream(sent), folder))
                .as("%d bytes", sent.length)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.key()).isEqualTo("buildings.images.zip"));
    }

    /** Entries of 5,000 bytes that do not compress. */
    private static byte[] zipped(String... names) throws IOException {
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        Random random = new Random(1);
        try (ZipOutputStream zip = new ZipOutputStream(sent)) {
            for (String name : names) {
                byte[] content = new byte[5000];
                random.nextBytes(content);
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return sent.toByteArray();
    }
}
