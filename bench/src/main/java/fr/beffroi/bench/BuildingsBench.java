package fr.beffroi.bench;

import fr.beffroi.buildings.evaluation.Evaluation;
import fr.beffroi.buildings.evaluation.OtherLabels;
import fr.beffroi.buildings.evaluation.Scene;
import fr.beffroi.buildings.evaluation.Scenes;
import fr.beffroi.buildings.evaluation.Score;
import fr.beffroi.buildings.evaluation.SimpleRule;
import fr.beffroi.buildings.evaluation.Truth;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.model.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** What the shipped weights find on ground that they never learnt from, beside thresholds and the labels' own noise. */
final class BuildingsBench {
    private static final double METRES = 0.2;
    private static final double LEAST_M2 = 9;

    /** Ground resolution of the images of Dubai, which do not say it: an assumption, not a measure. */
    private static final double DUBAI_METRES = 0.3;

    private static final int DUBAI_BUILDING = 0x3C1098;
    private static final Pattern COLUMN = Pattern.compile("OAM-(\\d+)-");

    private BuildingsBench() {}

    /**
     * A set of tiles with outlines, of which some columns never served to learn or to choose.
     *
     * @param test columns of which that is true
     * @param learnt columns that were learnt from
     */
    private record Split(String name, IntPredicate test, IntPredicate learnt) {}

    private static final List<Split> SPLITS = List.of(
            new Split("banepa", x -> x >= 386_694, x -> x <= 386_692),
            new Split("kampala", x -> x >= 1_238_456, x -> x <= 1_238_452));

    static List<Table> tables(Path folder, Path shared) throws IOException {
        Path data = shared.resolve("data").resolve("buildings");
        Table table = new Table(
                "Buildings on ground never learnt from",
                "images",
                "tiles",
                "rule",
                "pixel F1",
                "pixel IoU",
                "object precision",
                "object recall",
                "covered precision",
                "covered recall",
                "Mpx/s");
        Table noise = new Table(
                "The labels against themselves: what can be reached at most",
                "images",
                "labels",
                "pixel F1",
                "object precision",
                "object recall");
        UnknownBuildingsBench unknown = new UnknownBuildingsBench(folder);
        try (OnnxSegmenter shipped = OnnxSegmenter.shipped()) {
            for (Split split : SPLITS) {
                Path labels = data.resolve(split.name()).resolve("buildings-osm.geojson");
                Path test = some(data.resolve(split.name()), folder.resolve(split.name() + "-test"), split.test());
                Path learnt =
                        some(data.resolve(split.name()), folder.resolve(split.name() + "-learnt"), split.learnt());
                row(table, split.name() + ", held out", "Beffroi", score(shipped, test, labels));
                SimpleRule thresholds = tuned(learnt, labels);
                row(table, split.name() + ", held out", "thresholds", score(thresholds, test, labels));
                noise(noise, split.name(), test, labels);
                unknown.add(split.name(), test, labels, thresholds, shipped);
            }
            Iterable<Scene> dubai = dubai(folder, data.resolve("dubai"));
            row(table, "dubai, a city not seen", "Beffroi", Evaluation.of(shipped, dubai));
            row(
                    table,
                    "dubai, a city not seen",
                    "thresholds of banepa",
                    Evaluation.of(
                            tuned(
                                    folder.resolve("banepa-learnt"),
                                    data.resolve("banepa").resolve("buildings-osm.geojson")),
                            dubai));
            List<Table> tables = new ArrayList<>(List.of(table, noise));
            tables.addAll(unknown.tables());
            tables.add(ScanSpeedBench.table(folder, data.resolve("banepa"), shipped));
            tables.add(sizes(shipped));
            tables.add(reliability(shipped));
            return tables;
        }
    }

    private static Path some(Path from, Path to, IntPredicate columns) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher column = COLUMN.matcher(file.getFileName().toString());
                if (column.find() && columns.test(Integer.parseInt(column.group(1)))) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
        return to;
    }

    private static Score score(Segmenter segmenter, Path images, Path labels) throws IOException {
        return Evaluation.of(segmenter, List.of(Scenes.placed(images, labels)));
    }

    /** The thresholds that do best on the ground that was learnt from. */
    private static SimpleRule tuned(Path images, Path labels) throws IOException {
        SimpleRule best = new SimpleRule(METRES, 0, 0, LEAST_M2);
        double reached = -1;
        for (double greenest : new double[] {-0.02, 0.02, 0.06}) {
            for (double darkest : new double[] {70, 100, 130}) {
                // Pixels alone are counted here: no object is large enough to be outlined.
                SimpleRule rule = new SimpleRule(METRES, greenest, darkest, Double.MAX_VALUE);
                double f1 = score(rule, images, labels).pixels().f1();
                if (f1 > reached) {
                    best = new SimpleRule(METRES, greenest, darkest, LEAST_M2);
                    reached = f1;
                }
            }
        }
        return best;
    }

    private static Iterable<Scene> dubai(Path folder, Path from) throws IOException {
        Path images = Files.createDirectories(folder.resolve("dubai-images"));
        Path masks = Files.createDirectories(folder.resolve("dubai-masks"));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path parent = Objects.requireNonNull(file.getParent());
                Path tile = Objects.requireNonNull(parent.getParent());
                String kind = parent.getFileName().toString();
                if (kind.equals("images") || kind.equals("masks")) {
                    Files.copy(
                            file,
                            (kind.equals("images") ? images : masks)
                                    .resolve(tile.getFileName() + "-" + file.getFileName()));
                }
            }
        }
        return Scenes.masked(images, masks, DUBAI_BUILDING, DUBAI_METRES);
    }

    private static void row(Table table, String images, String rule, Score score) {
        table.row(
                images,
                score.tiles(),
                rule,
                score.pixels().f1(),
                score.pixels().iou(),
                score.objectPrecision(),
                score.objectRecall(),
                score.coveredPrecision(),
                score.coveredRecall(),
                score.megapixelsPerSecond());
    }

    private static void noise(Table table, String name, Path images, Path labels) throws IOException {
        try (var scene = Scenes.placed(images, labels).imagery()) {
            double metre = 1 / scene.grid().metresPerUnit();
            List<Polygon> outlines = Scenes.placed(images, labels).truth().buildings();
            noise(table, name, images, labels, "the same, attached houses not told apart", outlines);
            for (double shift : new double[] {0.5, 1}) {
                List<Polygon> shifted = new ArrayList<>();
                AffineTransformation move = AffineTransformation.translationInstance(shift * metre, 0);
                outlines.forEach(outline -> shifted.add((Polygon) move.transform(outline)));
                noise(table, name, images, labels, String.format(Locale.ROOT, "shifted by %.1f m", shift), shifted);
            }
            List<Polygon> eroded = new ArrayList<>();
            for (Polygon outline : outlines) {
                Geometry less = outline.buffer(-0.3 * metre);
                for (int i = 0; i < less.getNumGeometries(); i++) {
                    if (less.getGeometryN(i) instanceof Polygon part && !part.isEmpty()) {
                        eroded.add(part);
                    }
                }
            }
            noise(table, name, images, labels, "eroded by 0.3 m", eroded);
        }
    }

    private static void noise(Table table, String name, Path images, Path labels, String what, List<Polygon> outlines)
            throws IOException {
        Score score = score(new OtherLabels(Truth.ofOutlines(outlines), METRES), images, labels);
        table.row(name, what, score.pixels().f1(), score.objectPrecision(), score.objectRecall());
    }

    private static Table sizes(Segmenter segmenter) {
        Table table = new Table(
                "Objects by size, on the columns that served to choose (shipped model's card)",
                "from, m2",
                "to, m2",
                "known",
                "found",
                "said",
                "right");
        ModelCard.Worth worth = Objects.requireNonNull(segmenter.card().worth());
        for (ModelCard.Size size : worth.sizes()) {
            Object to = size.toM2() == null ? "-" : size.toM2();
            table.row(size.fromM2(), to, size.known(), size.found(), size.said(), size.right());
        }
        return table;
    }

    private static Table reliability(Segmenter segmenter) {
        Table table = new Table(
                "Scores and how often they were right, on the same columns, each half judged by the other (shipped model's card)",
                "score from",
                "objects",
                "mean score",
                "share on buildings");
        ModelCard.Worth worth = Objects.requireNonNull(segmenter.card().worth());
        for (ModelCard.Reliability one : worth.reliability()) {
            table.row(one.from(), one.objects(), one.said(), one.right());
        }
        return table;
    }
}
