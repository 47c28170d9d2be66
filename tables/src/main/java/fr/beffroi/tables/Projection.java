package fr.beffroi.tables;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * The projections that French files come in, by their EPSG code: longitude and latitude (4326), Web Mercator (3857),
 * Lambert-93 (2154), the nine conic zones (3942 to 3950), UTM (326nn, 327nn; 258nn in ETRS89, 269nn in NAD83). Datums of
 * this century are taken as one: they differ by less than a metre or two, which no distance here notices.
 */
public final class Projection {
    public static final String WGS84 = "EPSG:4326";
    public static final String LAMBERT_93 = "EPSG:2154";
    public static final String WEB_MERCATOR = "EPSG:3857";

    /** Abscissa of the east of Corsica, rounded up. */
    static final double EAST_OF_LAMBERT_93 = 1_250_000;

    private static final Envelope METROPOLITAN = new Envelope(-5.5, 10, 41, 51.5);

    private Projection() {}

    private static Optional<String> parameters(String code) {
        int number = code.matches("EPSG:\\d{4,5}") ? Integer.parseInt(code.substring(5)) : 0;
        return Optional.ofNullable(
                switch (number) {
                    case 4326, 4171, 4258 -> "+proj=longlat +ellps=WGS84 +towgs84=0,0,0 +no_defs";
                    case 3857, 900913 -> "+proj=merc +a=6378137 +b=6378137 +lon_0=0 +k=1 +nadgrids=@null +no_defs";
                    case 2154 ->
                        "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0 +units=m";
                    default -> {
                        if (number >= 3942 && number <= 3950) {
                            yield conic(number - 3900);
                        }
                        int zone = number % 100;
                        boolean utm = number / 100 == 326
                                || number / 100 == 327
                                || number / 100 == 258
                                || number / 100 == 269;
                        yield utm && zone >= 1 && zone <= 60
                                ? "+proj=utm +zone=" + zone + (number / 100 == 327 ? " +south" : "")
                                        + " +ellps=WGS84 +towgs84=0,0,0 +units=m"
                                : null;
                    }
                });
    }

    private static String conic(int latitude) {
        return String.format(
                Locale.ROOT,
                "+proj=lcc +lat_1=%.2f +lat_2=%.2f +lat_0=%d +lon_0=3 +x_0=1700000 +y_0=%d200000 +ellps=GRS80 +towgs84=0,0,0 +units=m",
                latitude - 0.75,
                latitude + 0.75,
                latitude,
                latitude - 41);
    }

    public static boolean isKnown(String code) {
        return parameters(code).isPresent();
    }

    /**
     * The code itself.
     *
     * @param code {@code ""} where nothing is said
     * @throws UnreadableSource where it is another one than these
     */
    public static String checked(String file, String code) throws UnreadableSource {
        if (!code.isEmpty() && !isKnown(code)) {
            throw UnreadableSource.of(file, null, null, "source.projection", code);
        }
        return code;
    }

    /** Whether its units are true metres, so that lengths and distances can be taken in it. */
    public static boolean isMetric(String code) {
        return !code.equals(WGS84)
                && !code.equals(WEB_MERCATOR)
                && !code.equals("EPSG:4171")
                && !code.equals("EPSG:4258");
    }

    /**
     * The projection that coordinates within these bounds are in; empty for UTM, whose zone they do not tell. The coast of southern
     * Brittany in the zone of 47° reads like Corsica in Lambert-93, for which it is taken.
     */
    public static Optional<String> guess(Envelope bounds) {
        if (within(bounds, -180, 180, -90, 90)) {
            return Optional.of(WGS84);
        }
        if (within(bounds, 0, EAST_OF_LAMBERT_93, 6_000_000, 7_200_000)) {
            return Optional.of(LAMBERT_93);
        }
        for (int zone = 42; zone <= 50; zone++) {
            double middle = (zone - 41) * 1_000_000 + 200_000;
            if (within(bounds, 1_000_000, 2_400_000, middle - 170_000, middle + 170_000)) {
                return Optional.of("EPSG:" + (3900 + zone));
            }
        }
        return Optional.empty();
    }

    private static boolean within(Envelope bounds, double west, double east, double south, double north) {
        return bounds.getMinX() >= west
                && bounds.getMaxX() <= east
                && bounds.getMinY() >= south
                && bounds.getMaxY() <= north;
    }

    /** A metric projection for a place: Lambert-93 in metropolitan France, elsewhere the UTM zone. */
    public static String metricAt(double longitude, double latitude) {
        if (METROPOLITAN.contains(longitude, latitude)) {
            return LAMBERT_93;
        }
        return utmAt(longitude, latitude);
    }

    public static String utmAt(double longitude, double latitude) {
        int zone = Math.clamp((int) Math.floor((longitude + 180) / 6) + 1, 1, 60);
        return String.format(Locale.ROOT, "EPSG:%d%02d", latitude < 0 ? 327 : 326, zone);
    }

    /**
     * Moves shapes from one projection to another.
     *
     * @param from {@link #isKnown known}
     * @param to {@link #isKnown known}
     */
    public static UnaryOperator<Geometry> between(String from, String to) {
        if (from.equals(to)) {
            return UnaryOperator.identity();
        }
        CoordinateTransform transform = transform(from, to);
        return shape -> new Mover(transform).transform(shape);
    }

    /**
     * Moves single places, as {@link #between} moves shapes; not for several threads.
     *
     * @param from {@link #isKnown known}
     * @param to {@link #isKnown known}
     */
    public static CoordinateTransform transform(String from, String to) {
        return new CoordinateTransformFactory().createTransform(system(from), system(to));
    }

    private static final class Mover extends GeometryTransformer {
        private final CoordinateTransform transform;

        Mover(CoordinateTransform transform) {
            this.transform = transform;
        }

        @Override
        protected CoordinateSequence transformCoordinates(CoordinateSequence coordinates, Geometry parent) {
            Coordinate[] moved = new Coordinate[coordinates.size()];
            ProjCoordinate there = new ProjCoordinate();
            for (int i = 0; i < moved.length; i++) {
                transform.transform(new ProjCoordinate(coordinates.getX(i), coordinates.getY(i)), there);
                moved[i] = new Coordinate(there.x, there.y);
            }
            return new CoordinateArraySequence(moved);
        }
    }

    private static CoordinateReferenceSystem system(String code) {
        return new CRSFactory().createFromParameters(code, parameters(code).orElseThrow());
    }
}
