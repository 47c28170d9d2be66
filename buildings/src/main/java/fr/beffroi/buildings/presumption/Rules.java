package fr.beffroi.buildings.presumption;

import fr.beffroi.buildings.references.Overlay;
import fr.beffroi.buildings.references.Zone;

/**
 * What is set before objects are crossed with references.
 *
 * @param crs of the images and of the references, as {@code EPSG:…}
 * @param metresPerUnit on the ground, of one unit of that system ({@code Grid.metresPerUnit})
 * @param eastM metres by which the cadastre must be moved to lie on the images, eastwards, as it was measured
 * @param northM the same, northwards
 * @param toleranceM metres by which a cadastre outline may still be off after that
 */
public record Rules(String crs, double metresPerUnit, double eastM, double northM, double toleranceM) {
    /** Metres: what a registration leaves, and a roof reaches beyond its walls. */
    public static final double USUAL_TOLERANCE_M = 1.5;

    /** @throws IllegalArgumentException where a figure cannot be */
    public Rules {
        if (!(metresPerUnit > 0) || !(toleranceM >= 0) || !Double.isFinite(eastM) || !Double.isFinite(northM)) {
            throw new IllegalArgumentException(metresPerUnit + " " + toleranceM + " " + eastM + " " + northM);
        }
    }

    /** Square metres up to which an object is not put before people: the code asks nothing for it. None in a protected site. */
    static double slightM2(Nature nature, Place place) {
        if (place.has(Overlay.Kind.PROTECTED)) {
            return 1;
        }
        return nature == Nature.POOL ? Formality.SLIGHT_POOL : Formality.SLIGHT;
    }

    /**
     * By what a zone weighs in the rank: less in a town, where most can be regularised; more where a risk or a protected site is.
     * Product choices, not measured: what is settled is their order.
     */
    static double weight(Place place) {
        Zone zone = place.zone();
        double base = zone == null
                ? 0.8
                : switch (zone.kind()) {
                    case URBAN, OPEN -> 0.6;
                    case TO_URBANISE, UNKNOWN -> 0.8;
                    case AGRICULTURAL, NATURAL, CLOSED -> 1;
                };
        boolean stricter = place.has(Overlay.Kind.RISK) || place.has(Overlay.Kind.PROTECTED);
        return stricter ? base * 1.25 : base;
    }

    double units(double metres) {
        return metres / metresPerUnit;
    }

    double squareMetres(double area) {
        return area * metresPerUnit * metresPerUnit;
    }
}
