package fr.beffroi.buildings.registration;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * The shift over a territory: one for all, or one for each place where it varies, as on slopes that two flights show from two sides.
 *
 * @param median over all windows
 * @param places what each window that could be measured says, outliers left out
 * @param metresPerUnit length on the ground of one unit of the reference system
 */
public record ShiftField(Shift median, List<LocalShift> places, double metresPerUnit) {
    /** Where the windows differ by less, the difference is that of the measure. */
    private static final double STEADY_M = 0.35;

    private static final int NEAREST = 5;

    public ShiftField {
        places = List.copyOf(places);
    }

    /** For what lies in the reference already. */
    public static ShiftField none() {
        return new ShiftField(new Shift(0, 0, 1, 0), List.of(), 1);
    }

    /** Whether the shift differs from place to place by more than it is measured to. */
    public boolean varies() {
        return places.size() >= 2 * NEAREST && spreadM() > STEADY_M;
    }

    /** Half of the windows lie within this many metres of the median. */
    public double spreadM() {
        double[] distances = places.stream()
                .mapToDouble(place -> Math.hypot(place.eastM() - median.eastM(), place.northM() - median.northM()))
                .sorted()
                .toArray();
        return distances.length == 0 ? 0 : distances[distances.length / 2];
    }

    /**
     * The shift at a place: the median, or where the shift varies the mean of the nearest windows.
     *
     * @param x in units of the images' reference system
     */
    public Shift at(double x, double y) {
        if (!varies()) {
            return median;
        }
        List<LocalShift> near = places.stream()
                .sorted(Comparator.comparingDouble(place -> Math.hypot(place.x() - x, place.y() - y)))
                .limit(NEAREST)
                .toList();
        double reach = Math.hypot(near.getLast().x() - x, near.getLast().y() - y) + 1e-9;
        double east = 0;
        double north = 0;
        double all = 0;
        for (LocalShift place : near) {
            double weight = 1.2 - Math.hypot(place.x() - x, place.y() - y) / reach;
            east += weight * place.eastM();
            north += weight * place.northM();
            all += weight;
        }
        return new Shift(east / all, north / all, median.certainty(), near.size());
    }

    /** The shape at its place in the reference; as it is where the shift is not certain. */
    public Geometry compensate(Geometry shape) {
        if (!median.certain() || shape.isEmpty()) {
            return shape;
        }
        Point middle = shape.getCentroid();
        Shift shift = at(middle.getX(), middle.getY());
        return AffineTransformation.translationInstance(shift.eastM() / metresPerUnit, shift.northM() / metresPerUnit)
                .transform(shape);
    }
}
