package fr.beffroi.buildings.training;

import fr.beffroi.buildings.evaluation.Evaluation;
import fr.beffroi.buildings.evaluation.Scene;
import fr.beffroi.buildings.evaluation.Score;
import fr.beffroi.buildings.evaluation.Truth;
import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.ModelCard.Reliability;
import fr.beffroi.buildings.model.ModelCard.Size;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.outlines.Calibration;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;

/** What a network that has learnt is worth on the hold-out: how it is best read, and what its scores mean. */
final class Assessment {
    private static final int WINDOW = 1024;
    private static final int MOST = 30;
    private static final double[] CORES = {0.4, 0.6};
    private static final double[] SIZES = {0, 20, 50, 100, 200, 500};

    private final List<Territory> territories;
    private final double metresPerPixel;

    Assessment(List<Territory> territories, double metresPerPixel) {
        this.territories = territories;
        this.metresPerPixel = metresPerPixel;
    }

    /**
     * @param score of the model as it is read and calibrated in the end, on ground that also served to choose how
     */
    record Result(Map<Kind, Rule> rules, Calibration calibration, Score score, List<Reliability> reliability) {}

    /**
     * @param threshold from which pixels are a building
     * @param model a file with this card
     */
    Result of(double threshold, ModelCard card, Function<ModelCard, byte[]> model) throws IOException {
        @Nullable Score best = null;
        Rule rule = Rule.usual(Kind.BUILDING);
        for (double core : CORES) {
            Rule tried = new Rule(threshold, core, Rule.usual(Kind.BUILDING).leastM2());
            Score score = score(model.apply(read(card, tried, Calibration.NONE)));
            if (best == null || objects(score) > objects(best)) {
                best = score;
                rule = tried;
            }
        }
        Score raw = java.util.Objects.requireNonNull(best);
        Calibration calibration = Calibration.fit(seen(raw.seen()));
        List<Score.Seen> calibrated = raw.seen().stream()
                .map(one -> new Score.Seen(calibration.of(one.score()), one.areaM2(), one.matched(), one.covered()))
                .toList();
        Score score = new Score(raw.tiles(), raw.pixels(), calibrated, raw.known(), raw.megapixels(), raw.seconds());
        return new Result(Map.of(Kind.BUILDING, rule), calibration, score, reliability(raw.seen()));
    }

    private static ModelCard read(ModelCard card, Rule rule, Calibration calibration) {
        return new ModelCard(card.name(), card.input(), Map.of(Kind.BUILDING, rule), calibration, card.worth());
    }

    private static double objects(Score score) {
        double precision = score.objectPrecision();
        double recall = score.objectRecall();
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private Score score(byte[] model) throws IOException {
        try (OnnxSegmenter segmenter = OnnxSegmenter.of("model", model)) {
            return Evaluation.of(segmenter, scenes());
        }
    }

    private List<Scene> scenes() {
        List<Scene> scenes = new ArrayList<>();
        for (Territory territory : territories) {
            List<Polygon> buildings = territory.known().stream()
                    .filter(one -> one.verdict() == KnownOutline.Verdict.BUILDING)
                    .map(KnownOutline::outline)
                    .toList();
            Truth truth = Truth.ofOutlines(buildings);
            Targets targets = new Targets(territory.known());
            for (Grid window : windows(territory)) {
                scenes.add(new Scene(new HeldGround(territory, targets, window), truth, 1));
            }
        }
        return scenes;
    }

    /** Windows in which much of the hold-out lies. */
    private List<Grid> windows(Territory territory) {
        Grid whole = territory.imagery().grid();
        double step = metresPerPixel / whole.metresPerUnit();
        int columns = (int) Math.ceil(whole.width() * whole.step() / step);
        int rows = (int) Math.ceil(whole.height() * whole.step() / step);
        List<Grid> windows = new ArrayList<>();
        for (int row = 0; row < rows; row += WINDOW) {
            for (int column = 0; column < columns; column += WINDOW) {
                Grid window = new Grid(
                        whole.crs(),
                        whole.west() + column * step,
                        whole.north() - row * step,
                        step,
                        whole.metresPerUnit(),
                        WINDOW,
                        WINDOW);
                if (held(territory, window)) {
                    windows.add(window);
                }
            }
        }
        Collections.shuffle(windows, new Random(1));
        return windows.subList(0, Math.min(windows.size(), MOST / territories.size()));
    }

    private static boolean held(Territory territory, Grid window) {
        int held = 0;
        for (int row = 0; row < 16; row++) {
            for (int column = 0; column < 16; column++) {
                double x = window.west() + (column + 0.5) / 16 * window.width() * window.step();
                double y = window.north() - (row + 0.5) / 16 * window.height() * window.step();
                held += territory.holdOut().holds(x, y) ? 1 : 0;
            }
        }
        return held >= 8;
    }

    private static List<Calibration.Seen> seen(List<Score.Seen> seen) {
        return seen.stream()
                .map(one -> new Calibration.Seen(one.score(), one.covered()))
                .toList();
    }

    /** Each half of the objects is judged by a curve that the other half gave. */
    private static List<Reliability> reliability(List<Score.Seen> raw) {
        List<Score.Seen> shuffled = new ArrayList<>(raw);
        Collections.shuffle(shuffled, new Random(2));
        int half = shuffled.size() / 2;
        List<Score.Seen> judged = new ArrayList<>();
        judge(shuffled.subList(0, half), shuffled.subList(half, shuffled.size()), judged);
        judge(shuffled.subList(half, shuffled.size()), shuffled.subList(0, half), judged);
        double[] from = {0, 0.5, 0.7, 0.8, 0.9, 0.95};
        List<Reliability> table = new ArrayList<>();
        for (int i = 0; i < from.length; i++) {
            double low = from[i];
            double high = i + 1 < from.length ? from[i + 1] : Double.POSITIVE_INFINITY;
            List<Score.Seen> in = judged.stream()
                    .filter(one -> one.score() >= low && one.score() < high)
                    .toList();
            if (!in.isEmpty()) {
                table.add(new Reliability(
                        low,
                        in.size(),
                        in.stream().mapToDouble(Score.Seen::score).average().orElse(0),
                        in.stream()
                                .mapToInt(one -> one.covered() ? 1 : 0)
                                .average()
                                .orElse(0)));
            }
        }
        return table;
    }

    private static void judge(List<Score.Seen> learnt, List<Score.Seen> judged, List<Score.Seen> into) {
        Calibration calibration = Calibration.fit(seen(learnt));
        judged.forEach(one ->
                into.add(new Score.Seen(calibration.of(one.score()), one.areaM2(), one.matched(), one.covered())));
    }

    static Map<String, Double> figures(Score score) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("pixel_f1", score.pixels().f1());
        figures.put("pixel_iou", score.pixels().iou());
        figures.put("object_precision", score.objectPrecision());
        figures.put("object_recall", score.objectRecall());
        figures.put("covered_precision", score.coveredPrecision());
        figures.put("covered_recall", score.coveredRecall());
        return figures;
    }

    static List<Size> sizes(Score score) {
        List<Size> sizes = new ArrayList<>();
        for (int i = 0; i < SIZES.length; i++) {
            double from = SIZES[i];
            @Nullable Double to = i + 1 < SIZES.length ? SIZES[i + 1] : null;
            double bound = to == null ? Double.POSITIVE_INFINITY : to;
            List<Score.Known> known = score.known().stream()
                    .filter(one -> one.areaM2() >= from && one.areaM2() < bound)
                    .toList();
            List<Score.Seen> seen = score.seen().stream()
                    .filter(one -> one.areaM2() >= from && one.areaM2() < bound)
                    .toList();
            sizes.add(new Size(
                    from,
                    to,
                    known.size(),
                    (int) known.stream().filter(Score.Known::matched).count(),
                    seen.size(),
                    (int) seen.stream().filter(Score.Seen::matched).count()));
        }
        return sizes;
    }
}
