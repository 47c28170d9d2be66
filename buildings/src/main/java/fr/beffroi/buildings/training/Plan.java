package fr.beffroi.buildings.training;

import java.util.ArrayList;
import java.util.List;

/**
 * A small residual U-Net: halves the image once at its stem and once at each further level, and comes back up to the size of the
 * stem, from where the result is stretched to that of the image. Told once, as steps in order: PyTorch learns it and ONNX writes it
 * from the same steps.
 *
 * @param channels of the image: 3, or 4 with near infrared
 * @param widths maps at each level, from the stem down
 * @param blocks pairs of convolutions at each level on the way down; one pair on the way up
 * @param outputs maps in the result, before the sigmoid
 */
record Plan(int channels, List<Integer> widths, int blocks, int outputs) {
    static final String INPUT = "image";
    static final String OUTPUT = "logits";

    /** Height and width of an image must be multiples of this. */
    int multiple() {
        return 1 << widths.size();
    }

    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        String at = "stem";
        layers.add(new Layer.Conv(at, INPUT, channels, widths.getFirst(), 3, 2, true, true));
        List<String> kept = new ArrayList<>();
        for (int level = 0; level < widths.size(); level++) {
            int width = widths.get(level);
            if (level > 0) {
                layers.add(new Layer.Conv("down" + level, at, widths.get(level - 1), width, 3, 2, true, true));
                at = "down" + level;
            }
            for (int block = 0; block < blocks; block++) {
                at = block(layers, "in" + level + "." + block, at, width);
            }
            kept.add(at);
        }
        for (int level = widths.size() - 2; level >= 0; level--) {
            int width = widths.get(level);
            layers.add(new Layer.Conv("narrow" + level, at, widths.get(level + 1), width, 1, 1, true, false));
            layers.add(new Layer.Repeat("up" + level, "narrow" + level));
            layers.add(new Layer.Add("met" + level, "up" + level, kept.get(level)));
            at = block(layers, "out" + level, "met" + level, width);
        }
        layers.add(new Layer.Conv("small", at, widths.getFirst(), outputs, 1, 1, false, false));
        layers.add(new Layer.Smooth(OUTPUT, "small"));
        return layers;
    }

    private static String block(List<Layer> layers, String name, String input, int width) {
        layers.add(new Layer.Conv(name + ".a", input, width, width, 3, 1, true, true));
        layers.add(new Layer.Conv(name + ".b", name + ".a", width, width, 3, 1, true, false));
        layers.add(new Layer.Add(name, name + ".b", input));
        return name;
    }

    /** Numbers that are learnt: kernels, biases, scales and shifts. */
    long parameters() {
        long sum = 0;
        for (Layer layer : layers()) {
            if (layer instanceof Layer.Conv conv) {
                sum += (long) conv.kernel() * conv.kernel() * conv.from() * conv.to()
                        + (conv.norm() ? 2L : 1L) * conv.to();
            }
        }
        return sum;
    }

    /** How far around a pixel an image can change what is said of it, in pixels of the image. */
    int reach() {
        double reach = 0;
        double step = 1;
        for (Layer layer : layers()) {
            if (layer instanceof Layer.Conv conv) {
                reach += step * (conv.kernel() / 2);
                step *= conv.stride();
            } else if (layer instanceof Layer.Repeat || layer instanceof Layer.Smooth) {
                step /= 2;
                reach += step;
            }
        }
        return (int) Math.ceil(reach);
    }
}
