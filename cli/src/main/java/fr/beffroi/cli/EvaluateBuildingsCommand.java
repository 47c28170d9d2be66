package fr.beffroi.cli;

import fr.beffroi.buildings.evaluation.Evaluation;
import fr.beffroi.buildings.evaluation.Scene;
import fr.beffroi.buildings.evaluation.Scenes;
import fr.beffroi.buildings.evaluation.Score;
import fr.beffroi.buildings.evaluation.UnusableScene;
import fr.beffroi.buildings.imagery.UnreadableImage;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.model.UnusableModel;
import fr.beffroi.buildings.outlines.UnreadableOutlines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What a model finds of the buildings that are known in images. */
@Command(name = "buildings", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class EvaluateBuildingsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--images", required = true, paramLabel = "DIR", descriptionKey = "evaluate.buildings.images")
    private Path images = Path.of("");

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE_OR_DIR",
            descriptionKey = "evaluate.buildings.labels")
    private Path labels = Path.of("");

    @Option(names = "--model", paramLabel = "FILE", descriptionKey = "evaluate.buildings.model")
    private @Nullable Path model;

    @Option(names = "--building-colour", paramLabel = "#RRGGBB", descriptionKey = "evaluate.buildings.colour")
    private @Nullable String colour;

    @Option(names = "--metres-per-pixel", paramLabel = "M", descriptionKey = "evaluate.buildings.resolution")
    private @Nullable Double metresPerPixel;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        @Nullable Integer building = colour();
        if (metresPerPixel != null && !(metresPerPixel >= 0.01 && metresPerPixel <= 10)) {
            throw new ParameterException(
                    spec.commandLine(), Texts.of("evaluate.buildings.bad-resolution", metresPerPixel));
        }
        Score score;
        try (OnnxSegmenter segmenter = model == null ? OnnxSegmenter.shipped() : OnnxSegmenter.open(model)) {
            score = Evaluation.of(segmenter, scenes(building, segmenter));
        } catch (UnusableModel e) {
            throw new Fault(e, "evaluate.buildings.fault", e.message(Locale.getDefault()));
        } catch (UnusableScene e) {
            throw new Fault(e, "evaluate.buildings.fault", e.message(Locale.getDefault()));
        } catch (UnreadableOutlines e) {
            throw new Fault(e, "evaluate.buildings.fault", e.message(Locale.getDefault()));
        } catch (UnreadableImage e) {
            throw new Fault(e, "evaluate.buildings.fault", e.message(Locale.getDefault()));
        }
        print(score);
        return 0;
    }

    private @Nullable Integer colour() {
        if (colour == null) {
            return null;
        }
        if (!colour.matches("#?[0-9A-Fa-f]{6}")) {
            throw new ParameterException(spec.commandLine(), Texts.of("evaluate.buildings.bad-colour", colour));
        }
        return Integer.parseInt(colour.replace("#", ""), 16);
    }

    private Iterable<Scene> scenes(@Nullable Integer building, OnnxSegmenter segmenter) throws IOException {
        if (!Files.exists(images)) {
            throw new Fault("fault.no-file", images);
        }
        if (!Files.exists(labels)) {
            throw new Fault("fault.no-file", labels);
        }
        if (Files.isDirectory(labels)) {
            double metres = metresPerPixel != null
                    ? metresPerPixel
                    : segmenter.card().input().metresPerPixel();
            return Scenes.masked(images, labels, building, metres);
        }
        return List.of(Scenes.placed(images, labels));
    }

    private void print(Score score) {
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tiles", score.tiles());
        fields.put("pixel_f1", Output.rounded(score.pixels().f1()));
        fields.put("pixel_iou", Output.rounded(score.pixels().iou()));
        fields.put("object_precision", Output.rounded(score.objectPrecision()));
        fields.put("object_recall", Output.rounded(score.objectRecall()));
        fields.put("mpx_per_s", Output.rounded(score.megapixelsPerSecond()));
        if (json) {
            Output.json(out, fields);
            return;
        }
        fields.forEach((name, value) -> out.printf("%-18s %s%n", name, value));
        out.println(Texts.of(
                "evaluate.buildings.covered",
                Output.rounded(score.coveredPrecision()),
                Output.rounded(score.coveredRecall())));
        out.flush();
    }
}
