package fr.beffroi.buildings.references;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone of the local plan (standard CNIG, {@code ZONE_URBA}).
 *
 * @param label as the plan's map shows it, e.g. {@code UBa}
 * @param longLabel {@code ""} where the file has none
 * @param shape valid polygon or polygons in the reference system of the images
 */
public record Zone(Kind kind, String label, String longLabel, Geometry shape) {
    public enum Kind {
        URBAN,
        TO_URBANISE,
        AGRICULTURAL,
        NATURAL,
        /** A type that is none of the standard's. */
        UNKNOWN;

        /** The standard's codes: U, AU, AUc, AUs, A, Ah, N, Nh, Nd. */
        static Optional<Kind> of(String written) {
            String code = written.strip().toUpperCase(Locale.ROOT);
            if (code.matches("\\d?AU.*")) {
                return Optional.of(TO_URBANISE);
            }
            if (code.startsWith("U")) {
                return Optional.of(URBAN);
            }
            if (code.startsWith("A")) {
                return Optional.of(AGRICULTURAL);
            }
            return code.startsWith("N") ? Optional.of(NATURAL) : Optional.empty();
        }
    }
}
