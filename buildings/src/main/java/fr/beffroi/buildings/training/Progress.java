package fr.beffroi.buildings.training;

/**
 * Where a training stands.
 *
 * @param share of the time that has passed, 0 to 1
 * @param steps batches learnt so far
 * @param loss mean since the last report
 * @param f1 agreement with the hold-out, 0 to 1, pixel by pixel, at the best threshold; not a number if none was measured yet
 * @param best the highest of these so far
 */
public record Progress(double share, long steps, double loss, double f1, double best) {}
