package fr.beffroi.water.location.hydraulics;

/**
 * A network solved at one moment, and how its flows would answer to a small change.
 *
 * @param seconds since the start of the period
 * @param heads of each node, m
 * @param flows of each link in its own direction, m³/s
 * @param conductances of each link: change of its flow with the difference of head over it, m²/s; 0 where closed
 * @param held of each link: the node whose head a working valve holds, or -1
 * @param emitters of each node: change of what its emitter lets out with its head, m²/s
 */
// Arrays for speed: nobody compares states.
@SuppressWarnings("ArrayRecordComponent")
public record HydraulicState(
        long seconds, double[] heads, double[] flows, double[] conductances, int[] held, double[] emitters) {}
