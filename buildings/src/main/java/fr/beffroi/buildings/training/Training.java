package fr.beffroi.buildings.training;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import ai.djl.training.Trainer;
import ai.djl.training.initializer.XavierInitializer;
import ai.djl.training.optimizer.Optimizer;
import fr.beffroi.buildings.imagery.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Learns for a given time, keeps what agreed best with the hold-out, and survives being killed. */
final class Training {
    /** Every so many steps the averages take up the weights. */
    private static final int AVERAGED = 5;

    private static final float KEPT = 0.96f;
    private static final double REPORT_SECONDS = 60;
    private static final int HELD_WINDOWS = 48;

    private final Settings settings;
    private final List<Territory> territories;
    private final double seconds;
    private final Path checkpoint;
    private final Consumer<Progress> listener;
    private final int channels;
    private final LongSupplier nanos;
    private final long seed = 20261126;

    /**
     * @param seconds to learn, those before a restart included
     * @param checkpoint file beside which the best state lies, with {@code .best}
     * @param nanos a clock that never goes back
     */
    Training(
            Settings settings,
            List<Territory> territories,
            double seconds,
            Path checkpoint,
            Consumer<Progress> listener,
            LongSupplier nanos) {
        this.settings = settings;
        this.territories = List.copyOf(territories);
        this.seconds = seconds;
        this.checkpoint = checkpoint;
        this.listener = listener;
        this.nanos = nanos;
        channels = territories.stream()
                .mapToInt(territory -> territory.imagery().channels())
                .min()
                .orElseThrow();
    }

    /**
     * What came of it.
     *
     * @param network holding the best state
     */
    record Learnt(
            Network network,
            long steps,
            double seconds,
            double cpuSeconds,
            List<Integer> windows,
            List<Integer> heldWindows,
            Agreement.Best agreement) {}

    /** The files of the best state, and of the last one. */
    private Path bestFile() {
        return checkpoint.resolveSibling(checkpoint.getFileName() + ".best");
    }

    /** Must run in {@link PyTorch#call}. The manager owns the network that comes back. */
    Learnt run(NDManager owner) throws IOException {
        List<List<Example>> pools = new ArrayList<>();
        List<Example> held = new ArrayList<>();
        List<Integer> heldCounts = new ArrayList<>();
        for (Territory territory : territories) {
            int most = settings.windows() / territories.size();
            pools.add(Pool.draw(territory, settings.metresPerPixel(), Settings.WINDOW, most, false, seed));
            List<Example> measured = Pool.draw(
                    territory,
                    settings.metresPerPixel(),
                    Settings.WINDOW,
                    HELD_WINDOWS / territories.size(),
                    true,
                    seed);
            held.addAll(measured);
            heldCounts.add(measured.size());
        }
        List<Integer> counts = pools.stream().map(List::size).toList();
        pools.removeIf(List::isEmpty);
        int windows = pools.stream().mapToInt(List::size).sum();
        if (windows == 0 || held.isEmpty()) {
            throw new TooLittleGround(windows, held.size());
        }
        try (Model model = Model.newInstance("buildings", "PyTorch")) {
            Network network = new Network(settings.plan(channels));
            model.setBlock(network);
            Schedule schedule = new Schedule(settings.rate());
            DefaultTrainingConfig config = new DefaultTrainingConfig(new NoLoss())
                    .optInitializer(new XavierInitializer(), ai.djl.nn.Parameter.Type.WEIGHT)
                    .optOptimizer(Optimizer.adamW()
                            .optLearningRateTracker(schedule)
                            .optWeightDecays(0.01f)
                            .optClipGrad(1)
                            .build());
            try (Trainer trainer = model.newTrainer(config)) {
                Shape shape = new Shape(settings.batch(), channels, settings.crop(), settings.crop());
                trainer.initialize(shape);
                learn(trainer, network, schedule, pools, held);
            }
            Network best = new Network(settings.plan(channels));
            best.initialize(owner, DataType.FLOAT32, new Shape(1, channels, settings.crop(), settings.crop()));
            Checkpoint.@Nullable State state = Checkpoint.read(bestFile(), print(), best, owner);
            if (state == null) {
                throw new IOException(bestFile().toString());
            }
            Agreement.Best agreement = agreement(best, held);
            Checkpoint.State last;
            try (NDManager passing = NDManager.newBaseManager("PyTorch")) {
                Network ended = new Network(settings.plan(channels));
                ended.initialize(passing, DataType.FLOAT32, new Shape(1, channels, settings.crop(), settings.crop()));
                last = java.util.Objects.requireNonNull(Checkpoint.read(checkpoint, print(), ended, passing));
            }
            return new Learnt(best, last.steps(), last.seconds(), last.cpuSeconds(), counts, heldCounts, agreement);
        }
    }

    private int print() {
        int hash = settings.hashCode() * 31 + channels;
        for (Territory territory : territories) {
            hash = hash * 31 + territory.name().hashCode();
            Grid grid = territory.imagery().grid();
            hash = hash * 31 + Long.hashCode(Math.round(grid.west()) * 31 + Math.round(grid.north()));
            hash = hash * 31 + territory.known().size();
            for (KnownOutline.Verdict verdict : KnownOutline.Verdict.values()) {
                hash = hash * 31 + territory.decided(verdict);
            }
        }
        return hash;
    }

    private void learn(
            Trainer trainer, Network network, Schedule schedule, List<List<Example>> pools, List<Example> held)
            throws IOException {
        Checkpoint.@Nullable State state =
                Files.exists(checkpoint) ? Checkpoint.read(checkpoint, print(), network, trainer.getManager()) : null;
        double before = state == null ? 0 : state.seconds();
        long steps = state == null ? 0 : state.steps();
        double cpuBefore = state == null ? 0 : state.cpuSeconds();
        double cpuStart = cpuSeconds();
        double best = state == null ? -1 : state.best();
        Averages averages = new Averages(network);
        try (Batches batches = new Batches(pools, settings, channels, seed + steps)) {
            long start = nanos.getAsLong();
            double reported = before;
            double loss = 0;
            int since = 0;
            boolean over = false;
            while (!over) {
                double passed = before + (nanos.getAsLong() - start) / 1e9;
                over = passed >= seconds || Thread.currentThread().isInterrupted();
                if (!over) {
                    schedule.at(passed / seconds);
                    loss += step(trainer, batches.next(), passed / seconds > 0.3 ? settings.own() : 0);
                    since++;
                    steps++;
                    if (steps % AVERAGED == 0) {
                        averages.add(Math.min(KEPT, 1 - 1f / (1 + steps / AVERAGED)));
                    }
                }
                if (over || passed - reported >= REPORT_SECONDS) {
                    Checkpoint.write(
                            checkpoint,
                            new Checkpoint.State(print(), passed, cpuBefore + cpuSeconds() - cpuStart, steps, best),
                            network);
                    averages.swap();
                    Agreement.Best agreement = agreement(network, held);
                    if (agreement.f1() > best) {
                        best = agreement.f1();
                        Checkpoint.write(
                                bestFile(),
                                new Checkpoint.State(print(), passed, cpuBefore + cpuSeconds() - cpuStart, steps, best),
                                network);
                    }
                    averages.swap();
                    listener.accept(new Progress(
                            Math.min(1, passed / seconds), steps, loss / Math.max(1, since), agreement.f1(), best));
                    reported = passed;
                    loss = 0;
                    since = 0;
                }
            }
        }
    }

    private static double cpuSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(java.time.Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    private static float step(Trainer trainer, Batches.Batch batch, float own) {
        try (NDManager manager = trainer.getManager().newSubManager()) {
            int side = batch.side();
            NDArray image = manager.create(batch.image(), new Shape(batch.size(), batch.channels(), side, side));
            NDArray target = manager.create(batch.target(), new Shape(batch.size(), 2, side, side));
            NDArray weight = manager.create(batch.weight(), new Shape(batch.size(), 1, side, side));
            float loss;
            try (GradientCollector collector = trainer.newGradientCollector()) {
                NDArray logits = trainer.forward(new NDList(image)).singletonOrThrow();
                logits.attach(manager);
                NDArray value = Loss.of(logits, target, weight, own);
                collector.backward(value);
                loss = value.getFloat();
            }
            trainer.step();
            return loss;
        }
    }

    private Agreement.Best agreement(Network network, List<Example> held) {
        Agreement agreement = new Agreement();
        try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
            ParameterStore store = new ParameterStore(manager, false);
            for (Example example : held) {
                try (NDManager one = manager.newSubManager()) {
                    int side = example.side();
                    float[] image = new float[channels * side * side];
                    Augmentation.plain(example, image);
                    NDArray input = one.create(image, new Shape(1, channels, side, side));
                    NDArray output =
                            network.forward(store, new NDList(input), false).singletonOrThrow();
                    output.attach(one);
                    float[] said = output.getNDArrayInternal().sigmoid().toFloatArray();
                    for (int i = 0; i < side * side; i++) {
                        agreement.add(said[i], example.building()[i] != 0, (example.weight()[i] & 0xFF) * Example.STEP);
                    }
                }
            }
        }
        return agreement.best();
    }

    /** DJL wants a loss of its own kind; ours has three arguments and is called by hand. */
    private static final class NoLoss extends ai.djl.training.loss.Loss {
        NoLoss() {
            super("none");
        }

        @Override
        public NDArray evaluate(NDList labels, NDList predictions) {
            throw new UnsupportedOperationException();
        }
    }
}
