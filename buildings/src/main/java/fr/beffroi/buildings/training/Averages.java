package fr.beffroi.buildings.training;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;

/** Moving means of all that is learnt: they hold still where single steps wander, and see more than the last step. */
final class Averages {
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<float[]> means = new ArrayList<>();

    Averages(Network network) {
        for (Pair<String, Parameter> pair : network.getParameters()) {
            parameters.add(pair.getValue());
            means.add(pair.getValue().getArray().toFloatArray());
        }
    }

    /** @param keep share of the mean that stays, 0 to 1 */
    void add(float keep) {
        for (int i = 0; i < parameters.size(); i++) {
            float[] mean = means.get(i);
            float[] now = parameters.get(i).getArray().toFloatArray();
            for (int k = 0; k < mean.length; k++) {
                mean[k] = keep * mean[k] + (1 - keep) * now[k];
            }
        }
    }

    /** Exchanges the means and what the network holds: twice leaves all as it was. */
    void swap() {
        for (int i = 0; i < parameters.size(); i++) {
            NDArray array = parameters.get(i).getArray();
            float[] now = array.toFloatArray();
            array.set(FloatBuffer.wrap(means.get(i)));
            means.set(i, now);
        }
    }
}
