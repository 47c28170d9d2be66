package fr.beffroi.server.water;

import fr.beffroi.water.risk.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * A stretch as it was proposed.
 *
 * @param number in its campaign, from 1
 * @param expected breaks in the year after the ranking's day
 * @param pipes about in the order of a walk
 */
record StretchRow(
        UUID proposal, UUID campaign, int number, double km, double expected, List<Walked> pipes, State state) {
    private static final int STREETS_NAMED = 3;

    StretchRow {
        pipes = List.copyOf(pipes);
    }

    enum State {
        PROPOSED,
        /** A person accepted to send a team. */
        TO_VISIT,
        DECLINED
    }

    /**
     * A pipe on the way.
     *
     * @param laid year, null where unknown
     */
    record Walked(
            String id,
            String street,
            double lengthM,
            double rate,
            String material,
            @Nullable Integer laid,
            @Nullable Double diameterMm,
            List<Reason> reasons,
            @Nullable Geometry shape) {
        Walked {
            reasons = List.copyOf(reasons);
        }

        public List<String> said(Locale locale, int most) {
            return reasons.stream()
                    .limit(most)
                    .map(reason -> reason.message(locale))
                    .toList();
        }
    }

    public double perKm() {
        return expected / km;
    }

    /** Each once, those with most of the way first. */
    public List<String> streets() {
        return pipes.stream()
                .map(Walked::street)
                .filter(street -> !street.isEmpty())
                .distinct()
                .sorted(Comparator.comparingDouble(street -> -length(street)))
                .toList();
    }

    private double length(String street) {
        return pipes.stream()
                .filter(pipe -> pipe.street().equals(street))
                .mapToDouble(Walked::lengthM)
                .sum();
    }

    /** What it is called by: its first streets, or its first pipe. */
    public String name() {
        List<String> streets = streets();
        if (streets.isEmpty()) {
            return pipes.getFirst().id();
        }
        return String.join(", ", streets.subList(0, Math.min(STREETS_NAMED, streets.size())))
                + (streets.size() > STREETS_NAMED ? "…" : "");
    }

    public int pipeCount() {
        return pipes.size();
    }

    /** A place on it to write its number at. */
    @Nullable
    Coordinate middle() {
        List<Geometry> shapes = shapes().toList();
        return shapes.isEmpty()
                ? null
                : shapes.get(shapes.size() / 2).getCentroid().getCoordinate();
    }

    Stream<Geometry> shapes() {
        return pipes.stream().map(Walked::shape).filter(Objects::nonNull).map(shape -> (Geometry) shape);
    }
}
