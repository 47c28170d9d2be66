package fr.beffroi.water.campaign;

import fr.beffroi.water.pipes.Place;
import fr.beffroi.water.risk.PipeRisk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pipes that a team walks in one go.
 *
 * @param pipes at least one, about in the order of a walk
 */
public record Stretch(List<PipeRisk> pipes) {
    public Stretch {
        if (pipes.isEmpty()) {
            throw new IllegalArgumentException("a stretch of no pipe");
        }
        pipes = List.copyOf(pipes);
    }

    /** From the westernmost, each time to the nearest. */
    static Stretch walked(List<PipeRisk> pipes) {
        List<PipeRisk> left = new ArrayList<>(pipes);
        left.sort(Comparator.comparingDouble(Stretch::east));
        List<PipeRisk> order = new ArrayList<>(List.of(left.removeFirst()));
        while (!left.isEmpty()) {
            Place here = order.getLast().pipe().place();
            PipeRisk next = left.stream()
                    .min(Comparator.comparingDouble(
                            risk -> far(here, risk.pipe().place())))
                    .orElseThrow();
            left.remove(next);
            order.add(next);
        }
        return new Stretch(order);
    }

    private static double east(PipeRisk risk) {
        Place place = risk.pipe().place();
        return place == null ? Double.MAX_VALUE : place.x();
    }

    private static double far(@Nullable Place from, @Nullable Place to) {
        return from == null || to == null ? Double.MAX_VALUE : from.distance(to);
    }

    public double km() {
        return pipes.stream().mapToDouble(risk -> risk.pipe().lengthM()).sum() / 1000;
    }

    /** @return breaks in the year after the ranking's day */
    public double expected() {
        return pipes.stream().mapToDouble(PipeRisk::breaksPerYear).sum();
    }

    public double expectedPerKm() {
        return expected() / km();
    }
}
