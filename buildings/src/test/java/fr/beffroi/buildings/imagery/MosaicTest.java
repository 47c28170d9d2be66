package fr.beffroi.buildings.imagery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MosaicTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void files_side_by_side_show_no_seam_at_any_resolution() throws Exception {
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                png("t" + row + column, column * 100, row * 80, 100, 80);
            }
        }
        try (Imagery images = Images.open(folder)) {
            Grid grid = images.grid();
            assertThat(grid.width()).isEqualTo(300);
            assertThat(grid.height()).isEqualTo(160);
            for (double zoom : new double[] {1, 0.4, 1.7, 3, 7.3}) {
                int columns = (int) (300 / zoom);
                int rows = (int) (160 / zoom);
                Pixels pixels = images.read(
                        new Grid(grid.crs(), grid.west(), grid.north(), grid.step() * zoom, 1, columns, rows));
                for (int y = 0; y < rows; y++) {
                    for (int x = 0; x < columns; x++) {
                        double expected = Ground.colour((x + 0.5) * zoom - 0.5, (y + 0.5) * zoom - 0.5, 0);
                        assertThat(pixels.known()[y * columns + x]).isTrue();
                        assertThat((double) pixels.at(0, x, y))
                                .as("%s: %d, %d", zoom, x, y)
                                .isCloseTo(expected, within(zoom == 1 ? 0 : 2.0 + zoom * zoom * 0.35));
                    }
                }
            }
        }
    }

    @Test
    void what_lies_between_and_beyond_the_files_is_unknown() throws Exception {
        png("a", 0, 0, 100, 80);
        png("b", 200, 0, 100, 80);
        try (Imagery images = Images.open(folder)) {
            Pixels pixels = images.read(images.grid().window(-50, 0, 400, 10));
            assertThat(known(pixels, 0, 50)).isZero();
            assertThat(known(pixels, 50, 150)).isEqualTo(100);
            assertThat(known(pixels, 150, 250)).isZero();
            assertThat(known(pixels, 250, 350)).isEqualTo(100);
            assertThat(known(pixels, 350, 400)).isZero();
        }
    }

    @Test
    void where_two_files_overlap_the_finer_shows_and_the_coarser_fills_the_rest() throws Exception {
        new Tiff(false)
                .image(100, 100, 3, 64, true, false, (x, y, s) -> 200)
                .at(Ground.WEST, Ground.NORTH, 0.5, 2154)
                .write(folder.resolve("coarse.tif"));
        new Tiff(false)
                .image(100, 100, 3, 64, true, false, (x, y, s) -> 50)
                .at(Ground.WEST + 10, Ground.NORTH - 10, 0.2, 2154)
                .write(folder.resolve("fine.tif"));
        try (Imagery images = Images.open(folder)) {
            Grid grid = images.grid();
            Pixels pixels = images.read(grid);
            assertThat(grid.step()).isEqualTo(0.2);
            assertThat(grid.width()).isEqualTo(250);
            assertThat(pixels.at(0, 49, 49)).isEqualTo(200);
            assertThat(pixels.at(0, 50, 50)).isEqualTo(50);
            assertThat(pixels.at(0, 149, 149)).isEqualTo(50);
            assertThat(pixels.at(0, 150, 150)).isEqualTo(200);
        }
    }

    @Test
    void a_black_border_is_unknown_and_a_black_roof_inside_is_not() throws Exception {
        new Tiff(false)
                .image(300, 300, 3, 64, true, false, (x, y, s) -> {
                    boolean border = x + y < 180;
                    boolean roof = x > 200 && x < 260 && y > 200 && y < 260;
                    boolean shadowAtTheEdge = x > 280 && y > 100 && y < 120;
                    return border || roof || shadowAtTheEdge ? 0 : Math.max(20, Ground.colour(x, y, s));
                })
                .at(Ground.WEST, Ground.NORTH, 0.2, 2154)
                .write(folder.resolve("a.tif"));
        try (Imagery images = Images.open(folder)) {
            Pixels pixels = images.read(images.grid());
            for (int y = 0; y < 300; y++) {
                for (int x = 0; x < 300; x++) {
                    assertThat(pixels.known()[y * 300 + x]).as("%d, %d", x, y).isEqualTo(x + y >= 180);
                }
            }
        }
    }

    @Test
    void a_black_border_with_the_noise_of_jpeg_is_unknown_too() throws Exception {
        var image = Ground.image(0, 0, 320, 320);
        for (int y = 0; y < 320; y++) {
            for (int x = 0; x < 100; x++) {
                image.setRGB(x, y, 0);
            }
        }
        Ground.write(image, "jpg", "", folder.resolve("a.jpg"));
        Ground.place(folder.resolve("a.jgw"), 0, 0);
        try (Imagery images = Images.open(folder)) {
            Pixels pixels = images.read(images.grid());
            assertThat(known(pixels, 0, 90)).isZero();
            assertThat(known(pixels, 110, 320)).isEqualTo(210);
        }
    }

    @Test
    void images_in_degrees_come_in_a_metric_system_within_a_pixel() throws Exception {
        GroundTransform toDegrees = new GroundTransform("EPSG:2154", "EPSG:4326");
        GroundTransform toMetres = new GroundTransform("EPSG:4326", "EPSG:2154");
        double[] corner = toDegrees.apply(Ground.WEST, Ground.NORTH);
        double degrees = 0.2 / 111_000;
        new Tiff(false)
                .image(400, 300, 3, 64, true, false, (x, y, s) -> {
                    double[] place = toMetres.apply(corner[0] + (x + 0.5) * degrees, corner[1] - (y + 0.5) * degrees);
                    return Ground.colour((place[0] - Ground.WEST) / 0.2, (Ground.NORTH - place[1]) / 0.2, s);
                })
                .at(corner[0], corner[1], degrees, 4326)
                .write(folder.resolve("a.tif"));
        try (Imagery images = Images.open(folder)) {
            Grid grid = images.grid();
            assertThat(grid.crs()).isEqualTo("EPSG:2154");
            assertThat(grid.step()).isCloseTo(0.2, within(0.002));
            Pixels pixels = images.read(new Grid("EPSG:2154", Ground.WEST + 10, Ground.NORTH - 20, 0.2, 1, 100, 100));
            for (int y = 0; y < 100; y++) {
                for (int x = 0; x < 100; x++) {
                    assertThat((double) pixels.at(0, x, y))
                            .isCloseTo(Ground.colour(50 + x + 0.5, 100 + y + 0.5, 0), within(2.0));
                }
            }
        }
    }

    @Test
    void images_come_in_the_system_of_others_beside_which_they_are_wanted() throws Exception {
        double step = 0.2;
        for (String own : new String[] {"EPSG:32631", "EPSG:3857"}) {
            Path file = folder.resolve(own.substring(5) + ".tif");
            GroundTransform there = new GroundTransform("EPSG:2154", own);
            GroundTransform back = new GroundTransform(own, "EPSG:2154");
            double[] corner = there.apply(Ground.WEST, Ground.NORTH);
            double unit = own.equals("EPSG:3857") ? step / 0.72 : step;
            new Tiff(false)
                    .image(400, 300, 3, 64, true, false, (x, y, s) -> {
                        double[] place = back.apply(corner[0] + (x + 0.5) * unit, corner[1] - (y + 0.5) * unit);
                        return Ground.colour((place[0] - Ground.WEST) / 0.2, (Ground.NORTH - place[1]) / 0.2, s);
                    })
                    .at(corner[0], corner[1], unit, Integer.parseInt(own.substring(5)))
                    .write(file);
            try (Imagery images = Images.open(file, Opening.asFilesSay().onto("EPSG:2154"))) {
                assertThat(images.grid().crs()).isEqualTo("EPSG:2154");
                assertThat(images.grid().step()).isCloseTo(0.2, within(0.01));
                Pixels pixels =
                        images.read(new Grid("EPSG:2154", Ground.WEST + 10, Ground.NORTH - 20, 0.2, 1, 100, 100));
                for (int y = 0; y < 100; y++) {
                    for (int x = 0; x < 100; x++) {
                        assertThat((double) pixels.at(0, x, y))
                                .as(own)
                                .isCloseTo(Ground.colour(50 + x + 0.5, 100 + y + 0.5, 0), within(3.0));
                    }
                }
            }
        }
    }

    @Test
    void a_turned_image_is_set_upright() throws Exception {
        double turn = Math.toRadians(20);
        double a = 0.2 * Math.cos(turn);
        double b = 0.2 * Math.sin(turn);
        new Tiff(false)
                .image(300, 300, 3, 64, true, false, (x, y, s) -> {
                    double east = a * (x + 0.5) + b * (y + 0.5);
                    double south = -b * (x + 0.5) + a * (y + 0.5);
                    return Ground.colour(east / 0.2, south / 0.2, s);
                })
                .write(folder.resolve("a.tif"));
        Files.writeString(
                folder.resolve("a.tfw"),
                String.format(
                        java.util.Locale.ROOT,
                        "%.9f%n%.9f%n%.9f%n%.9f%n%.9f%n%.9f%n",
                        a,
                        b,
                        b,
                        -a,
                        Ground.WEST + (a + b) / 2,
                        Ground.NORTH + (b - a) / 2));
        try (Imagery images = Images.open(folder)) {
            Pixels pixels = images.read(new Grid("EPSG:2154", Ground.WEST + 20, Ground.NORTH - 10, 0.2, 1, 50, 50));
            for (int i = 0; i < 50; i++) {
                assertThat(pixels.known()[i * 50 + i]).isTrue();
                assertThat((double) pixels.at(1, i, i)).isCloseTo(Ground.colour(100.5 + i, 50.5 + i, 1), within(2.0));
            }
        }
    }

    @Test
    void utm_and_web_mercator_keep_their_system_and_tell_their_scale() throws Exception {
        new Tiff(false)
                .image(64, 64, 3, 64, true, false, Ground::colour)
                .at(450_000, 4_850_000, 0.2, 32631)
                .write(folder.resolve("utm.tif"));
        try (Imagery images = Images.open(folder.resolve("utm.tif"))) {
            assertThat(images.grid().crs()).isEqualTo("EPSG:32631");
            assertThat(images.grid().metresPerUnit()).isEqualTo(1);
        }
        new Tiff(false)
                .image(64, 64, 3, 64, true, false, Ground::colour)
                .at(330_000, 5_400_000, 0.3, 3857)
                .write(folder.resolve("web.tif"));
        try (Imagery images = Images.open(folder.resolve("web.tif"))) {
            assertThat(images.grid().metresPerUnit()).isCloseTo(Math.cos(Math.toRadians(43.56)), within(0.002));
        }
    }

    @Test
    void a_pyramid_of_tiles_is_read_at_its_foot() throws Exception {
        for (int zoom = 17; zoom <= 19; zoom++) {
            for (int x = 0; x < 1 << zoom - 17; x++) {
                for (int y = 0; y < 1 << zoom - 17; y++) {
                    Path tile = folder.resolve(
                            zoom + "/" + ((66_000 << zoom - 17) + x) + "/" + ((47_000 << zoom - 17) + y) + ".png");
                    Files.createDirectories(tile.getParent());
                    Ground.write(Ground.image(x * 256, y * 256, 256, 256), "png", "", tile);
                }
            }
        }
        try (Imagery images = Images.open(folder)) {
            Grid grid = images.grid();
            assertThat(grid.width()).isEqualTo(1024);
            assertThat(grid.height()).isEqualTo(1024);
            Pixels across = images.read(grid.window(250, 250, 12, 12));
            assertThat(across.at(0, 8, 8)).isEqualTo(Ground.colour(258, 258, 0));
        }
    }

    @Test
    void days_and_years_come_from_names_or_from_whoever_opens() throws Exception {
        Path year = Files.createDirectory(folder.resolve("ortho-2018"));
        Ground.write(Ground.image(0, 0, 50, 50), "png", "", year.resolve("dalle-0700-6300.png"));
        Ground.place(year.resolve("dalle-0700-6300.pgw"), 0, 0);
        Ground.write(Ground.image(0, 0, 50, 50), "png", "", folder.resolve("34-20210714-LA93.png"));
        Ground.place(folder.resolve("34-20210714-LA93.pgw"), 0, 0);

        try (Imagery images = Images.open(year)) {
            assertThat(images.takenFrom()).hasValue(LocalDate.of(2018, 1, 1));
            assertThat(images.taken()).hasValue(LocalDate.of(2018, 12, 31));
        }
        try (Imagery images = Images.open(folder.resolve("34-20210714-LA93.png"))) {
            assertThat(images.takenFrom()).hasValue(LocalDate.of(2021, 7, 14));
            assertThat(images.taken()).hasValue(LocalDate.of(2021, 7, 14));
        }
        Opening given = Opening.asFilesSay().taken(LocalDate.of(2019, 6, 1), LocalDate.of(2019, 6, 3));
        try (Imagery images = Images.open(year, given)) {
            assertThat(images.takenFrom()).hasValue(LocalDate.of(2019, 6, 1));
            assertThat(images.taken()).hasValue(LocalDate.of(2019, 6, 3));
        }
    }

    @Test
    void several_threads_read_what_one_would() throws Exception {
        for (int column = 0; column < 4; column++) {
            png("t" + column, column * 100, 0, 100, 80);
        }
        try (Imagery images = Images.open(folder, Opening.asFilesSay().caching(60_000));
                var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                int x = i * 37 % 340;
                tasks.add(() -> {
                    Pixels pixels = images.read(images.grid().window(x, 10, 60, 60));
                    return pixels.at(0, 30, 30) == Ground.colour(x + 30, 40, 0)
                            && pixels.at(2, 59, 0) == Ground.colour(x + 59, 10, 2);
                });
            }
            for (Future<Boolean> right : threads.invokeAll(tasks)) {
                assertThat(right.get()).isTrue();
            }
        }
    }

    private void png(String name, int column, int row, int width, int height) throws Exception {
        Ground.write(Ground.image(column, row, width, height), "png", "", folder.resolve(name + ".png"));
        Ground.place(folder.resolve(name + ".pgw"), column, row);
    }

    private static int known(Pixels pixels, int from, int to) {
        int count = 0;
        for (int x = from; x < to; x++) {
            count += pixels.known()[5 * pixels.grid().width() + x] ? 1 : 0;
        }
        return count;
    }
}
