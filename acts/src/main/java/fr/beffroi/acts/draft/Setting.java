package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.written.Issuer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, and when.
 *
 * @param session day of the session, or of the decision; null while it is not known
 */
public record Setting(Collectivity collectivity, @Nullable LocalDate session) {

    /** @param population municipal population in force; null where it is not known */
    public static Setting of(Issuer issuer, @Nullable Integer population, @Nullable LocalDate session) {
        Collectivity whose = new Collectivity(
                issuer.kind(), issuer.name(), issuer.siren(), population, null, null, null, null, null);
        return new Setting(whose, session);
    }
}
