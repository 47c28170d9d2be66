package fr.beffroi.buildings.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Real tiles: those of Banepa are JPEG and named {@code .tif}, those of Kampala PNG with an opacity. */
@Tag("shared-data")
class SharedTilesTest {
    @Test
    void tiles_that_are_jpeg_though_named_tif_are_read_at_their_place() throws Exception {
        try (Imagery banepa = Images.open(shared("banepa"))) {
            Grid grid = banepa.grid();

            assertThat(grid.crs()).isEqualTo("EPSG:3857");
            assertThat(grid.width()).isEqualTo(6 * 512);
            assertThat(grid.height()).isEqualTo(8 * 512);
            assertThat(grid.metresPerPixel()).isCloseTo(0.132, within(0.001));
            BufferedImage tile =
                    ImageIO.read(shared("banepa/OAM-386691-220243-19.tif").toFile());
            Pixels there = banepa.read(grid.window(512 + 100, 2 * 512 + 200, 64, 32));
            for (int y = 0; y < 32; y++) {
                for (int x = 0; x < 64; x++) {
                    int colour = tile.getRGB(100 + x, 200 + y);
                    assertThat(there.at(0, x, y)).isEqualTo(colour >> 16 & 0xFF);
                    assertThat(there.at(2, x, y)).isEqualTo(colour & 0xFF);
                }
            }
        }
    }

    @Test
    void no_dark_roof_is_taken_for_a_black_border_and_transparent_ground_is_unknown() throws Exception {
        for (String place : new String[] {"banepa", "kampala"}) {
            long opaque = 0;
            try (var files = Files.newDirectoryStream(shared(place), "OAM-*")) {
                for (Path file : files) {
                    BufferedImage tile = ImageIO.read(file.toFile());
                    for (int i = 0; i < tile.getWidth() * tile.getHeight(); i++) {
                        opaque += tile.getRGB(i % tile.getWidth(), i / tile.getWidth()) >>> 31;
                    }
                }
            }
            long known = 0;
            try (Imagery images = Images.open(shared(place))) {
                Grid grid = images.grid();
                for (int y = 0; y < grid.height(); y += 512) {
                    for (int x = 0; x < grid.width(); x += 512) {
                        for (boolean photographed :
                                images.read(grid.window(x, y, 512, 512)).known()) {
                            known += photographed ? 1 : 0;
                        }
                    }
                }
            }
            assertThat(known).as(place).isEqualTo(opaque);
        }
    }

    static Path shared(String name) {
        String folder = System.getenv("BEFFROI_SHARED");
        assumeTrue(folder != null, "BEFFROI_SHARED is not set");
        Path path = Path.of(folder, "data", "buildings", name);
        assumeTrue(Files.exists(path), name + " is not there");
        return path;
    }
}
