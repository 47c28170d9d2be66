package fr.beffroi.buildings.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * One thing that was built.
 *
 * @param parts rectangles, in metres of the territory, ordinates to the north
 * @param before whether it stood at the first vintage @param after whether it stands at the second
 * @param parcel number of the lot it stands on, -1 for none
 * @param cadastre how the cadastre has it
 * @param permit null where it has none
 * @param unauthorised built without the permit that it needed: what is to be found
 */
record Thing(
        List<Polygon> parts,
        Look look,
        int tone,
        boolean before,
        boolean after,
        int parcel,
        Cadastre cadastre,
        @Nullable Permit permit,
        boolean unauthorised) {

    enum Cadastre {
        DRAWN,
        SHIFTED,
        MISSING
    }

    record Permit(String number, String kind, LocalDate decided) {}

    Geometry outline() {
        Geometry outline = parts.getFirst();
        for (Polygon part : parts.subList(1, parts.size())) {
            outline = outline.union(part);
        }
        return outline;
    }
}
