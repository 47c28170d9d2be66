package fr.beffroi.buildings.training;

import ai.djl.nn.Parameter;
import ai.djl.nn.norm.BatchNorm;

/**
 * A convolution with what normalises it folded in: one kernel and one bias.
 *
 * @param kernel in the order of PyTorch: to, from, row, column
 */
record Weights(float[] kernel, float[] bias) {
    /** Uses the means and variances that were met in training. */
    static Weights of(Network network, Layer.Conv conv) {
        float[] kernel =
                values(network.convolution(conv.output()).getParameters().get("weight"));
        if (!conv.norm()) {
            return new Weights(
                    kernel,
                    values(network.convolution(conv.output()).getParameters().get("bias")));
        }
        BatchNorm norm = network.norm(conv.output());
        float[] gamma = values(norm.getParameters().get("gamma"));
        float[] beta = values(norm.getParameters().get("beta"));
        float[] mean = values(norm.getParameters().get("runningMean"));
        float[] variance = values(norm.getParameters().get("runningVar"));
        float[] bias = new float[conv.to()];
        int size = kernel.length / conv.to();
        for (int to = 0; to < conv.to(); to++) {
            float scale = (float) (gamma[to] / Math.sqrt(variance[to] + Network.EPSILON));
            bias[to] = beta[to] - mean[to] * scale;
            for (int i = to * size; i < (to + 1) * size; i++) {
                kernel[i] *= scale;
            }
        }
        return new Weights(kernel, bias);
    }

    private static float[] values(Parameter parameter) {
        return parameter.getArray().toFloatArray();
    }
}
