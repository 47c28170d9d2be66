package fr.beffroi.water.pipes;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A stretch of pipe as the inventory has it today. What lay there before it is not known, except by its repairs.
 *
 * @param laid 1 January where only the year is known; null where nothing is
 * @param diameterMm null where unknown; what cannot be true is null here and told by the {@link Quality} report
 * @param lengthM metres, positive
 * @param street the stretch of road it follows, {@code ""} where unknown
 * @param streetName the whole street, which has several stretches; {@code ""} where unknown
 * @param roadClass kind of that road, {@code ""} where unknown
 * @param zone pressure zone or district, {@code ""} where unknown
 * @param soil kind of ground it lies in, {@code ""} where unknown
 * @param shape in metres, in the network's projection; that of its road where it has none of its own
 * @param line of the file it was read from, from 1
 */
public record Pipe(
        String id,
        @Nullable LocalDate laid,
        Material material,
        @Nullable Double diameterMm,
        double lengthM,
        String street,
        String streetName,
        String roadClass,
        String zone,
        String soil,
        @Nullable Geometry shape,
        int line) {
    public Pipe {
        if (!(lengthM > 0)) {
            throw new IllegalArgumentException("length of pipe " + id + ": " + lengthM);
        }
    }

    /** Its middle, as far as its shape tells. */
    public @Nullable Place place() {
        if (shape == null || shape.isEmpty()) {
            return null;
        }
        var middle = shape.getCentroid();
        return new Place(middle.getX(), middle.getY());
    }

    /** Whether it lay there on that day; a pipe without a date is taken to. */
    public boolean isThereOn(LocalDate day) {
        return laid == null || !laid.isAfter(day);
    }
}
