package fr.beffroi.buildings.outlines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From what a model says of an object to how often that is true, learnt on objects that it had not seen: a curve that never falls
 * (isotonic regression, by pooling neighbours that are in the wrong order; R. Barlow and others, 1972).
 *
 * @param points raw scores, rising, and what they are worth, never falling; empty: a score is worth itself
 */
public record Calibration(List<Point> points) {
    /** A score is worth itself: nothing was measured. */
    public static final Calibration NONE = new Calibration(List.of());

    /** A block of objects smaller than this says little of its own; its share is drawn towards the mean. */
    private static final double PRIOR = 4;

    public Calibration {
        points = List.copyOf(points);
    }

    /**
     * @param raw mean of the raw scores of a block
     * @param probability share of the block's objects that were right, 0 to 1
     * @param objects how many objects the block holds
     */
    public record Point(double raw, double probability, int objects) {}

    /**
     * An object whose truth is known.
     *
     * @param raw what the model said, 0 to 1
     */
    public record Seen(double raw, boolean right) {}

    public static Calibration fit(List<Seen> seen) {
        if (seen.isEmpty()) {
            return NONE;
        }
        double mean =
                seen.stream().mapToInt(one -> one.right() ? 1 : 0).average().orElse(0);
        List<double[]> blocks = new ArrayList<>();
        for (Seen one :
                seen.stream().sorted(Comparator.comparingDouble(Seen::raw)).toList()) {
            blocks.add(new double[] {one.raw(), one.right() ? 1 : 0, 1});
            while (blocks.size() > 1 && share(blocks.get(blocks.size() - 2)) >= share(blocks.getLast())) {
                double[] last = blocks.removeLast();
                for (int i = 0; i < 3; i++) {
                    blocks.getLast()[i] += last[i];
                }
            }
        }
        List<Point> points = new ArrayList<>();
        double before = 0;
        for (double[] block : blocks) {
            double drawn = (block[1] + PRIOR * mean) / (block[2] + PRIOR);
            before = Math.max(before, drawn);
            points.add(new Point(block[0] / block[2], before, (int) block[2]));
        }
        return new Calibration(points);
    }

    private static double share(double[] block) {
        return block[1] / block[2];
    }

    /**
     * @param raw what the model says, 0 to 1
     * @return how often that is true, 0 to 1; straight between points
     */
    public double of(double raw) {
        if (points.isEmpty()) {
            return Math.clamp(raw, 0, 1);
        }
        Point below = points.getFirst();
        if (raw <= below.raw()) {
            return below.probability();
        }
        for (Point above : points.subList(1, points.size())) {
            if (raw <= above.raw()) {
                double share = above.raw() > below.raw() ? (raw - below.raw()) / (above.raw() - below.raw()) : 1;
                return below.probability() + share * (above.probability() - below.probability());
            }
            below = above;
        }
        return below.probability();
    }
}
