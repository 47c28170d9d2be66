package fr.beffroi.buildings.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenesTest {
    private static final int RED = 0xC80000;

    @TempDir
    Path folder = Path.of("");

    private Path images = folder;
    private Path masks = folder;

    @BeforeEach
    void folders() throws IOException {
        images = Files.createDirectory(folder.resolve("images"));
        masks = Files.createDirectory(folder.resolve("masks"));
    }

    @Test
    void each_image_has_the_mask_of_its_name_whatever_the_ending() throws IOException {
        write(images.resolve("a.jpg"), "jpg", 40, 30, 0x808080);
        write(masks.resolve("a.png"), "png", 40, 30, RED);

        List<Scene> scenes = all(null);

        assertThat(scenes).singleElement().satisfies(scene -> {
            assertThat(scene.imagery().grid().metresPerPixel()).isEqualTo(0.3);
            assertThat(scene.truth().buildings()).hasSize(1);
            boolean[] mask = scene.truth().mask(scene.imagery().grid());
            assertThat(mask[0]).isFalse();
            assertThat(mask[15 * 40 + 20]).isTrue();
        });
    }

    @Test
    void only_pixels_of_the_given_colour_are_buildings() throws IOException {
        write(images.resolve("a.png"), "png", 40, 30, 0x808080);
        write(masks.resolve("a.png"), "png", 40, 30, RED);

        assertThat(all(RED)).hasSize(1);
        assertThat(refused(() -> all(0x00FF00)))
                .contains("aucun pixel de bâtiment")
                .contains("--building-colour");
    }

    @Test
    void what_lacks_or_does_not_fit_is_said_with_its_file() throws IOException {
        write(images.resolve("a.png"), "png", 40, 30, 0x808080);
        assertThat(refused(() -> all(null))).contains("aucune image").contains("masks");
        write(masks.resolve("b.png"), "png", 40, 30, RED);
        assertThat(refused(() -> all(null))).contains("a.png").contains("aucun masque du même nom");
        write(masks.resolve("a.png"), "png", 20, 30, RED);
        assertThat(refused(() -> all(null))).contains("20 × 30").contains("40 × 30");
        Files.writeString(masks.resolve("a.png"), "no image");
        assertThat(refused(() -> all(null))).contains("pas une image lisible");
    }

    @Test
    void outlines_must_lie_on_the_images() throws IOException {
        write(images.resolve("a.png"), "png", 400, 300, 0x808080);
        Files.writeString(images.resolve("a.pgw"), "0.2\n0\n0\n-0.2\n700000.1\n6600019.9\n");

        assertThat(refused(() -> Scenes.placed(images, outlines(4))))
                .contains("aucun des contours n’est sur les images");
        Scene scene = Scenes.placed(images, outlines(3));
        assertThat(scene.images()).isOne();
        assertThat(scene.truth().buildings())
                .singleElement()
                .satisfies(outline -> assertThat(outline.getCentroid().getX()).isBetween(700_000.0, 700_080.0));
        scene.imagery().close();
    }

    /** Ten thousandths of a degree each way from a place on the central meridian of Lambert-93, or a degree farther. */
    private Path outlines(int longitude) throws IOException {
        String corners =
                "[[%1$d.0001,46.5],[%1$d.0003,46.5],[%1$d.0003,46.50008],[%1$d.0001,46.5]]".formatted(longitude);
        return Files.writeString(
                folder.resolve("outlines-" + longitude + ".geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},"
                        + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + corners + "]}}]}");
    }

    private List<Scene> all(@org.jspecify.annotations.Nullable Integer building) throws IOException {
        List<Scene> scenes = new ArrayList<>();
        Scenes.masked(images, masks, building, 0.3).forEach(scenes::add);
        return scenes;
    }

    private interface Work {
        Object run() throws IOException;
    }

    private static String refused(Work work) {
        return catchThrowableOfType(UnusableScene.class, work::run).message(Locale.FRENCH);
    }

    /** Black, with a rectangle in the middle half. */
    private static void write(Path file, String format, int width, int height, int colour) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = height / 4; y < 3 * height / 4; y++) {
            for (int x = width / 4; x < 3 * width / 4; x++) {
                image.setRGB(x, y, colour);
            }
        }
        ImageIO.write(image, format, file.toFile());
    }
}
