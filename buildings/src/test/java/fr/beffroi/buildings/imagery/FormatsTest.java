package fr.beffroi.buildings.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatsTest {
    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "LZW,0,0",
        "LZW,64,0",
        "PackBits,0,0",
        "PackBits,64,0",
        "Deflate,64,0",
        "ZLib,0,0",
        "'',64,0",
        "'',0,0",
        "JPEG,64,16"
    })
    void a_tiff_of_each_usual_packing_is_read_exactly(String compression, int tile, int tolerance) throws Exception {
        // What a JPEG tile has beyond the image spoils the pixels before it: none of that here.
        int width = tolerance > 0 ? 192 : 200;
        int height = tolerance > 0 ? 128 : 150;
        Path file = Ground.write(Ground.image(0, 0, width, height), "tiff", compression, tile, folder.resolve("a.tif"));
        Ground.place(folder.resolve("a.tfw"), 0, 0);

        assertGround(file, tolerance, 0, 0, width, height);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_geotiff_says_itself_where_it_lies(boolean big) throws Exception {
        Path file = new Tiff(big)
                .image(200, 150, 3, 64, true, false, Ground::colour)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .text(306, "2021:07:14 11:30:00")
                .write(folder.resolve("a.tif"));

        assertGround(file, 0, 0, 0, 200, 150);
        try (Imagery images = Images.open(file)) {
            assertThat(images.taken()).hasValue(java.time.LocalDate.of(2021, 7, 14));
            assertThat(images.takenFrom())
                    .as("the tag tells when the file was written")
                    .isEmpty();
        }
    }

    @Test
    void bands_apart_and_differences_are_read() throws Exception {
        Path file = new Tiff(false)
                .image(200, 150, 3, 64, true, false, (x, y, s) -> {
                    int before = x % 64 == 0 ? 0 : Ground.colour(x - 1, y, s);
                    return Ground.colour(x, y, s) - before;
                })
                .tag(317, 2)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("a.tif"));

        assertGround(file, 0, 0, 0, 200, 150);
    }

    @Test
    void a_fourth_band_is_infrared_unless_the_file_says_that_it_is_opacity() throws Exception {
        Path infrared = new Tiff(false)
                .image(64, 64, 4, 64, true, false, Ground::colour)
                .tag(338, 0)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("irc.tif"));
        try (Imagery images = Images.open(infrared)) {
            Pixels pixels = images.read(images.grid());
            assertThat(images.channels()).isEqualTo(4);
            assertThat(pixels.at(3, 20, 30)).isEqualTo(Ground.colour(20, 30, 3));
        }

        Path opacity = new Tiff(false)
                .image(64, 64, 4, 64, true, false, (x, y, s) -> s < 3 ? Ground.colour(x, y, s) : x < 32 ? 0 : 255)
                .tag(338, 2)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("alpha.tif"));
        try (Imagery images = Images.open(opacity)) {
            Pixels pixels = images.read(images.grid());
            assertThat(images.channels()).isEqualTo(3);
            assertThat(pixels.known()[31]).isFalse();
            assertThat(pixels.known()[32]).isTrue();
        }
    }

    @Test
    void what_a_mask_or_the_value_for_nothing_leaves_out_is_unknown() throws Exception {
        Path masked = new Tiff(false)
                .image(100, 80, 3, 64, true, false, Ground::colour)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .mask(100, 80, (x, y, s) -> x + y < 90 ? 1 : 0)
                .write(folder.resolve("masked.tif"));
        Path nothing = new Tiff(false)
                .image(100, 64, 3, 64, true, false, (x, y, s) -> x < 10 ? 255 : Ground.colour(x, y, s))
                .text(42113, "255")
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("nothing.tif"));

        try (Imagery images = Images.open(masked)) {
            Pixels pixels = images.read(images.grid());
            assertThat(pixels.known()[70 * 100 + 19]).isTrue();
            assertThat(pixels.known()[70 * 100 + 20]).isFalse();
        }
        try (Imagery images = Images.open(nothing)) {
            Pixels pixels = images.read(images.grid());
            assertThat(pixels.known()[9]).isFalse();
            assertThat(pixels.known()[10]).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"png,pgw,0", "jpg,jgw,14", "png,wld,0", "png,PGW,0"})
    void png_and_jpeg_lie_where_their_world_file_says(String kind, String world, int tolerance) throws Exception {
        Path file = Ground.write(Ground.image(0, 0, 200, 150), kind, "", folder.resolve("a." + kind));
        Ground.place(folder.resolve("a." + world), 0, 0);

        assertGround(file, tolerance, 0, 0, 200, 150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jp2", "a.tif"})
    void a_lying_extension_deceives_nobody(String name) throws Exception {
        Path file = Ground.write(Ground.image(0, 0, 60, 50), "jpg", "", folder.resolve(name));
        Ground.place(folder.resolve("a.jgw"), 0, 0);

        assertGround(file, 14, 0, 0, 60, 50);
    }

    @Test
    void jpeg2000_is_read_with_its_world_file() throws Exception {
        Path file = jp2(Ground.image(0, 0, 300, 200), folder.resolve("a.jp2"));
        Ground.place(folder.resolve("a.j2w"), 0, 0);

        assertGround(file, 3, 0, 0, 300, 200);
        assertGround(file, 3, 100, 50, 64, 64);
    }

    @Test
    void a_coarser_window_of_jpeg2000_comes_from_its_own_coarser_resolutions() throws Exception {
        assumeTrue(OpenJpeg.installed(), "libopenjp2-7 is not installed");
        Path file = jp2(Ground.image(0, 0, 512, 256), folder.resolve("a.jp2"));
        Ground.place(folder.resolve("a.j2w"), 0, 0);

        assertThat(ImageFile.open(file).levels()).hasSizeGreaterThan(3);
        try (Imagery images = Images.open(file)) {
            Grid grid = images.grid();
            Pixels quarter = images.read(new Grid(grid.crs(), grid.west(), grid.north(), 0.8, 1, 128, 64));
            for (int i = 5; i < 55; i++) {
                assertThat(quarter.at(0, 2 * i, i))
                        .as("a coarser pixel stands in the middle of its ground")
                        .isCloseTo(Ground.colour(8 * i + 1.5, 4 * i + 1.5, 0), within(4));
            }
        }
    }

    @Test
    void without_a_native_decoder_jpeg2000_is_read_in_java_alone() throws Exception {
        Path file = jp2(Ground.image(0, 0, 300, 200), folder.resolve("a.jp2"));
        Jp2File plain = Jp2File.open(file, false);

        assertThat(plain.levels()).hasSize(1);
        Block block = plain.read(0, 0, 0);
        assertThat(block.width()).isEqualTo(300);
        for (int y = 0; y < 200; y += 7) {
            for (int x = 0; x < 300; x += 7) {
                for (int s = 0; s < 3; s++) {
                    assertThat(block.samples()[(y * 300 + x) * block.channels() + s] & 0xFF)
                            .isCloseTo(Ground.colour(x, y, s), within(3));
                }
            }
        }
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 400));
        assertThatThrownBy(() -> Jp2File.open(file, false).read(0, 0, 0))
                .isInstanceOfSatisfying(
                        UnreadableImage.class,
                        e -> assertThat(e.message(java.util.Locale.FRENCH)).contains("a.jp2"));
    }

    @Test
    void jpeg2000_lies_where_its_gml_says() throws Exception {
        Path file = jp2(Ground.image(0, 0, 100, 80), folder.resolve("a.jp2"));
        String gml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <gml:FeatureCollection xmlns:gml="http://www.opengis.net/gml"><gml:featureMember><gml:RectifiedGridCoverage>
                <gml:rectifiedGridDomain><gml:RectifiedGrid dimension="2" srsName="urn:ogc:def:crs:EPSG::2154">
                <gml:limits><gml:GridEnvelope><gml:low>0 0</gml:low><gml:high>99 79</gml:high></gml:GridEnvelope></gml:limits>
                <gml:origin><gml:Point><gml:pos>700000.1 6299999.9</gml:pos></gml:Point></gml:origin>
                <gml:offsetVector>0.2 0</gml:offsetVector><gml:offsetVector>0 -0.2</gml:offsetVector>
                </gml:RectifiedGrid></gml:rectifiedGridDomain></gml:RectifiedGridCoverage></gml:featureMember></gml:FeatureCollection>
                """;
        append(file, "xml ", gml.getBytes(StandardCharsets.UTF_8));

        assertGround(file, 3, 0, 0, 100, 80);
    }

    @Test
    void jpeg2000_lies_where_its_geotiff_box_or_its_mapinfo_table_says() throws Exception {
        Path file = jp2(Ground.image(0, 0, 100, 80), folder.resolve("a.jp2"));
        Path small = new Tiff(false)
                .image(1, 1, 3, 16, false, false, (x, y, s) -> 0)
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("small.bin"));
        ByteArrayOutputStream box = new ByteArrayOutputStream();
        box.writeBytes(ByteBuffer.allocate(16)
                .putLong(0xB14BF8BD083D4B43L)
                .putLong(0xA5AE8CD7D5A6CE03L)
                .array());
        box.writeBytes(Files.readAllBytes(small));
        append(file, "uuid", box.toByteArray());
        assertGround(file, 3, 0, 0, 100, 80);

        Path other = jp2(Ground.image(0, 0, 100, 80), folder.resolve("b.jp2"));
        Files.writeString(folder.resolve("b.tab"), """
                !table
                Definition Table
                  File "b.jp2"
                  Type "RASTER"
                  (700000.000,6300000.000) (0,0) Label "Point 1",
                  (700020.000,6300000.000) (100,0) Label "Point 2",
                  (700020.000,6299984.000) (100,80) Label "Point 3"
                  CoordSys Earth Projection 3, 33, "m", 3, 46.5, 44, 49, 700000, 6600000
                  Units "m"
                """);
        assertGround(other, 3, 0, 0, 100, 80);
    }

    private static Path jp2(BufferedImage image, Path file) throws IOException {
        return Ground.write(image, "jpeg 2000", "", file);
    }

    /** Boxes may stand anywhere after the header: here at the end. */
    private static void append(Path file, String type, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length + 8);
        out.writeBytes(type);
        out.write(content);
        byte[] before = Files.readAllBytes(file);
        Files.write(file, before);
        Files.write(file, bytes.toByteArray(), java.nio.file.StandardOpenOption.APPEND);
    }

    private static void assertGround(Path file, int tolerance, int x0, int y0, int width, int height) {
        try (Imagery images = Images.open(file)) {
            Grid grid = images.grid();
            assertThat(grid.crs()).isEqualTo("EPSG:2154");
            assertThat(grid.west()).isCloseTo(Ground.WEST, within(1e-3));
            assertThat(grid.north()).isCloseTo(Ground.NORTH, within(1e-3));
            assertThat(grid.step()).isCloseTo(0.2, within(1e-9));
            Pixels pixels = images.read(grid.window(x0, y0, width, height));
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    assertThat(pixels.known()[y * width + x]).isTrue();
                    for (int c = 0; c < 3; c++) {
                        assertThat(pixels.at(c, x, y))
                                .as("%d at %d, %d", c, x, y)
                                .isCloseTo(Ground.colour(x0 + x, y0 + y, c), within(tolerance));
                    }
                }
            }
        }
    }
}
