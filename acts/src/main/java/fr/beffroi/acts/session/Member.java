package fr.beffroi.acts.session;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member of the assembly in office.
 *
 * @param id stable in the collectivité and unique in its roster
 * @param civility as written before the name: "M." or "Mme"
 * @param name as acts write it, e.g. "Claire MARTIN"
 * @param bornOn decides between equals in an election; null where it is not known
 */
public record Member(
        String id,
        String civility,
        String name,
        Office office,
        @Nullable LocalDate bornOn) {
    public Member {
        if (id.isBlank() || civility.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("member");
        }
    }

    public static Member of(String id, String civility, String name) {
        return new Member(id, civility, name, Office.NONE, null);
    }

    public Member as(Office other) {
        return new Member(id, civility, name, other, bornOn);
    }

    public Member born(LocalDate day) {
        return new Member(id, civility, name, office, day);
    }

    /** "Mme Claire MARTIN". */
    public String titled() {
        return civility + " " + name;
    }

    boolean feminine() {
        return civility.startsWith("Mme") || civility.startsWith("Mlle");
    }
}
