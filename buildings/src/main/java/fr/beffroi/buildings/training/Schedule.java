package fr.beffroi.buildings.training;

import ai.djl.training.tracker.Tracker;

/**
 * One cycle of the learning rate over the time that is there rather than over a number of steps: how fast a machine is need not be
 * known before (L. Smith, Super-convergence, 2018).
 */
final class Schedule implements Tracker {
    private static final double WARM = 0.08;

    private final float peak;
    private volatile double progress;

    Schedule(float peak) {
        this.peak = peak;
    }

    /** @param share of the time that has passed, 0 to 1 */
    void at(double share) {
        progress = Math.clamp(share, 0, 1);
    }

    @Override
    public float getNewValue(int step) {
        if (progress < WARM) {
            return (float) (peak * (0.1 + 0.9 * progress / WARM));
        }
        double rest = (progress - WARM) / (1 - WARM);
        return (float) (peak * Math.max(0.002, (1 + Math.cos(Math.PI * rest)) / 2));
    }
}
