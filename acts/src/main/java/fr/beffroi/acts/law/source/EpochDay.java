package fr.beffroi.acts.law.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Days as LEGI and legi-data write them. "2999-01-01" is no end; what ends on a day is in force until the day before. */
final class EpochDay {
    private static final int NO_END = 2999;
    private static final long MILLIS = 86_400_000L;

    private EpochDay() {}

    /** Milliseconds since 1970 (at midnight, in Paris or in London) or "2016-01-01". */
    static @Nullable LocalDate of(JsonNode value) {
        if (value.isNumber()) {
            long day = Math.floorDiv(value.asLong() + MILLIS / 2, MILLIS);
            return Math.abs(day) > 1_000_000 ? null : LocalDate.ofEpochDay(day);
        }
        return value.isString() ? of(value.asString()) : null;
    }

    static @Nullable LocalDate of(@Nullable String written) {
        if (written == null) {
            return null;
        }
        try {
            return LocalDate.parse(written.length() > 10 ? written.substring(0, 10) : written);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate lastDayBefore(JsonNode end) {
        return lastDayBefore(of(end));
    }

    static @Nullable LocalDate lastDayBefore(@Nullable LocalDate end) {
        return end == null || end.getYear() >= NO_END ? null : end.minusDays(1);
    }
}
