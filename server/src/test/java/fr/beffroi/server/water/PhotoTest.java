package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.server.web.Refused;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTest {
    private static final String PLACE = "GPSLatitude 45.75 SerialNumber 1234567";

    /** Red at left, blue at right, lying. */
    static byte[] jpeg(int width, int height, int orientation) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(twoColours(width, height), "jpeg", out);
        byte[] plain = out.toByteArray();
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write(plain, 0, 2);
        marked.writeBytes(exif(orientation));
        marked.write(plain, 2, plain.length - 2);
        return marked.toByteArray();
    }

    private static BufferedImage twoColours(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, x < width / 2 ? Color.RED.getRGB() : Color.BLUE.getRGB());
            }
        }
        return image;
    }

    /** One segment APP1: a directory with the orientation alone, then words as a telephone writes them. */
    private static byte[] exif(int orientation) {
        byte[] words = PLACE.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(new byte[] {0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        body.writeBytes(new byte[] {0, 0, 0, 0});
        body.writeBytes(words);
        int length = body.size() + 2;
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes(new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length});
        segment.writeBytes(body.toByteArray());
        return segment.toByteArray();
    }

    @Test
    void nothingThatTheTelephoneWroteIsKept() throws IOException {
        byte[] sent = jpeg(200, 100, 1);
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif", PLACE);
        String kept = new String(Photo.clean(sent), StandardCharsets.ISO_8859_1);
        assertThat(kept).doesNotContain("Exif").doesNotContain("GPS");
    }

    @ParameterizedTest
    @CsvSource({"1,200,100,0.2,0.5", "3,200,100,0.8,0.5", "6,100,200,0.5,0.2", "8,100,200,0.5,0.8"})
    void aPhotographIsTurnedAsItWasHeld(int orientation, int width, int height, double redX, double redY)
            throws IOException {
        BufferedImage kept = read(Photo.clean(jpeg(200, 100, orientation)));
        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        Color there = new Color(kept.getRGB((int) (redX * width), (int) (redY * height)));
        assertThat(there.getRed()).isGreaterThan(200);
        assertThat(there.getBlue()).isLessThan(60);
    }

    @Test
    void aLargePhotographIsMadeSmallerAndAPngBecomesAJpeg() throws IOException {
        BufferedImage large = read(Photo.clean(jpeg(4_000, 3_000, 1)));
        assertThat(large.getWidth()).isEqualTo(1_600);
        assertThat(large.getHeight()).isEqualTo(1_200);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(twoColours(60, 40), "png", png);
        assertThat(Photo.isJpeg(Photo.clean(png.toByteArray()))).isTrue();
    }

    @Test
    void whatIsNoPhotographIsRefusedWhateverItsName() throws IOException {
        assertThatThrownBy(() -> Photo.clean("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("water.photo.kind");
        byte[] cut = java.util.Arrays.copyOf(jpeg(200, 100, 1), 120);
        assertThatThrownBy(() -> Photo.clean(cut))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("water.photo.broken");
        assertThatThrownBy(() -> Photo.clean(new byte[16_000_000]))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("water.photo.large");
    }

    @Test
    void aFileThatUnpacksToTooManyPointsIsRefusedBeforeItIsUnpacked() {
        // A PNG of 30 000 × 30 000 points by its header; its body is not needed to know.
        byte[] bomb = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            13,
            10,
            26,
            10,
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            0,
            0x75,
            0x30,
            0,
            0,
            0x75,
            0x30,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            'I',
            'D',
            'A',
            'T',
            0,
            0,
            0,
            0
        };
        assertThatThrownBy(() -> Photo.clean(bomb))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("water.photo.large");
    }

    private static BufferedImage read(byte[] photo) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(photo)));
    }
}
