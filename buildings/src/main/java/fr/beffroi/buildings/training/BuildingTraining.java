package fr.beffroi.buildings.training;

import ai.djl.ndarray.NDManager;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.OnnxSegmenter;
import fr.beffroi.buildings.outlines.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Learns the buildings of one or more territories and writes a model with its card.
 *
 * @param name of the model
 * @param minutes to learn, those before a restart included; what follows takes some minutes more
 * @param watts power of one busy core, for the estimate of energy
 * @param natives folder in which PyTorch's native libraries are unpacked once
 * @param failures what is known already of what the model will do badly, as keys of the model's texts
 * @param attributions by territory, as the images' licences ask
 * @param licence of the weights
 * @param note what is open about the licence, as a key of the model's texts; empty if nothing
 */
public record BuildingTraining(
        String name,
        Settings settings,
        double minutes,
        double watts,
        Path natives,
        List<String> failures,
        Map<String, String> attributions,
        String licence,
        String note) {
    private static final List<String> OUTPUTS = List.of("building", "inside");

    /**
     * Learns, or goes on from the checkpoint beside the file if a run like this one was cut off.
     *
     * @param file that is written at the end, whole or not at all
     * @throws TooLittleGround if the images show too little to learn from or to measure on
     */
    public ModelCard run(List<Territory> territories, Path file, Consumer<Progress> listener) throws IOException {
        return run(territories, file, listener, System::nanoTime);
    }

    ModelCard run(List<Territory> territories, Path file, Consumer<Progress> listener, LongSupplier nanos)
            throws IOException {
        try {
            return PyTorch.call(natives, () -> learn(territories, file, listener, nanos));
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private ModelCard learn(List<Territory> territories, Path file, Consumer<Progress> listener, LongSupplier nanos)
            throws IOException {
        Path checkpoint = file.resolveSibling(file.getFileName() + ".checkpoint");
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Training.Learnt learnt =
                    new Training(settings, territories, minutes * 60, checkpoint, listener, nanos).run(manager);
            Plan plan = learnt.network().plan();
            ModelCard.Input input = new ModelCard.Input(
                    settings.metresPerPixel(),
                    plan.multiple(),
                    Augmentation.MIDDLE,
                    Augmentation.SPREAD,
                    OUTPUTS,
                    ModelCard.Activation.NONE);
            ModelCard raw = new ModelCard(name, input, Map.of(), Calibration.NONE, null);
            Assessment.Result assessed = new Assessment(territories, settings.metresPerPixel())
                    .of(learnt.agreement().threshold(), raw, card -> model(learnt.network(), card));
            ModelCard card = new ModelCard(
                    name, input, assessed.rules(), assessed.calibration(), worth(territories, learnt, assessed));
            Path half = file.resolveSibling(file.getFileName() + ".part");
            Files.write(half, model(learnt.network(), card));
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            Files.deleteIfExists(checkpoint);
            Files.deleteIfExists(checkpoint.resolveSibling(checkpoint.getFileName() + ".best"));
            return card;
        }
    }

    private static byte[] model(Network network, ModelCard card) {
        return OnnxFile.of(
                network.plan(), conv -> Weights.of(network, conv), Map.of(OnnxSegmenter.CARD, card.toJson()));
    }

    private ModelCard.Worth worth(List<Territory> territories, Training.Learnt learnt, Assessment.Result assessed) {
        List<ModelCard.Data> data = new ArrayList<>();
        for (int i = 0; i < territories.size(); i++) {
            Territory territory = territories.get(i);
            data.add(new ModelCard.Data(
                    territory.name(),
                    (int) territory.known().stream()
                            .filter(one -> !one.certain())
                            .count(),
                    learnt.windows().get(i),
                    learnt.heldWindows().get(i),
                    attributions.getOrDefault(territory.name(), ""),
                    new ModelCard.Decisions(
                            territory.decided(KnownOutline.Verdict.BUILDING),
                            territory.decided(KnownOutline.Verdict.NOTHING),
                            territory.decided(KnownOutline.Verdict.UNCERTAIN))));
        }
        String day = LocalDate.now(java.time.ZoneOffset.UTC).toString();
        return new ModelCard.Worth(
                day,
                learnt.seconds(),
                learnt.steps(),
                learnt.network().plan().parameters(),
                data,
                Assessment.figures(assessed.score()),
                Assessment.sizes(assessed.score()),
                assessed.reliability(),
                learnt.cpuSeconds() * watts,
                learnt.cpuSeconds(),
                watts,
                failures,
                licence,
                note);
    }
}
