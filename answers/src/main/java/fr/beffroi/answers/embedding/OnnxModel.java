package fr.beffroi.answers.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A transformer in ONNX Runtime: numbers of tokens in, one vector out. */
final class OnnxModel implements AutoCloseable {
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;

    /** The runtime's own exception would keep its caller from loading where the runtime is missing. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }

        Failure(OrtException cause) {
            super(cause.getMessage(), cause);
        }
    }

    OnnxModel(String file) throws Failure {
        // One thread: a town hall's machine serves people meanwhile.
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            this.session = environment.createSession(file, options);
        } catch (OrtException e) {
            throw new Failure(e);
        }
    }

    /** Mean of the tokens' vectors, or the sentence's own vector where the model gives that. */
    float[] run(long[] tokens) throws Failure {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            for (String name : session.getInputNames()) {
                inputs.put(name, OnnxTensor.createTensor(environment, new long[][] {input(name, tokens)}));
            }
            try (OrtSession.Result result = session.run(inputs)) {
                Object value = result.get(0).getValue();
                if (value instanceof float[][][] each && each.length == 1 && each[0].length == tokens.length) {
                    return mean(each[0]);
                }
                if (value instanceof float[][] whole && whole.length == 1) {
                    return whole[0];
                }
                throw new Failure("output 0 is neither [1, tokens, n] nor [1, n] of float");
            }
        } catch (OrtException e) {
            throw new Failure(e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private static long[] input(String name, long[] tokens) throws Failure {
        long[] values = new long[tokens.length];
        return switch (name) {
            case "input_ids" -> tokens;
            case "token_type_ids" -> values;
            case "attention_mask" -> {
                Arrays.fill(values, 1);
                yield values;
            }
            default -> throw new Failure("unknown input " + name);
        };
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[vectors[0].length];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.length;
            }
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
