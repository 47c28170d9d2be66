package fr.beffroi.buildings.references;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A permit or declaration, without anybody's name.
 *
 * @param number as the file writes it
 * @param parcels that it names; empty where none could be read
 * @param asked null where it is not said
 * @param decided null where it is not said
 * @param complete day on which the works were declared complete; null where it is not said
 * @param street of the ground, {@code ""} where it is not said
 * @param line of the file, from 1
 */
public record Permit(
        String number,
        Kind kind,
        List<ParcelId> parcels,
        @Nullable LocalDate asked,
        @Nullable LocalDate decided,
        @Nullable LocalDate complete,
        State state,
        String street,
        int line) {
    public Permit {
        parcels = List.copyOf(parcels);
    }

    public enum Kind {
        /** Permis de construire. */
        BUILDING,
        /** Déclaration préalable. */
        DECLARATION,
        /** Permis d'aménager. */
        DEVELOPMENT,
        /** Permis de démolir: explains nothing that stands. */
        DEMOLITION,
        OTHER
    }

    public enum State {
        GRANTED,
        PENDING,
        /** Refused: explains nothing. */
        REFUSED,
        /** Withdrawn, cancelled or lapsed: explains nothing. */
        WITHDRAWN,
        /** The file does not say. */
        UNKNOWN
    }
}
