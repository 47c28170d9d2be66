package fr.beffroi.buildings.training;

import java.util.List;

/**
 * How a network is trained.
 *
 * @param metresPerPixel ground resolution at which it works
 * @param widths of its levels, from the stem down
 * @param blocks pairs of convolutions at a level
 * @param crop side of what it learns from at a time, in pixels
 * @param batch crops at a time
 * @param rate highest learning rate
 * @param own share of its own say in what it should say, once it has learnt something: 0 trusts all labels
 * @param windows most windows kept in memory, of {@link #WINDOW} pixels aside
 */
public record Settings(
        double metresPerPixel,
        List<Integer> widths,
        int blocks,
        int crop,
        int batch,
        float rate,
        float own,
        int windows) {
    static final int WINDOW = 352;

    public static final Settings STANDARD = new Settings(0.2, List.of(16, 32, 64, 128), 1, 256, 8, 4e-3f, 0.1f, 360);

    Plan plan(int channels) {
        return new Plan(channels, widths, blocks, 2);
    }
}
