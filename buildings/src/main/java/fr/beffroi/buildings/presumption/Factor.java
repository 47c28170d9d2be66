package fr.beffroi.buildings.presumption;

import java.util.Locale;

/**
 * One factor of a rank.
 *
 * @param value by which the rank is multiplied; of the area, square metres
 * @param after square metres that remain once it is applied, in the order shown
 * @param share part of the unexplained area that it takes away, negative where it adds; 0 of the area itself. The shares and the
 *     rank's own part of the area sum to 1
 */
public record Factor(Kind kind, double value, double after, double share) {
    public enum Kind {
        AREA,
        PROBABILITY,
        ZONE,
        PERMIT
    }

    /** Its name and value, for people; English for English locales, else French. */
    public String message(Locale locale) {
        return Messages.text(locale, "factor." + Messages.part(kind), value, after);
    }
}
