package fr.beffroi.server.location;

import fr.beffroi.server.location.Searches.Shape;
import fr.beffroi.server.water.MapJson;
import fr.beffroi.water.location.search.Alarm.Suspect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** The pipes of a network, each drawn by how likely a leak is in it. */
final class PlaceMap {
    /** Least share of the likeliest pipe's probability in each class of the drawing; below the last it is not suspected. */
    private static final double[] CLASSES = {0.5, 0.2, 0.05, 0.005};

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private PlaceMap() {}

    /** @param number of the place; 0: all of them, the likeliest of each pipe */
    static String of(List<Shape> shapes, List<Place> places, int number) {
        Map<String, Double> probability = new HashMap<>();
        Map<String, Integer> likeliest = new HashMap<>();
        for (Place place : places) {
            if (number == 0 || place.number() == number) {
                likeliest.put(place.pipe(), place.number());
                for (Suspect suspect : place.suspects()) {
                    probability.merge(suspect.pipe(), suspect.probability(), Math::max);
                }
            }
        }
        double most = probability.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Envelope bounds = new Envelope();
        for (Shape shape : shapes) {
            bounds.expandToInclude(shape.fromX(), shape.fromY());
            bounds.expandToInclude(shape.toX(), shape.toY());
        }
        MapJson map = new MapJson(bounds);
        for (Shape shape : shapes) {
            Coordinate from = new Coordinate(shape.fromX(), shape.fromY());
            Coordinate to = new Coordinate(shape.toX(), shape.toY());
            double share = probability.getOrDefault(shape.id(), 0.0) / most;
            map.add(SHAPES.createLineString(new Coordinate[] {from, to}), group(share), 0);
            Integer place = likeliest.get(shape.id());
            if (place != null) {
                map.label(new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2), place);
            }
        }
        return map.toString();
    }

    private static int group(double share) {
        int group = 0;
        while (group < CLASSES.length && share < CLASSES[group]) {
            group++;
        }
        return group;
    }
}
