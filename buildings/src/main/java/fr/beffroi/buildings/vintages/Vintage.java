package fr.beffroi.buildings.vintages;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.registration.Shift;
import fr.beffroi.buildings.registration.ShiftField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * What was detected in the images of one time.
 *
 * @param name by which people know it, such as {@code 2021}
 * @param from first day on which the images may have been taken
 * @param to last such day
 * @param detections at their places in the reference, those of low score too: they tell what was perhaps there
 * @param photographed share of a shape's ground that the images show, 0 to 1
 */
public record Vintage(
        String name, LocalDate from, LocalDate to, List<Detection> detections, ToDoubleFunction<Polygon> photographed) {
    private static final Shift NONE = new Shift(0, 0, 1, 0);

    /**
     * @throws IllegalArgumentException if the second day lies before the first
     */
    public Vintage {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + to);
        }
        detections = List.copyOf(detections);
    }

    /**
     * A vintage whose detections are put where the reference shows them.
     *
     * @param detections at their places in these images
     * @param toReference from these images to the reference; {@link ShiftField#none()} for the reference itself
     * @throws IllegalArgumentException if the images do not say when they were taken
     */
    public static Vintage of(String name, Imagery images, List<Detection> detections, ShiftField toReference) {
        LocalDate to = images.taken().orElseThrow(() -> new IllegalArgumentException(name + " has no date"));
        LocalDate from =
                images.takenFrom().orElseThrow(() -> new IllegalArgumentException(name + " has no first date"));
        List<Detection> moved = detections.stream()
                .map(seen -> new Detection(
                        (Polygon) toReference.compensate(seen.outline()), seen.kind(), seen.score(), seen.areaM2()))
                .toList();
        return new Vintage(name, from, to, moved, shape -> {
            Shift shift = at(toReference, shape);
            return Photographed.share(images, shape, -shift.eastM(), -shift.northM());
        });
    }

    private static Shift at(ShiftField toReference, Polygon shape) {
        Coordinate centre = shape.getEnvelopeInternal().centre();
        return toReference.median().certain() ? toReference.at(centre.x, centre.y) : NONE;
    }
}
