package fr.beffroi.water.pipes;

import java.util.List;

/**
 * Pipes and their repairs, in one projection.
 *
 * @param pipes each identifier once
 * @param projection of every shape and place, e.g. {@code EPSG:2154}; {@code ""} where there is none
 */
public record Network(List<Pipe> pipes, List<Repair> repairs, String projection) {
    public Network {
        pipes = List.copyOf(pipes);
        repairs = List.copyOf(repairs);
    }

    public double lengthKm() {
        return pipes.stream().mapToDouble(Pipe::lengthM).sum() / 1000;
    }
}
