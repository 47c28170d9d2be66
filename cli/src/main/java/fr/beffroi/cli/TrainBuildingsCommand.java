package fr.beffroi.cli;

import fr.beffroi.buildings.evaluation.UnusableScene;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Images;
import fr.beffroi.buildings.imagery.UnreadableImage;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.outlines.OutlineFile;
import fr.beffroi.buildings.outlines.UnreadableOutlines;
import fr.beffroi.buildings.training.BuildingTraining;
import fr.beffroi.buildings.training.HoldOut;
import fr.beffroi.buildings.training.KnownOutline;
import fr.beffroi.buildings.training.Progress;
import fr.beffroi.buildings.training.Settings;
import fr.beffroi.buildings.training.Territory;
import fr.beffroi.buildings.training.TooLittleGround;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Learns the buildings of the user's own images from the cadastre. */
@Command(name = "buildings", resourceBundle = Texts.BUNDLE, versionProvider = Version.class)
final class TrainBuildingsCommand implements Callable<Integer> {
    /** Side of the squares of which one in six is held out, in metres. */
    private static final double SQUARE = 120;

    /** A busy core of a small server, as for the other uses. */
    private static final double WATTS = 15;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--images", required = true, paramLabel = "DIR", descriptionKey = "train.buildings.images")
    private List<Path> images = new ArrayList<>();

    @Option(names = "--labels", required = true, paramLabel = "FILE", descriptionKey = "train.buildings.labels")
    private List<Path> labels = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "train.buildings.out")
    private Path out = Path.of("");

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "train.buildings.minutes")
    private double minutes = 45;

    @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "train.buildings.decisions")
    private @Nullable Path decisions;

    @Option(names = "--hold-out", paramLabel = "FILE", descriptionKey = "train.buildings.hold-out")
    private @Nullable Path holdOut;

    @Option(names = "--attribution", paramLabel = "TEXT", descriptionKey = "train.buildings.attribution")
    private List<String> attributions = new ArrayList<>();

    @Option(names = "--known-failure", paramLabel = "KEY", hidden = true)
    private List<String> failures = new ArrayList<>(List.of("failure.labels"));

    @Option(names = "--licence", paramLabel = "TEXT", defaultValue = "", descriptionKey = "train.buildings.licence")
    private String licence = "";

    @Option(names = "--licence-note", paramLabel = "KEY", hidden = true, defaultValue = "")
    private String note = "";

    @Option(names = "--watts", paramLabel = "W", descriptionKey = "train.buildings.watts")
    private double watts = WATTS;

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (images.size() != labels.size()) {
            throw new ParameterException(
                    spec.commandLine(), Texts.of("train.buildings.pairs", images.size(), labels.size()));
        }
        if (!(minutes > 0 && minutes <= 24 * 60)) {
            throw new ParameterException(spec.commandLine(), Texts.of("train.buildings.bad-minutes", minutes));
        }
        if (!(watts >= 0 && watts <= 10_000)) {
            throw new ParameterException(spec.commandLine(), Texts.of("train.buildings.bad-watts", watts));
        }
        if (!out.getFileName().toString().endsWith(".onnx")) {
            throw new ParameterException(spec.commandLine(), Texts.of("train.buildings.bad-out", out));
        }
        Path folder = out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Fault("train.buildings.no-folder", out);
        }
        List<Territory> territories = new ArrayList<>();
        try {
            ModelCard card = train(territories);
            print(card);
            return 0;
        } catch (UnreadableOutlines e) {
            throw new Fault(e, "evaluate.buildings.fault", e.message(Locale.getDefault()));
        } catch (UnusableScene e) {
            throw new Fault(e, "evaluate.buildings.fault", e.message(Locale.getDefault()));
        } catch (UnreadableImage e) {
            throw new Fault(e, "evaluate.buildings.fault", e.message(Locale.getDefault()));
        } catch (TooLittleGround e) {
            throw new Fault(e, "train.buildings.too-little", e.windows(), e.held());
        } finally {
            territories.forEach(territory -> territory.imagery().close());
        }
    }

    private ModelCard train(List<Territory> territories) throws IOException {
        Map<String, String> attributed = new LinkedHashMap<>();
        for (int i = 0; i < images.size(); i++) {
            Territory territory = territory(images.get(i), labels.get(i));
            territories.add(territory);
            attributed.put(territory.name(), i < attributions.size() ? attributions.get(i) : "");
        }
        BuildingTraining training = new BuildingTraining(
                out.getFileName().toString().replaceFirst("\\.onnx$", ""),
                Settings.STANDARD,
                minutes,
                watts,
                UserCache.folder().resolve("pytorch"),
                failures,
                attributed,
                licence,
                note);
        PrintWriter err = spec.commandLine().getErr();
        err.println(Texts.of("train.buildings.begun", out.toAbsolutePath()));
        return training.run(territories, out.toAbsolutePath(), progress -> tell(err, progress));
    }

    private static void tell(PrintWriter err, Progress progress) {
        err.println(Texts.of(
                "train.buildings.progress",
                Math.round(progress.share() * 100),
                progress.steps(),
                Output.rounded(progress.loss()),
                Output.rounded(progress.f1()),
                Output.rounded(progress.best())));
        err.flush();
    }

    private Territory territory(Path folder, Path outlines) throws IOException {
        if (!Files.exists(folder)) {
            throw new Fault("fault.no-file", folder);
        }
        Imagery imagery = Images.open(folder);
        String crs = imagery.grid().crs();
        List<Polygon> drawn = OutlineFile.read(outlines, crs).stream()
                .map(OutlineFile.Entry::outline)
                .toList();
        List<KnownOutline> decided = decisions == null ? List.of() : DecisionFile.read(decisions, imagery);
        HoldOut held = holdOut == null
                ? HoldOut.squares(SQUARE / imagery.grid().metresPerUnit())
                : HoldOut.areas(OutlineFile.read(holdOut, crs).stream()
                        .map(OutlineFile.Entry::outline)
                        .toList());
        return Territory.of(folder.getFileName().toString(), imagery, drawn, decided, held);
    }

    private void print(ModelCard card) {
        PrintWriter stream = spec.commandLine().getOut();
        ModelCard.Worth worth = java.util.Objects.requireNonNull(card.worth());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", out.toString());
        worth.figures().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(figure -> fields.put(figure.getKey(), Output.rounded(figure.getValue())));
        if (decisions != null) {
            worth.data().stream()
                    .map(ModelCard.Data::decisions)
                    .filter(java.util.Objects::nonNull)
                    .reduce((one, other) -> new ModelCard.Decisions(
                            one.building() + other.building(),
                            one.nothing() + other.nothing(),
                            one.ignored() + other.ignored()))
                    .ifPresent(used -> {
                        fields.put("decisions_building", used.building());
                        fields.put("decisions_nothing", used.nothing());
                        fields.put("decisions_ignored", used.ignored());
                    });
        }
        fields.put("steps", worth.steps());
        fields.put("seconds", Math.round(worth.learnt()));
        fields.put("joules", Math.round(worth.joules()));
        if (json) {
            Output.json(stream, fields);
        } else {
            fields.forEach((name, value) -> stream.printf("%-18s %s%n", name, value));
            stream.flush();
        }
    }
}
