package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/**
 * What the map is drawn from, in units of the images' reference system from its south-west corner.
 *
 * @param coarsest side of a pixel at level 0 @param levels the finest
 */
record MapData(
        double width,
        double height,
        double coarsest,
        int levels,
        double metresPerUnit,
        double west,
        double south,
        List<Layer> vintages,
        List<Outline> outlines) {
    /** One vintage. */
    record Layer(UUID id, String name, String taken) {}

    /** One presumption. @param ring corners, x then y */
    record Outline(UUID id, int number, String state, String label, double[] ring) {}

    /** All is shown on the ground of the latest vintage, in its reference system. */
    static MapData of(List<Vintage> vintages, Stream<Case> cases, java.util.function.Function<Case, String> label) {
        Grid whole = vintages.getFirst().grid();
        double south = whole.north() - whole.height() * whole.step();
        List<Layer> layers = vintages.stream()
                .map(one -> new Layer(one.id(), one.name(), one.taken().toString()))
                .toList();
        List<Outline> outlines = new ArrayList<>();
        cases.forEach(one -> {
            Coordinate[] corners =
                    one.found().outlineIn(whole.crs()).getExteriorRing().getCoordinates();
            double[] ring = new double[2 * corners.length];
            for (int i = 0; i < corners.length; i++) {
                ring[2 * i] = Math.rint((corners[i].x - whole.west()) * 100) / 100;
                ring[2 * i + 1] = Math.rint((corners[i].y - south) * 100) / 100;
            }
            outlines.add(new Outline(one.proposal(), one.number(), one.state().name(), label.apply(one), ring));
        });
        return new MapData(
                whole.width() * whole.step(),
                whole.height() * whole.step(),
                Frames.coarsest(whole),
                Frames.levels(whole),
                whole.metresPerUnit(),
                whole.west(),
                south,
                layers,
                outlines);
    }
}
