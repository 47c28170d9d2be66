package fr.beffroi.buildings.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OnnxFileTest {
    @Test
    void what_is_written_says_what_was_learnt() throws Exception {
        PyTorch.call(Path.of(System.getProperty("java.io.tmpdir"), "beffroi-natives"), () -> {
            compare();
            return true;
        });
    }

    private static void compare() throws Exception {
        Plan plan = new Plan(3, List.of(8, 12, 16), 1, 2);
        Random random = new Random(4);
        float[] image = new float[3 * 48 * 64];
        for (int i = 0; i < image.length; i++) {
            image[i] = (float) random.nextGaussian();
        }
        try (Model model = Model.newInstance("test", "PyTorch");
                NDManager manager = NDManager.newBaseManager("PyTorch")) {
            Network network = new Network(plan);
            model.setBlock(network);
            network.initialize(manager, DataType.FLOAT32, new Shape(1, 3, 48, 64));
            // What training leaves: means and variances of their own.
            for (Layer layer : plan.layers()) {
                if (layer instanceof Layer.Conv conv && conv.norm()) {
                    fill(network, conv, "runningMean", manager, -0.2f, 0.3f);
                    fill(network, conv, "runningVar", manager, 0.3f, 1.4f);
                    fill(network, conv, "gamma", manager, 0.5f, 1.5f);
                    fill(network, conv, "beta", manager, -0.4f, 0.4f);
                }
            }
            NDArray input = manager.create(image, new Shape(1, 3, 48, 64));
            float[] expected = network.forward(new ParameterStore(manager, false), new NDList(input), false)
                    .singletonOrThrow()
                    .getNDArrayInternal()
                    .sigmoid()
                    .toFloatArray();

            byte[] file = OnnxFile.of(plan, conv -> Weights.of(network, conv), Map.of("beffroi", "{}"));

            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession session = environment.createSession(file);
                    OnnxTensor tensor =
                            OnnxTensor.createTensor(environment, FloatBuffer.wrap(image), new long[] {1, 3, 48, 64});
                    OrtSession.Result result = session.run(Map.of(Plan.INPUT, tensor))) {
                float[] actual = new float[expected.length];
                ((OnnxTensor) result.get(0)).getFloatBuffer().get(actual);
                assertThat(actual).containsExactly(expected, within(1e-4f));
                float[] sorted = expected.clone();
                Arrays.sort(sorted);
                assertThat(sorted[sorted.length - 1] - sorted[0]).isGreaterThan(0.1f);
                assertThat(session.getMetadata().getCustomMetadata()).containsEntry("beffroi", "{}");
            }
        }
    }

    private static void fill(Network network, Layer.Conv conv, String name, NDManager manager, float low, float high) {
        NDArray array = network.norm(conv.output()).getParameters().get(name).getArray();
        array.set(manager.randomUniform(low, high, array.getShape()).toFloatArray());
    }

    @Test
    void the_network_is_small() {
        assertThat(new Plan(3, List.of(24, 48, 96, 128), 1, 2).parameters()).isLessThan(1_000_000);
    }
}
