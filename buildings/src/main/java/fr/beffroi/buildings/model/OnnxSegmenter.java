package fr.beffroi.buildings.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Probabilities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Any segmentation network in an ONNX file. Ours hold their card; beside another one lies a file of the same name with {@code .json}. */
public final class OnnxSegmenter implements Segmenter {
    /** Key of the card in the file's metadata. */
    public static final String CARD = "beffroi";

    /** The runtime's kernels overrun the stack that Java gives a thread by default, and take the process with them. */
    private static final long STACK = 32L << 20;

    private static final String SHIPPED = "buildings.onnx";

    private final String file;
    private final String fingerprint;
    private final ModelCard card;
    private final OrtSession session;
    private final ExecutorService threads;
    private final String input;
    private final int channels;
    private final int fixedHeight;
    private final int fixedWidth;

    private OnnxSegmenter(String file, byte[] bytes, @Nullable String described) {
        this.file = file;
        fingerprint = fingerprint(bytes, described);
        int cores = Runtime.getRuntime().availableProcessors();
        threads = Executors.newFixedThreadPool(cores, work -> {
            Thread thread = new Thread(null, work, "buildings-model", STACK);
            thread.setDaemon(true);
            return thread;
        });
        boolean opened = false;
        try {
            session = inThread(() -> session(bytes));
            card = card(described);
            input = session.getInputNames().iterator().next();
            long[] shape = shape();
            channels = (int) shape[1];
            fixedHeight = (int) shape[2];
            fixedWidth = (int) shape[3];
            opened = true;
        } catch (OrtException e) {
            throw new UnusableModel(e, "model.unreadable", file, firstLine(e));
        } finally {
            if (!opened) {
                threads.shutdown();
            }
        }
    }

    /** Each thread of ours asks alone: threads of the runtime would wait for one another. */
    private static OrtSession session(byte[] bytes) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return OrtEnvironment.getEnvironment().createSession(bytes, options);
        }
    }

    /**
     * @throws UnusableModel if the file is no such model, or does not say how it is to be read
     */
    public static OnnxSegmenter open(Path file) throws IOException {
        Path beside = beside(file);
        return new OnnxSegmenter(
                file.toString(),
                Files.readAllBytes(file),
                Files.isRegularFile(beside) ? Files.readString(beside) : null);
    }

    /**
     * A model that was just made.
     *
     * @param name as errors call it
     */
    public static OnnxSegmenter of(String name, byte[] model) {
        return new OnnxSegmenter(name, model, null);
    }

    /** The weights that come with the program. */
    public static OnnxSegmenter shipped() throws IOException {
        try (InputStream in = OnnxSegmenter.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IOException(SHIPPED);
            }
            return new OnnxSegmenter(SHIPPED, in.readAllBytes(), null);
        }
    }

    private static Path beside(Path file) {
        String name = file.getFileName().toString();
        return file.resolveSibling(name.replaceFirst("\\.[^.]*$", "") + ".json");
    }

    private ModelCard card(@Nullable String described) throws OrtException {
        @Nullable
        String json = described != null
                ? described
                : session.getMetadata().getCustomMetadata().get(CARD);
        if (json == null) {
            throw new UnusableModel(
                    null, "model.no-card", file, beside(Path.of(file)).getFileName());
        }
        try {
            return ModelCard.of(json);
        } catch (IllegalArgumentException e) {
            throw new UnusableModel(e, "model.bad-card", file, String.valueOf(e.getMessage()));
        }
    }

    private long[] shape() throws OrtException {
        if (session.getNumInputs() != 1) {
            throw new UnusableModel(null, "model.inputs", file, session.getNumInputs());
        }
        NodeInfo node = Objects.requireNonNull(session.getInputInfo().get(input));
        if (node.getInfo() instanceof TensorInfo info
                && info.type == OnnxJavaType.FLOAT
                && info.getShape().length == 4) {
            return info.getShape();
        }
        throw new UnusableModel(null, "model.shape", file, node.getInfo());
    }

    @Override
    public ModelCard card() {
        return card;
    }

    /** SHA-256 of the file, and of what lies beside it, as 64 hexadecimal digits. */
    @Override
    public String fingerprint() {
        return fingerprint;
    }

    private static String fingerprint(byte[] bytes, @Nullable String described) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            if (described != null) {
                digest.update(described.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Probabilities segment(Pixels pixels) {
        if (channels > pixels.channels().length) {
            throw new UnusableModel(null, "model.channels", file, channels, pixels.channels().length);
        }
        Grid grid = pixels.grid();
        List<String> outputs = card.input().outputs();
        float[][] maps = new float[outputs.size()][grid.width() * grid.height()];
        try {
            inThread(() -> {
                everywhere(pixels, maps);
                return true;
            });
        } catch (OrtException e) {
            throw new UnusableModel(e, "model.run", file, firstLine(e), grid.width(), grid.height());
        }
        Map<Kind, float[]> kinds = new EnumMap<>(Kind.class);
        float @Nullable [] inside = null;
        for (int i = 0; i < maps.length; i++) {
            String name = outputs.get(i);
            if (name.equals("inside")) {
                inside = maps[i];
            } else if (!name.equals("other")) {
                kinds.put(kind(name), maps[i]);
            }
            for (int at = 0; at < maps[i].length; at++) {
                if (!pixels.known()[at]) {
                    maps[i][at] = 0;
                }
            }
        }
        return new Probabilities(grid, kinds, inside, pixels.known());
    }

    private Kind kind(String name) {
        try {
            return Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UnusableModel(e, "model.bad-card", file, "outputs: " + name);
        }
    }

    /** In one piece, or, if the network takes images of one size only, piece by piece with their edges left out. */
    private void everywhere(Pixels pixels, float[][] maps) throws OrtException {
        int multiple = card.input().multiple();
        int height = fixedHeight > 0 ? fixedHeight : up(pixels.grid().height(), multiple);
        int width = fixedWidth > 0 ? fixedWidth : up(pixels.grid().width(), multiple);
        int marginRows = height < pixels.grid().height() ? height / 8 : 0;
        int marginColumns = width < pixels.grid().width() ? width / 8 : 0;
        for (int row = 0; row < pixels.grid().height(); row += height - 2 * marginRows) {
            for (int column = 0; column < pixels.grid().width(); column += width - 2 * marginColumns) {
                piece(pixels, maps, column - marginColumns, row - marginRows, width, height, marginColumns, marginRows);
            }
        }
    }

    private static int up(int size, int multiple) {
        return (size + multiple - 1) / multiple * multiple;
    }

    private void piece(
            Pixels pixels, float[][] maps, int left, int top, int width, int height, int marginColumns, int marginRows)
            throws OrtException {
        int fed = channels > 0 ? channels : pixels.channels().length;
        FloatBuffer image = ByteBuffer.allocateDirect(fed * width * height * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        fill(pixels, image, fed, left, top, width, height);
        try (OnnxTensor tensor = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), image, new long[] {1, fed, height, width});
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            if (!(result.get(0) instanceof OnnxTensor output)
                    || output.getInfo().getShape().length != 4) {
                throw new UnusableModel(null, "model.outputs", file, 0, maps.length);
            }
            long[] shape = output.getInfo().getShape();
            if (shape[1] != maps.length) {
                throw new UnusableModel(null, "model.outputs", file, shape[1], maps.length);
            }
            if (shape[2] != height || shape[3] != width) {
                throw new UnusableModel(null, "model.size", file, shape[3], shape[2], width, height);
            }
            float[][] said = new float[maps.length][width * height];
            FloatBuffer buffer = output.getFloatBuffer();
            for (float[] map : said) {
                buffer.get(map);
            }
            activate(said);
            Grid grid = pixels.grid();
            for (int map = 0; map < maps.length; map++) {
                for (int row = marginRows; row < height - marginRows && top + row < grid.height(); row++) {
                    int count = Math.min(width - 2 * marginColumns, grid.width() - left - marginColumns);
                    System.arraycopy(
                            said[map],
                            row * width + marginColumns,
                            maps[map],
                            (top + row) * grid.width() + left + marginColumns,
                            count);
                }
            }
        }
    }

    /** What lies outside of the window or was not photographed is zero. */
    private void fill(Pixels pixels, FloatBuffer image, int fed, int left, int top, int width, int height) {
        float[] scaled = new float[256];
        for (int value = 0; value < 256; value++) {
            scaled[value] =
                    (float) ((value - card.input().middle()) / card.input().spread());
        }
        Grid grid = pixels.grid();
        float[] line = new float[width];
        for (int channel = 0; channel < fed; channel++) {
            byte[] bytes = pixels.channels()[channel];
            for (int row = 0; row < height; row++) {
                Arrays.fill(line, 0);
                int y = top + row;
                if (y >= 0 && y < grid.height()) {
                    for (int column = Math.max(0, -left); column < width && left + column < grid.width(); column++) {
                        int at = y * grid.width() + left + column;
                        line[column] = pixels.known()[at] ? scaled[bytes[at] & 0xFF] : 0;
                    }
                }
                image.put((channel * height + row) * width, line);
            }
        }
    }

    private void activate(float[][] said) {
        switch (card.input().activation()) {
            case SIGMOID -> {
                for (float[] map : said) {
                    for (int i = 0; i < map.length; i++) {
                        map[i] = (float) (1 / (1 + Math.exp(-map[i])));
                    }
                }
            }
            case SOFTMAX -> {
                for (int i = 0; i < said[0].length; i++) {
                    double sum = 0;
                    for (float[] map : said) {
                        map[i] = (float) Math.exp(Math.min(60, map[i]));
                        sum += map[i];
                    }
                    for (float[] map : said) {
                        map[i] = (float) (map[i] / sum);
                    }
                }
            }
            case NONE -> {
                for (float[] map : said) {
                    for (int i = 0; i < map.length; i++) {
                        if (!(map[i] >= -1e-3 && map[i] <= 1.001)) {
                            throw new UnusableModel(null, "model.range", file, map[i]);
                        }
                    }
                }
            }
        }
    }

    private <T> T inThread(Callable<T> work) throws OrtException {
        try {
            return threads.submit(work).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case OrtException known -> throw known;
                case UnusableModel known -> throw known;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String firstLine(OrtException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() {
        // The runtime does not mind an interrupt: a session that is closed under it takes the process along.
        threads.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
