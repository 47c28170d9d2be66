package fr.beffroi.server.telemetry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a series that is no flow is taken for.
 *
 * @param district of the tank; null for weather and for what serves nothing
 * @param squareMetres of the tank, from whose level the volume follows; null otherwise
 */
record SeriesRole(
        String meter,
        Kind kind,
        @Nullable UUID district,
        @Nullable Double squareMetres) {
    enum Kind {
        NONE,
        /** Of the air, °C. */
        TEMPERATURE,
        /** Millimetres. */
        RAIN,
        /** In a tank, m³. */
        VOLUME,
        /** Of a tank, m. */
        LEVEL;

        public boolean isTank() {
            return this == VOLUME || this == LEVEL;
        }
    }

    static SeriesRole none(String meter) {
        return new SeriesRole(meter, Kind.NONE, null, null);
    }
}
