package fr.beffroi.buildings.references;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * A zone of the local plan (standard CNIG, {@code ZONE_URBA}) or a sector of a carte communale ({@code SECTEUR_CC}).
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
        /** Sector of a carte communale where building is allowed. */
        OPEN,
        /** Sector of a carte communale where it is not, with exceptions. */
        CLOSED,
        /** A type that is none of the standard's. */
        UNKNOWN;

        /**
         * The codes of sectors: 01 open, 02 for business, 03 not open with the exceptions of the law; 99 and ZZ tell nothing. So do the
         * labels ZC, ZCa, ZnC that older files bear in their place.
         */
        static Optional<Kind> ofSector(String written) {
            return switch (written.strip().toUpperCase(Locale.ROOT)) {
                case "01", "1", "02", "2", "ZC", "ZCA" -> Optional.of(OPEN);
                case "03", "3", "ZNC" -> Optional.of(CLOSED);
                default -> Optional.empty();
            };
        }

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
