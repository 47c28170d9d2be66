package fr.beffroi.buildings.imagery;

import fr.beffroi.tables.Projection;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The many names that image files give to the reference systems of {@link Projection}, to their usual codes. Datums of this century
 * are taken as one: they differ by less than a metre or two, and what remains between images and cadastre is measured anyway.
 */
final class ReferenceSystems {
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
        // Zones of ETRS89 and NAD83 that are nowhere in France stay unknown.
        boolean elsewhere = usual / 100 == 258 || usual / 100 == 269;
        return !elsewhere && Projection.isKnown(name) ? Optional.of(name) : Optional.empty();
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
            return Optional.of(Projection.LAMBERT_93);
        }
        Matcher conic = CONIC.matcher(plain);
        if (conic.find() && plain.contains("rgf")) {
            return Optional.of("EPSG:39" + conic.group(1));
        }
        if (plain.contains("pseudo mercator")
                || plain.contains("web mercator")
                || plain.contains("popular visualisation")) {
            return Optional.of(Projection.WEB_MERCATOR);
        }
        Matcher utm = UTM.matcher(plain);
        if (utm.find() && !plain.contains("ed50") && !plain.contains("nad27")) {
            return ofCode((utm.group(2).equals("n") ? "326" : "327")
                    + String.format(Locale.ROOT, "%02d", Integer.parseInt(utm.group(1))));
        }
        if (!plain.contains("projcs")
                && !plain.contains("projcrs")
                && (plain.contains("wgs 84") || plain.contains("wgs 1984") || plain.contains("rgf93"))) {
            return Optional.of(Projection.WGS84);
        }
        return Optional.empty();
    }
}
