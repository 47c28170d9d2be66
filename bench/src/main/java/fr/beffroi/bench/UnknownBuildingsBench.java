package fr.beffroi.bench;

import fr.beffroi.buildings.evaluation.Scene;
import fr.beffroi.buildings.evaluation.Scenes;
import fr.beffroi.buildings.evaluation.SimpleRule;
import fr.beffroi.buildings.evaluation.Truth;
import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.model.Windows;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Outlines;
import fr.beffroi.buildings.outlines.Probabilities;
import fr.beffroi.buildings.presumption.Period;
import fr.beffroi.buildings.presumption.Presumption;
import fr.beffroi.buildings.presumption.Presumptions;
import fr.beffroi.buildings.presumption.Rules;
import fr.beffroi.buildings.presumption.Sighting;
import fr.beffroi.buildings.references.Addresses;
import fr.beffroi.buildings.references.Cadastre;
import fr.beffroi.buildings.references.CadastreBuilding;
import fr.beffroi.buildings.references.Permits;
import fr.beffroi.buildings.references.Quality;
import fr.beffroi.buildings.references.References;
import fr.beffroi.buildings.references.Zones;
import fr.beffroi.buildings.registration.Registration;
import fr.beffroi.buildings.registration.ShiftField;
import fr.beffroi.buildings.scan.FileLedger;
import fr.beffroi.buildings.scan.Scan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * The question of a commune: what stands here that the cadastre does not know? Asked on held-out ground with cadastres that lack a
 * fifth of the buildings and lie aside ({@link OldCadastre}), of the plain difference of pixels and of the whole of what the server does.
 */
final class UnknownBuildingsBench {
    private static final int DRAWS = 10;
    private static final long SEED = 2026;

    private final Table table = new Table(
            "What the cadastre does not know: a fifth of the buildings withheld, the rest drawn 1.17 m aside, 10 draws",
            "images",
            "rule",
            "withheld",
            "announced",
            "precision",
            "precision of first " + Pointing.FIRST,
            "recall, pointed at",
            "least",
            "most",
            "recall, half covered");

    private final Table shifts = new Table(
            "How far the old cadastres were measured to lie aside (truth: 1.00 m east, 0.60 m north)",
            "images",
            "draws",
            "certain",
            "mean error where certain, m",
            "largest, m");

    private final Path folder;

    UnknownBuildingsBench(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder.resolve("unknown"));
    }

    List<Table> tables() {
        return List.of(table, shifts);
    }

    void add(String name, Path images, Path labels, SimpleRule thresholds, Segmenter network) throws IOException {
        Scene scene = Scenes.placed(images, labels);
        try (Imagery imagery = scene.imagery()) {
            List<Polygon> known = Collections.synchronizedList(new ArrayList<>());
            List<Detection> seen =
                    found(imagery, network, said -> known.addAll(Outlines.stretches(said.known(), said.grid())));
            Geometry photographed = UnaryUnionOp.union(known);
            double metre = 1 / imagery.grid().metresPerUnit();
            Pointing simple = new Pointing();
            Pointing raw = new Pointing();
            Pointing whole = new Pointing();
            List<Double> errors = new ArrayList<>();
            for (int draw = 0; draw < DRAWS; draw++) {
                OldCadastre old = OldCadastre.draw(scene.truth().buildings(), photographed, metre, SEED + draw);
                Truth drawn = Truth.ofOutlines(old.drawn());
                simple.add(largestFirst(imagery, new Without(thresholds, drawn)), old.lacking());
                raw.add(largestFirst(imagery, new Without(network, drawn)), old.lacking());
                ShiftField shift = Registration.toOutlines(imagery, old.drawn());
                // Presumptions lie where the cadastre would draw them.
                whole.add(
                        presumed(imagery, seen, old, shift),
                        old.lacking().stream().map(old.aside()::transform).toList());
                if (shift.median().certain()) {
                    errors.add(Math.hypot(
                            shift.median().eastM() - OldCadastre.EAST_M,
                            shift.median().northM() - OldCadastre.NORTH_M));
                }
            }
            row(name, "thresholds less the cadastre's pixels, largest first", simple);
            row(name, "Beffroi's network less the cadastre's pixels, largest first", raw);
            row(name, "Beffroi: shift measured, tolerance, rank", whole);
            Object mean = errors.isEmpty()
                    ? "-"
                    : errors.stream().mapToDouble(one -> one).average().orElseThrow();
            Object most = errors.isEmpty() ? "-" : Collections.max(errors);
            shifts.row(name, DRAWS, errors.size(), mean, most);
        }
    }

    private void row(String name, String rule, Pointing pointing) {
        table.row(
                name + ", held out",
                rule,
                pointing.lackingEach(),
                pointing.announcedEach(),
                pointing.precision(),
                pointing.precisionOfFirst(),
                pointing.pointedRecall(),
                pointing.leastPointedRecall(),
                pointing.mostPointedRecall(),
                pointing.coveredRecall());
    }

    private List<Geometry> largestFirst(Imagery imagery, Segmenter segmenter) throws IOException {
        List<Geometry> outlines = new ArrayList<>();
        found(imagery, segmenter, said -> {}).stream()
                .sorted(Comparator.comparingDouble(Detection::areaM2).reversed())
                .forEach(one -> outlines.add(one.outline()));
        return outlines;
    }

    /** As the server does it once a scan is done, where nothing but the cadastre's buildings was given. */
    private static List<Geometry> presumed(Imagery imagery, List<Detection> seen, OldCadastre old, ShiftField shift) {
        References references = new References(
                new Cadastre(
                        old.drawn().stream()
                                .map(one -> new CadastreBuilding(one, false))
                                .toList(),
                        List.of(),
                        null),
                new Zones(List.of(), List.of()),
                new Permits(List.of()),
                new Addresses(List.of()),
                new Quality(List.of(), List.of()));
        Grid grid = imagery.grid();
        Rules rules = new Rules(grid.crs(), grid.metresPerUnit(), 0, 0, Rules.USUAL_TOLERANCE_M);
        List<Sighting> sightings = new ArrayList<>();
        for (Detection one : seen) {
            Polygon there = (Polygon) shift.compensate(one.outline());
            sightings.add(new Sighting(new Detection(there, one.kind(), one.score(), one.areaM2()), Period.UNKNOWN));
        }
        return new Presumptions(references, rules, List.of())
                .of(sightings).stream().map(Presumption::unexplained).toList();
    }

    private List<Detection> found(Imagery imagery, Segmenter segmenter, Consumer<Probabilities> witness)
            throws IOException {
        List<Detection> found = new ArrayList<>();
        Path ledger = Files.createTempFile(folder, "look", ".scan");
        try (FileLedger kept = new FileLedger(ledger, 1)) {
            Scan scan = new Scan(new Windows(imagery, segmenter), kept, witness);
            scan.run((done, of) -> true);
            scan.detections(one -> {
                if (one.kind() == Kind.BUILDING) {
                    found.add(one);
                }
            });
        }
        return found;
    }

    /** What is said to be built and is not drawn, pixel by pixel; what hangs together is one object. */
    private record Without(Segmenter of, Truth drawn) implements Segmenter {
        @Override
        public ModelCard card() {
            return of.card();
        }

        @Override
        public String fingerprint() {
            return of.fingerprint();
        }

        @Override
        public Probabilities segment(Pixels pixels) {
            Probabilities said = of.segment(pixels);
            boolean[] explained = drawn.mask(said.grid());
            float[] map = said.kinds()
                    .getOrDefault(Kind.BUILDING, new float[explained.length])
                    .clone();
            for (int i = 0; i < map.length; i++) {
                map[i] = explained[i] ? 0 : map[i];
            }
            return new Probabilities(said.grid(), Map.of(Kind.BUILDING, map), null, said.known());
        }

        @Override
        public void close() {
            // Closed where it was opened.
        }
    }
}
