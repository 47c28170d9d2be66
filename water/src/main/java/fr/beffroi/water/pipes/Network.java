package fr.beffroi.water.pipes;

import java.util.List;

/**
 * Pipes and their repairs, in one projection.
 *
 * @param pipes each identifier once
 * @param projection of every shape and place, e.g. {@code EPSG:2154}; {@code ""} where there is none
 * @param frost of the place
 */
public record Network(List<Pipe> pipes, List<Repair> repairs, String projection, Frost frost) {
    public Network {
        pipes = List.copyOf(pipes);
        repairs = List.copyOf(repairs);
    }

    /** Nothing being known of frost. */
    public Network(List<Pipe> pipes, List<Repair> repairs, String projection) {
        this(pipes, repairs, projection, Frost.UNKNOWN);
    }

    public Network with(Frost known) {
        return new Network(pipes, repairs, projection, known);
    }

    public double lengthKm() {
        return pipes.stream().mapToDouble(Pipe::lengthM).sum() / 1000;
    }
}
