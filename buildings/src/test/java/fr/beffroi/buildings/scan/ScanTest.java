package fr.beffroi.buildings.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.model.Windows;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Probabilities;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
    private static final int SIDE = 64;

    @TempDir
    Path folder = Path.of("");

    @Test
    void an_object_that_seams_cut_in_four_is_one() throws Exception {
        // The seams of the first four tiles meet at 64, 64.
        List<Detection> found = scanned(128, 128, rectangle(40, 50, 100, 90));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().areaM2()).isCloseTo(60 * 40 * 0.04, within(0.5));
        assertThat(found.getFirst().outline().getNumPoints()).isEqualTo(5);
    }

    @Test
    void a_ring_across_four_tiles_keeps_its_courtyard() throws Exception {
        IntBinaryOperator ring = (x, y) -> rectangle(20, 20, 110, 110).applyAsInt(x, y)
                - rectangle(45, 45, 85, 85).applyAsInt(x, y);

        List<Detection> found = scanned(128, 128, ring);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().outline().getNumInteriorRing()).isEqualTo(1);
        assertThat(found.getFirst().areaM2()).isCloseTo((90 * 90 - 40 * 40) * 0.04, within(1.0));
    }

    @Test
    void neighbours_on_both_sides_of_a_seam_that_hardly_touch_stay_two() throws Exception {
        IntBinaryOperator two = (x, y) -> Math.max(
                rectangle(30, 10, 64, 40).applyAsInt(x, y),
                rectangle(64, 36, 100, 60).applyAsInt(x, y));

        assertThat(scanned(128, 64, two)).hasSize(2);
    }

    @Test
    void a_scan_that_was_stopped_killed_and_torn_gives_the_same_and_does_no_tile_twice() throws Exception {
        IntBinaryOperator town = ScanTest::town;
        Grid grid = grid(300, 260);
        List<Detection> expected = scanned(300, 260, town);
        Path file = folder.resolve("ledger");
        Set<String> finished = ConcurrentHashMap.newKeySet();
        List<String> twice = new ArrayList<>();
        int runs = 0;
        boolean over = false;
        while (!over) {
            AtomicInteger tiles = new AtomicInteger();
            try (FileLedger ledger = new FileLedger(file, 5)) {
                Scan scan = new Scan(windows(new Drawn(grid, town)), ledger);
                over = scan.run((done, of) -> {
                    if (!finished.add("tile " + done)) {
                        twice.add("tile " + done);
                    }
                    return tiles.incrementAndGet() < 3;
                });
            }
            runs++;
            // A crash in the middle of a write leaves something at the end.
            try (FileChannel torn = FileChannel.open(file, StandardOpenOption.APPEND)) {
                torn.write(ByteBuffer.wrap(new byte[] {0, 0, 1, 44, 7, 7}));
            }
        }

        assertThat(runs).isGreaterThan(5);
        assertThat(twice).isEmpty();
        List<Detection> found = new ArrayList<>();
        try (FileLedger ledger = new FileLedger(file, 5)) {
            assertThat(ledger.done()).isEqualTo(25);
            new Scan(windows(new Drawn(grid, town)), ledger).detections(found::add);
        }
        assertThat(found).hasSizeGreaterThan(20).isEqualTo(expected);
    }

    @Test
    void a_scan_that_stops_waits_for_the_tiles_in_work_and_interrupts_none() throws Exception {
        Slow slow = new Slow(Drawn.bright(0.2), new AtomicInteger(), new AtomicInteger());
        Windows windows = new Windows(new Drawn(grid(640, 64), ScanTest::town), slow, SIDE, 16);

        try (FileLedger ledger = new FileLedger(folder.resolve("ledger"), 1)) {
            assertThat(new Scan(windows, ledger).run((done, of) -> false)).isFalse();
            assertThat(slow.inWork).hasValue(0);
            assertThat(ledger.done()).isEqualTo(1);
        }

        assertThat(slow.interrupted).hasValue(0);
    }

    @Test
    void an_interrupt_is_no_fault_of_the_scan() throws Exception {
        Slow slow = new Slow(Drawn.bright(0.2), new AtomicInteger(), new AtomicInteger());
        Windows windows = new Windows(new Drawn(grid(128, 64), ScanTest::town), slow, SIDE, 16);

        try (FileLedger ledger = new FileLedger(folder.resolve("ledger"), 1)) {
            Scan scan = new Scan(windows, ledger);
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> scan.run((done, of) -> true)).isInstanceOf(InterruptedIOException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ledger.done()).isZero();
            assertThat(scan.run((done, of) -> true)).isTrue();
        }
    }

    /** A model that takes its time, and notices if it is disturbed. */
    private record Slow(Segmenter model, AtomicInteger inWork, AtomicInteger interrupted) implements Segmenter {
        @Override
        public ModelCard card() {
            return model.card();
        }

        @Override
        public String fingerprint() {
            return model.fingerprint();
        }

        @Override
        public Probabilities segment(Pixels pixels) {
            inWork.incrementAndGet();
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            } finally {
                inWork.decrementAndGet();
            }
            return model.segment(pixels);
        }

        @Override
        public void close() {
            model.close();
        }
    }

    @Test
    void the_ledger_of_another_scan_is_begun_anew() throws Exception {
        Path file = folder.resolve("ledger");
        try (FileLedger ledger = new FileLedger(file, 5)) {
            ledger.record(new byte[] {1, 2, 3});
        }

        try (FileLedger ledger = new FileLedger(file, 6)) {
            assertThat(ledger.done()).isZero();
        }
    }

    @Test
    void an_image_that_cannot_be_read_stops_the_scan_with_its_own_words() throws Exception {
        Imagery broken = new Drawn(grid(128, 64), (x, y) -> {
            throw new IllegalStateException("ortho-17.tif");
        });

        try (FileLedger ledger = new FileLedger(folder.resolve("ledger"), 1)) {
            assertThatThrownBy(() -> new Scan(windows(broken), ledger).run((done, of) -> true))
                    .hasMessage("ortho-17.tif");
            assertThat(ledger.done()).isZero();
        }
    }

    /** In processes of their own, with so little memory that a hundred times the territory would not fit if it were kept. */
    @Test
    void a_territory_of_10000_tiles_needs_no_more_memory_than_one_of_100() throws Exception {
        long small = peak(10);
        long large = peak(100);

        assertThat(large).isLessThan(small + (8 << 20));
    }

    private long peak(int tiles) throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeTerritory.class.getName(),
                        Integer.toString(tiles),
                        folder.resolve("ledger" + tiles).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(Files.size(folder.resolve("ledger" + tiles))).isGreaterThan(tiles * tiles * 100L);
        return Long.parseLong(
                said.strip().lines().reduce((first, second) -> second).orElseThrow());
    }

    static int town(int x, int y) {
        return x % 37 >= 5 && x % 37 < 29 && y % 41 >= 4 && y % 41 < 31 ? 230 : 20;
    }

    private List<Detection> scanned(int width, int height, IntBinaryOperator brightness) throws IOException {
        Path file = Files.createTempFile(folder, "scan", "");
        List<Detection> found = new ArrayList<>();
        try (FileLedger ledger = new FileLedger(file, 1)) {
            Scan scan = new Scan(windows(new Drawn(grid(width, height), brightness)), ledger);
            assertThat(scan.run((done, of) -> true)).isTrue();
            scan.detections(found::add);
        }
        return found;
    }

    private static Windows windows(Imagery imagery) {
        return new Windows(imagery, Drawn.bright(0.2), SIDE, 16);
    }

    private static Grid grid(int width, int height) {
        return new Grid("EPSG:2154", 700_000, 6_600_000, 0.2, 1, width, height);
    }

    private static IntBinaryOperator rectangle(int left, int top, int right, int bottom) {
        return (x, y) -> x >= left && x < right && y >= top && y < bottom ? 230 : 0;
    }
}
