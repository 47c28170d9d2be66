package fr.beffroi.buildings.evaluation;

import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.outlines.Calibration;
import fr.beffroi.buildings.outlines.Kind;
import fr.beffroi.buildings.outlines.Probabilities;
import fr.beffroi.buildings.outlines.Rule;
import java.util.List;
import java.util.Map;

/**
 * What a model must beat: whatever is neither vegetation nor shadow is built. Vegetation is told by its excess of green, twice green
 * less red and blue over their sum (D. Woebbecke and others, 1995), shadow by its brightness.
 *
 * @param metresPerPixel ground resolution at which it looks
 * @param greenest excess of green up to which a pixel is no vegetation, -1 to 2
 * @param darkest mean of red, green and blue from which a pixel is no shadow, 0 to 255
 * @param leastM2 ground that an object covers at least, in square metres
 */
public record SimpleRule(double metresPerPixel, double greenest, double darkest, double leastM2) implements Segmenter {
    @Override
    public ModelCard card() {
        ModelCard.Input input =
                new ModelCard.Input(metresPerPixel, 1, 0, 255, List.of("building"), ModelCard.Activation.NONE);
        return new ModelCard(
                "excess green and brightness",
                input,
                Map.of(Kind.BUILDING, new Rule(0.5, 1, leastM2)),
                Calibration.NONE,
                null);
    }

    @Override
    public String fingerprint() {
        return toString();
    }

    @Override
    public Probabilities segment(Pixels pixels) {
        float[] map = new float[pixels.known().length];
        for (int at = 0; at < map.length; at++) {
            int red = pixels.channels()[0][at] & 0xFF;
            int green = pixels.channels()[1][at] & 0xFF;
            int blue = pixels.channels()[2][at] & 0xFF;
            double sum = Math.max(1, red + green + blue);
            boolean built = (2 * green - red - blue) / sum <= greenest && sum / 3 >= darkest;
            map[at] = built && pixels.known()[at] ? 1 : 0;
        }
        return new Probabilities(pixels.grid(), Map.of(Kind.BUILDING, map), null, pixels.known());
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}
