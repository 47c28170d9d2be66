package fr.beffroi.buildings.imagery;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.CoordinateTransformFactory;

/**
 * The reference systems in which aerial images of France come: Lambert-93, the nine conic zones, UTM (of the overseas territories
 * too), Web Mercator, longitude and latitude. Datums of this century are taken as one: they differ by less than a metre or two, and what
 * remains between images and cadastre is measured anyway.
 */
final class ReferenceSystems {
    static final String WGS84 = "EPSG:4326";
    static final String WEB_MERCATOR = "EPSG:3857";
    static final String LAMBERT_93 = "EPSG:2154";

    private static final Pattern CODE = Pattern.compile("(?:EPSG|ESRI|IGNF)?[:/ ]*(\\d{4,6})$");
    private static final Pattern UTM = Pattern.compile("utm.{0,12}?(\\d{1,2}) ?([ns])(?![a-z])");
    private static final Pattern CONIC = Pattern.compile("cc ?(4[2-9]|50)");

    private ReferenceSystems() {}

    /**
     * The usual spelling of a code: {@code 2154}, {@code epsg:2154}, {@code urn:ogc:def:crs:EPSG::2154}, and the codes that name the
     * same projection on a sister datum.
     */
    static Optional<String> ofCode(String text) {
        Matcher code = CODE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!code.find()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(code.group(1));
        int usual = switch (number) {
            case 9793, 9794, 102110 -> 2154;
            case 900913, 3785, 102100, 102113 -> 3857;
            case 4171, 4258, 4979, 4937, 84 -> 4326;
            case 4467 -> 32621;
            case 5490, 4559 -> 32620;
            case 2972 -> 32622;
            case 2975 -> 32740;
            case 4471 -> 32738;
            default -> number >= 25828 && number <= 25838 ? 32600 + number % 100 : number;
        };
        String name = "EPSG:" + usual;
        return parameters(name).isPresent() ? Optional.of(name) : Optional.empty();
    }

    /** The system that a description names: WKT, the citation of a GeoTIFF, an attribute of GML. */
    static Optional<String> ofDescription(String text) {
        if (text.matches("(?is)\\s*(\\d{4,6}|(urn|epsg|https?)[^\\s\\[]*)\\s*")) {
            return ofCode(text);
        }
        Matcher last = Pattern.compile(
                        "AUTHORITY\\[\"EPSG\",\\s*\"?(\\d+)\"?\\]\\]\\s*$|ID\\[\"EPSG\",\\s*(\\d+)\\]\\]\\s*$")
                .matcher(text.strip());
        if (last.find()) {
            Optional<String> coded = ofCode(last.group(1) != null ? last.group(1) : last.group(2));
            if (coded.isPresent()) {
                return coded;
            }
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[_\\-/]+", " ")
                .replaceAll(" +", " ");
        if (plain.contains("lambert 93") || plain.contains("lambert93") || plain.contains("lamb93")) {
            return Optional.of(LAMBERT_93);
        }
        Matcher conic = CONIC.matcher(plain);
        if (conic.find() && plain.contains("rgf")) {
            return Optional.of("EPSG:39" + conic.group(1));
        }
        if (plain.contains("pseudo mercator")
                || plain.contains("web mercator")
                || plain.contains("popular visualisation")) {
            return Optional.of(WEB_MERCATOR);
        }
        Matcher utm = UTM.matcher(plain);
        if (utm.find() && !plain.contains("ed50") && !plain.contains("nad27")) {
            return ofCode((utm.group(2).equals("n") ? "326" : "327")
                    + String.format(Locale.ROOT, "%02d", Integer.parseInt(utm.group(1))));
        }
        if (!plain.contains("projcs")
                && !plain.contains("projcrs")
                && (plain.contains("wgs 84") || plain.contains("wgs 1984") || plain.contains("rgf93"))) {
            return Optional.of(WGS84);
        }
        return Optional.empty();
    }

    /** Lambert-93 for a place in metropolitan France, elsewhere its UTM zone. */
    static String metricAt(double longitude, double latitude) {
        if (longitude >= -5.5 && longitude <= 10 && latitude >= 41 && latitude <= 51.5) {
            return LAMBERT_93;
        }
        int zone = Math.clamp((int) Math.floor((longitude + 180) / 6) + 1, 1, 60);
        return String.format(Locale.ROOT, "EPSG:%d%02d", latitude < 0 ? 327 : 326, zone);
    }

    static CoordinateTransform between(String from, String to) {
        return new CoordinateTransformFactory().createTransform(system(from), system(to));
    }

    private static CoordinateReferenceSystem system(String code) {
        return new CRSFactory().createFromParameters(code, parameters(code).orElseThrow());
    }

    private static Optional<String> parameters(String code) {
        int number = Integer.parseInt(code.substring(5));
        int zone = number % 100;
        boolean utm = (number / 100 == 326 || number / 100 == 327) && zone >= 1 && zone <= 60;
        if (number == 4326) {
            return Optional.of("+proj=longlat +ellps=WGS84 +towgs84=0,0,0 +no_defs");
        }
        if (number == 3857) {
            return Optional.of("+proj=merc +a=6378137 +b=6378137 +lon_0=0 +k=1 +nadgrids=@null +no_defs");
        }
        if (number == 2154) {
            return Optional.of(
                    "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0 +units=m");
        }
        if (number >= 3942 && number <= 3950) {
            int latitude = number - 3900;
            return Optional.of(String.format(
                    Locale.ROOT,
                    "+proj=lcc +lat_1=%.2f +lat_2=%.2f +lat_0=%d +lon_0=3 +x_0=1700000 +y_0=%d200000 +ellps=GRS80 +towgs84=0,0,0 +units=m",
                    latitude - 0.75,
                    latitude + 0.75,
                    latitude,
                    latitude - 41));
        }
        return utm
                ? Optional.of("+proj=utm +zone=" + zone + (number / 100 == 327 ? " +south" : "")
                        + " +ellps=WGS84 +towgs84=0,0,0 +units=m")
                : Optional.empty();
    }
}
