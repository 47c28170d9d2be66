package fr.beffroi.buildings.registration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** From what each window prefers to one shift and its certainty: windows that know nothing keep silent, those that err are outvoted. */
final class Consensus {
    /** Shifts nearer than this are the same peak. */
    private static final double APART_M = 1.5;

    /** Windows agree within this. */
    private static final double AGREE_M = 1;

    /** Least height of a peak, in standard deviations, and least lead on the next. */
    private static final double LEAST_HEIGHT = 4;

    private static final double LEAST_LEAD = 0.12;

    private final double stepM;
    private final double metresPerUnit;

    Consensus(double stepM, double metresPerUnit) {
        this.stepM = stepM;
        this.metresPerUnit = metresPerUnit;
    }

    ShiftField of(List<Surface> surfaces) {
        int apart = (int) Math.max(1, Math.round(APART_M / stepM));
        List<LocalShift> own = new ArrayList<>();
        for (Surface surface : surfaces) {
            Surface.Peak peak = surface.peak(apart);
            if (peak.height() >= LEAST_HEIGHT && peak.lead() >= LEAST_LEAD) {
                own.add(new LocalShift(surface.x(), surface.y(), peak.east() * stepM, peak.north() * stepM));
            }
        }
        if (own.isEmpty()) {
            return together(surfaces, apart);
        }
        List<LocalShift> kept = own.stream().filter(place -> agrees(place, own)).toList();
        List<LocalShift> counted = kept.isEmpty() ? own : kept;
        double share = (double) kept.size() / own.size();
        double certainty = share * kept.size() / (kept.size() + 1.5);
        return new ShiftField(
                new Shift(
                        median(counted.stream().map(LocalShift::eastM).toList()),
                        median(counted.stream().map(LocalShift::northM).toList()),
                        certainty,
                        own.size()),
                kept,
                metresPerUnit);
    }

    /**
     * Whether a window agrees with the windows around it, half of which must be within a metre of it: an error has no neighbours, a shift
     * that varies slowly has.
     */
    private static boolean agrees(LocalShift place, List<LocalShift> all) {
        List<LocalShift> around = all.stream()
                .filter(other -> other != place)
                .sorted(Comparator.comparingDouble(other -> Math.hypot(other.x() - place.x(), other.y() - place.y())))
                .limit(8)
                .toList();
        long near = around.stream()
                .filter(other -> Math.hypot(other.eastM() - place.eastM(), other.northM() - place.northM()) <= AGREE_M)
                .count();
        return !around.isEmpty() && 2 * near >= around.size();
    }

    /** No window is sure alone: all together may be, which is worth less. */
    private ShiftField together(List<Surface> surfaces, int apart) {
        if (surfaces.isEmpty()) {
            return new ShiftField(Shift.UNKNOWN, List.of(), metresPerUnit);
        }
        float[] sum = new float[surfaces.getFirst().values().length];
        for (Surface surface : surfaces) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += surface.values()[i];
            }
        }
        Surface.Peak peak =
                Surface.normalised(0, 0, surfaces.getFirst().radius(), sum).peak(apart);
        boolean clear = peak.height() >= LEAST_HEIGHT && peak.lead() >= LEAST_LEAD;
        return new ShiftField(
                clear
                        ? new Shift(peak.east() * stepM, peak.north() * stepM, Shift.LEAST_CERTAIN, surfaces.size())
                        : Shift.UNKNOWN,
                List.of(),
                metresPerUnit);
    }

    private static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
