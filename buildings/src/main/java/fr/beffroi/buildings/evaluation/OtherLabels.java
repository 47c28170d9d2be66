package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.outlines.Calibration;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Probabilities;
import java.util.List;
import java.util.Map;

/**
 * A second set of labels that judges as a model would: how far labels agree with themselves, a little shifted or eroded, bounds what
 * a model can reach on them.
 *
 * @param metresPerPixel ground resolution at which it is drawn
 */
public record OtherLabels(Truth labels, double metresPerPixel) implements Segmenter {
    @Override
    public ModelCard card() {
        ModelCard.Input input =
                new ModelCard.Input(metresPerPixel, 1, 0, 255, List.of("building"), ModelCard.Activation.NONE);
        return new ModelCard("labels", input, Map.of(), Calibration.NONE, null);
    }

    @Override
    public String fingerprint() {
        return toString();
    }

    @Override
    public Probabilities segment(Pixels pixels) {
        boolean[] mask = labels.mask(pixels.grid());
        float[] map = new float[mask.length];
        for (int at = 0; at < map.length; at++) {
            map[at] = mask[at] && pixels.known()[at] ? 1 : 0;
        }
        return new Probabilities(pixels.grid(), Map.of(Kind.BUILDING, map), null, pixels.known());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
