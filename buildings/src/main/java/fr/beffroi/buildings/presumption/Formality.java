package fr.beffroi.buildings.presumption;

import fr.beffroi.buildings.references.Overlay;
import fr.beffroi.buildings.references.Zone;
import java.util.Locale;

/**
 * Which formality an object of that size would have asked for, as a hint to be confirmed: an image tells neither height nor floor
 * area nor use, and shows roofs, whose overhang without posts is no "emprise au sol" (code de l'urbanisme, R*420-1).
 *
 * @param article of the code de l'urbanisme, as it is cited
 */
public record Formality(Kind kind, String article) {
    /** Square metres: up to here nothing is asked for (R*421-2 a), or added without a declaration for its size (R*421-17 f). */
    static final double SLIGHT = 5;

    /** Square metres of a basin up to which nothing is asked for (R*421-2 d). */
    static final double SLIGHT_POOL = 10;

    private static final double DECLARED = 20;
    private static final double DECLARED_IN_URBAN_ZONE = 40;
    private static final double DECLARED_POOL = 100;
    /** Square metres of floor from which an architect is needed (R*431-2); of it an image sees the ground alone. */
    private static final double ARCHITECT = 150;

    public enum Kind {
        NONE,
        /** Déclaration préalable. */
        DECLARATION,
        /** Permis de construire. */
        PERMIT
    }

    /**
     * @param areaM2 that is not explained
     * @param wholeM2 of the building with what was added to it; of an extension alone
     */
    static Formality of(Nature nature, double areaM2, double wholeM2, Place place) {
        boolean protectedSite = place.has(Overlay.Kind.PROTECTED);
        return switch (nature) {
            case POOL -> pool(areaM2, protectedSite);
            case EXTENSION -> extension(areaM2, wholeM2, place.isIn(Zone.Kind.URBAN));
            case NEW_BUILDING, LIGHT_STRUCTURE -> building(areaM2, protectedSite);
        };
    }

    private static Formality building(double areaM2, boolean protectedSite) {
        if (areaM2 > DECLARED) {
            return new Formality(Kind.PERMIT, "R*421-1");
        }
        if (protectedSite) {
            return new Formality(Kind.DECLARATION, "R421-11, I, a");
        }
        return areaM2 > SLIGHT ? new Formality(Kind.DECLARATION, "R421-9, a") : new Formality(Kind.NONE, "R*421-2, a");
    }

    private static Formality pool(double areaM2, boolean protectedSite) {
        if (areaM2 > DECLARED_POOL) {
            return new Formality(Kind.PERMIT, "R*421-1");
        }
        if (protectedSite) {
            return new Formality(Kind.DECLARATION, "R421-11, II, d");
        }
        return areaM2 > SLIGHT_POOL
                ? new Formality(Kind.DECLARATION, "R421-9, f")
                : new Formality(Kind.NONE, "R*421-2, d");
    }

    /** What is added, however little, changes the look of the building (R*421-17 a). */
    private static Formality extension(double areaM2, double wholeM2, boolean urban) {
        if (areaM2 <= SLIGHT) {
            return new Formality(Kind.DECLARATION, "R*421-17, a");
        }
        if (areaM2 <= DECLARED) {
            return new Formality(Kind.DECLARATION, "R*421-17, f");
        }
        if (!urban) {
            return new Formality(Kind.PERMIT, "R*421-14, a");
        }
        boolean declared = areaM2 <= DECLARED_IN_URBAN_ZONE && wholeM2 <= ARCHITECT;
        return declared ? new Formality(Kind.DECLARATION, "R*421-17, f") : new Formality(Kind.PERMIT, "R*421-14, b");
    }

    /** One sentence that ends by "à confirmer"; English for English locales, else French. */
    public String message(Locale locale) {
        return Messages.text(locale, "formality." + Messages.part(kind), article);
    }
}
