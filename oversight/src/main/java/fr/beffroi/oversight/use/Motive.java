package fr.beffroi.oversight.use;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a use changes state.
 *
 * @param text the reason, never blank
 * @param vote the vote of the assembly behind it, where there is one
 */
public record Motive(String text, @Nullable Vote vote) {
    public Motive {
        if (text.isBlank()) {
            throw new IllegalArgumentException("motive.blank");
        }
    }

    /** The délibération that motivates the change: its date and its number. */
    public record Vote(LocalDate date, String number) {
        public Vote {
            if (number.isBlank()) {
                throw new IllegalArgumentException("motive.vote_number");
            }
        }
    }
}
