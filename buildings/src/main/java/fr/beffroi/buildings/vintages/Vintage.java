package fr.beffroi.buildings.vintages;

import fr.beffroi.buildings.imagery.Grid;
import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.Pixels;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.registration.Shift;
import fr.beffroi.buildings.registration.ShiftField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

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
    /** Step at which it is looked up whether ground was photographed, in metres. */
    private static final double LOOK_M = 0.5;

    private static final int MOST_PIXELS = 256;

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
        return new Vintage(name, from, to, moved, shape -> shown(images, back(shape, toReference)));
    }

    private static Envelope back(Polygon shape, ShiftField toReference) {
        Envelope ground = shape.getEnvelopeInternal();
        if (!toReference.median().certain()) {
            return ground;
        }
        Shift shift = toReference.at(ground.centre().x, ground.centre().y);
        return AffineTransformation.translationInstance(
                        -shift.eastM() / toReference.metresPerUnit(), -shift.northM() / toReference.metresPerUnit())
                .transform(shape)
                .getEnvelopeInternal();
    }

    private static double shown(Imagery images, Envelope ground) {
        Grid all = images.grid();
        double step = Math.max(LOOK_M / all.metresPerUnit(), ground.maxExtent() / MOST_PIXELS);
        Pixels pixels = images.read(new Grid(
                all.crs(),
                ground.getMinX(),
                ground.getMaxY(),
                step,
                all.metresPerUnit(),
                Math.max(1, (int) Math.ceil(ground.getWidth() / step)),
                Math.max(1, (int) Math.ceil(ground.getHeight() / step))));
        int known = 0;
        for (boolean photographed : pixels.known()) {
            known += photographed ? 1 : 0;
        }
        return (double) known / pixels.known().length;
    }
}
