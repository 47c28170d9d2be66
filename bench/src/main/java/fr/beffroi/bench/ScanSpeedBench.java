package fr.beffroi.bench;

import fr.beffroi.buildings.imagery.Images;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.model.Windows;
import fr.beffroi.buildings.scan.FileLedger;
import fr.beffroi.buildings.scan.Scan;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * How fast a commune is scanned, from files to outlines: old-town images of banepa brought to 20 cm and laid side by side, in
 * Lambert-93, as sheets of 200 m. Everything is built up, so that a commune with fields and woods is no slower.
 */
final class ScanSpeedBench {
    private static final double METRES = 0.2;
    private static final int SHEET = 1_000;
    /** Side of an image of banepa at 20 cm: 67.7 m of ground. */
    private static final int IMAGE = 338;

    private static final double COMMUNE_MPX = 30e6 / (METRES * METRES) / 1e6;
    private static final double PROMISED = 2.5;

    private ScanSpeedBench() {}

    static Table table(Path folder, Path banepa, OnnxSegmenter shipped) throws IOException {
        Table table = new Table(
                "Scan of a territory at 20 cm, files to outlines, all cores",
                "files",
                "Mpx",
                "s",
                "Mpx/s",
                "promised, Mpx/s",
                "30 km2 at that speed, min",
                "objects");
        List<BufferedImage> images = images(banepa);
        for (String form : List.of("jpg", "png")) {
            Path sheets = sheets(folder.resolve("speed-" + form), images, form, 5);
            // The first pages of every file, and what the virtual machine compiles, are no speed.
            scan(sheets, folder.resolve("warm-" + form + ".scan"), shipped);
            double mpx = 25.0 * SHEET * SHEET / 1e6;
            long start = System.nanoTime();
            int objects = scan(sheets, folder.resolve(form + ".scan"), shipped);
            double seconds = (System.nanoTime() - start) / 1e9;
            table.row(form, mpx, seconds, mpx / seconds, PROMISED, COMMUNE_MPX / (mpx / seconds) / 60, objects);
        }
        return table;
    }

    private static int scan(Path sheets, Path ledger, OnnxSegmenter shipped) throws IOException {
        int[] objects = {0};
        try (var imagery = Images.open(sheets);
                FileLedger kept = new FileLedger(ledger, 1)) {
            Scan scan = new Scan(new Windows(imagery, shipped), kept);
            scan.run((done, of) -> true);
            scan.detections(one -> objects[0]++);
        }
        return objects[0];
    }

    private static List<BufferedImage> images(Path banepa) throws IOException {
        try (Stream<Path> files = Files.list(banepa)) {
            return files.filter(file -> file.toString().endsWith(".tif"))
                    .sorted()
                    .map(ScanSpeedBench::image)
                    .toList();
        }
    }

    private static BufferedImage image(Path file) {
        try {
            BufferedImage read = ImageIO.read(file.toFile());
            BufferedImage at20cm = new BufferedImage(IMAGE, IMAGE, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = at20cm.createGraphics();
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(read, 0, 0, IMAGE, IMAGE, null);
            pen.dispose();
            return at20cm;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path sheets(Path folder, List<BufferedImage> images, String form, int side) throws IOException {
        Files.createDirectories(folder);
        int next = 0;
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                BufferedImage sheet = new BufferedImage(SHEET, SHEET, BufferedImage.TYPE_INT_RGB);
                Graphics2D pen = sheet.createGraphics();
                for (int y = 0; y < SHEET; y += IMAGE) {
                    for (int x = 0; x < SHEET; x += IMAGE) {
                        pen.drawImage(images.get(next++ % images.size()), x, y, null);
                    }
                }
                pen.dispose();
                String name = "sheet-" + row + "-" + column;
                ImageIO.write(sheet, form, folder.resolve(name + "." + form).toFile());
                String place = String.format(
                        Locale.ROOT,
                        "%s%n0%n0%n-%s%n%.1f%n%.1f%n",
                        METRES,
                        METRES,
                        840_000 + column * SHEET * METRES + METRES / 2,
                        6_520_000 - row * SHEET * METRES - METRES / 2);
                Files.writeString(folder.resolve(name + (form.equals("jpg") ? ".jgw" : ".pgw")), place);
            }
        }
        return folder;
    }
}
