package fr.beffroi.buildings.states;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person did on a case; kept for ever, never changed. */
public sealed interface Act {
    Actor by();

    /**
     * A decision.
     *
     * @param reference of the paper it rests on
     * @param on day on which it was done
     */
    record Decided(
            State to,
            Actor by,
            @Nullable String motive,
            @Nullable String reference,
            @Nullable LocalDate on) implements Act {
        boolean brings(Need need) {
            return switch (need) {
                case MOTIVE -> motive != null && !motive.isBlank();
                case REFERENCE -> reference != null && !reference.isBlank();
                case DATE -> on != null;
            };
        }
    }

    /** The copy of the statement of offence went to the prosecutor: it changes no state, it ends a duty. */
    record Transmitted(Actor by, LocalDate on, @Nullable String reference) implements Act {}
}
