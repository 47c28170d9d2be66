package fr.beffroi.server.buildings;

import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.references.Cadastre;
import fr.beffroi.buildings.references.CadastreBuilding;
import fr.beffroi.buildings.registration.Registration;
import fr.beffroi.buildings.registration.ShiftField;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * How far the images of a scan lie off the cadastre, measured, and what they show put where the cadastre draws it. A shift that is not
 * certain is not applied.
 */
final class Alignment {
    private final Side current;
    private final ShiftField now;

    /**
     * @param current the images that are scanned
     * @param cadastre in their reference system; without buildings the images stay where they are
     */
    Alignment(Side current, Cadastre cadastre) {
        this.current = current;
        List<Geometry> drawn =
                cadastre.buildings().stream().map(CadastreBuilding::shape).toList();
        now = drawn.isEmpty() ? ShiftField.none() : Registration.toOutlines(current.images(), drawn);
    }

    /** The scanned images, with what was measured of them. */
    Side current() {
        List<Detection> placed = new ArrayList<>();
        current.seen().forEach(one -> placed.add(at(now.compensate(one.outline()), one)));
        return new Side(current.vintage().off(-east(now), -north(now)), current.images(), placed);
    }

    /** Older images, brought over those that are scanned and with them over the cadastre. */
    Side earlier(Side side) {
        ShiftField then = Registration.between(current.images(), side.images());
        List<Detection> placed = new ArrayList<>();
        side.seen().forEach(one -> placed.add(at(now.compensate(then.compensate(one.outline())), one)));
        return new Side(side.vintage().off(-east(now) - east(then), -north(now) - north(then)), side.images(), placed);
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
