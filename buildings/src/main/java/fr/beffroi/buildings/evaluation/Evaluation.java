package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.model.Windows;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Outlines;
import fr.beffroi.buildings.outlines.Probabilities;
import fr.beffroi.buildings.outlines.Rule;
import fr.beffroi.buildings.scan.Scan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** Holds what a model says against what is known, where something was photographed. */
public final class Evaluation {
    private final double threshold;
    private final List<Score.Seen> seen = new ArrayList<>();
    private final List<Score.Known> known = new ArrayList<>();
    private int tiles;
    private long both;
    private long onlySaid;
    private long onlyKnown;
    private double megapixels;
    private double seconds;

    private Evaluation(Segmenter segmenter) {
        threshold = segmenter
                .card()
                .rules()
                .getOrDefault(Kind.BUILDING, Rule.usual(Kind.BUILDING))
                .threshold();
    }

    public static Score of(Segmenter segmenter, Iterable<Scene> scenes) throws IOException {
        Evaluation evaluation = new Evaluation(segmenter);
        for (Scene scene : scenes) {
            try (var images = scene.imagery()) {
                evaluation.add(scene, new Windows(images, segmenter));
            }
        }
        return new Score(
                evaluation.tiles,
                new Score.Pixelwise(evaluation.both, evaluation.onlySaid, evaluation.onlyKnown),
                evaluation.seen,
                evaluation.known,
                evaluation.megapixels,
                evaluation.seconds);
    }

    private void add(Scene scene, Windows windows) throws IOException {
        List<Probabilities> judged = new ArrayList<>();
        List<Polygon> ground = new ArrayList<>();
        Scan scan = new Scan(windows, new MemoryLedger(), said -> {
            synchronized (judged) {
                judged.add(said);
            }
        });
        double own = scene.imagery().grid().step();
        List<Detection> detections = new ArrayList<>();
        long[] photographed = {0};
        double[] counting = {0};
        long start = System.nanoTime();
        scan.run((done, of) -> {
            long paused = System.nanoTime();
            List<Probabilities> batch;
            synchronized (judged) {
                batch = List.copyOf(judged);
                judged.clear();
            }
            for (Probabilities said : batch) {
                ground.addAll(Outlines.stretches(said.known(), said.grid()));
                photographed[0] += count(scene, said);
            }
            counting[0] += (System.nanoTime() - paused) / 1e9;
            return true;
        });
        scan.detections(one -> {
            if (one.kind() == Kind.BUILDING) {
                detections.add(one);
            }
        });
        seconds += (System.nanoTime() - start) / 1e9 - counting[0];
        for (Probabilities said : judged) {
            ground.addAll(Outlines.stretches(said.known(), said.grid()));
            photographed[0] += count(scene, said);
        }
        megapixels += photographed[0] * Math.pow(windows.grid().step() / own, 2) / 1e6;
        tiles += scene.images();
        if (!ground.isEmpty()) {
            Geometry area = UnaryUnionOp.union(ground);
            double metre2 = Math.pow(scene.imagery().grid().metresPerUnit(), 2);
            new Matching(scene.truth().buildings(), detections, area, metre2).into(seen, known);
        }
    }

    /** Counts the pixels of a tile; says how many were photographed. */
    private long count(Scene scene, Probabilities said) {
        float[] map = said.kinds().getOrDefault(Kind.BUILDING, new float[said.known().length]);
        boolean[] truth = scene.truth().mask(said.grid());
        long photographed = 0;
        for (int i = 0; i < map.length; i++) {
            if (!said.known()[i]) {
                continue;
            }
            photographed++;
            boolean building = map[i] >= threshold;
            if (building && truth[i]) {
                both++;
            } else if (building) {
                onlySaid++;
            } else if (truth[i]) {
                onlyKnown++;
            }
        }
        return photographed;
    }
}
