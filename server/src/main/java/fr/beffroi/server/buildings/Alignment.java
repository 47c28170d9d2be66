package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.references.Cadastre;
import fr.beffroi.buildings.references.CadastreBuilding;
import fr.beffroi.buildings.registration.Registration;
import fr.beffroi.buildings.registration.ShiftField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * How far the images of a scan lie off the cadastre, measured, and what they show put where the cadastre draws it. A shift that is not
 * certain is not applied.
 *
 * @param now from the images to the cadastre
 * @param then from the earlier images to these
 */
record Alignment(ShiftField now, ShiftField then) {
    /**
     * @param before the earlier images, in the same reference system; null for none
     * @param cadastre in that system too; without buildings the images stay where they are
     */
    static Alignment of(Imagery images, @Nullable Imagery before, Cadastre cadastre) {
        List<Geometry> drawn =
                cadastre.buildings().stream().map(CadastreBuilding::shape).toList();
        return new Alignment(
                drawn.isEmpty() ? ShiftField.none() : Registration.toOutlines(images, drawn),
                before == null ? ShiftField.none() : Registration.between(images, before));
    }

    List<Detection> current(List<Detection> seen) {
        return seen.stream().map(one -> at(now.compensate(one.outline()), one)).toList();
    }

    List<Detection> earlier(List<Detection> seen) {
        return seen.stream()
                .map(one -> at(now.compensate(then.compensate(one.outline())), one))
                .toList();
    }

    /** The vintage with what was measured of it. */
    Vintage current(Vintage vintage) {
        return vintage.off(-east(now), -north(now));
    }

    /** The earlier vintage with what was measured of it. */
    Vintage earlier(Vintage vintage) {
        return vintage.off(-east(now) - east(then), -north(now) - north(then));
    }

    private static Detection at(Geometry place, Detection seen) {
        return new Detection((Polygon) place, seen.kind(), seen.score(), seen.areaM2());
    }

    private static double east(ShiftField shift) {
        return shift.median().certain() ? shift.median().eastM() : 0;
    }

    private static double north(ShiftField shift) {
        return shift.median().certain() ? shift.median().northM() : 0;
    }
}
