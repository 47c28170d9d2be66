package fr.beffroi.water.source;

import fr.beffroi.tables.Cells;
import fr.beffroi.tables.Table;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.pipes.Frost;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Temperatures of the air, one line a day or more: the mean of what a day has. */
public final class Temperatures {
    private static final double COLDEST = -60;
    private static final double HOTTEST = 60;

    private Temperatures() {}

    /** @throws UnreadableSource where a value is written but cannot be read or cannot be, or a column lacks */
    public static Frost read(Source source) throws UnreadableSource {
        Cells<Field> cells = source.cells();
        Map<LocalDate, double[]> sums = new HashMap<>();
        for (Table.Row row : source.table().rows()) {
            cells.of(row);
            Optional<LocalDate> day = cells.date(Field.TEMPERATURE_DAY);
            if (day.isEmpty()) {
                throw cells.fault(Field.TEMPERATURE_DAY, "source.blank");
            }
            OptionalDouble mean = cells.number(Field.TEMPERATURE_MEAN);
            if (mean.isEmpty()) {
                continue;
            }
            if (mean.getAsDouble() < COLDEST || mean.getAsDouble() > HOTTEST) {
                throw cells.fault(Field.TEMPERATURE_MEAN, "source.temperature", cells.text(Field.TEMPERATURE_MEAN));
            }
            double[] sum = sums.computeIfAbsent(day.get(), key -> new double[2]);
            sum[0] += mean.getAsDouble();
            sum[1]++;
        }
        Map<LocalDate, Double> means = new HashMap<>();
        sums.forEach((day, sum) -> means.put(day, sum[0] / sum[1]));
        return new Frost(means);
    }
}
