package fr.beffroi.tables;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The projection that a .prj tells in words (OGC 01-009 "well-known text", or ESRI's form of it). */
final class WrittenProjection {
    private static final Pattern NAME = Pattern.compile("^\\s*(PROJCS|GEOGCS|PROJCRS|GEOGCRS)\\s*\\[\\s*\"([^\"]*)\"");
    private static final Pattern AUTHORITY =
            Pattern.compile("(?:AUTHORITY|ID)\\s*\\[\\s*\"EPSG\"\\s*,\\s*\"?(\\d{4,5})\"?\\s*]\\s*]\\s*$");
    private static final Pattern UTM = Pattern.compile("UTM[_ ]?ZONE[_ ]?(\\d{1,2})([NS])?");

    private WrittenProjection() {}

    /**
     * @return {@code ""} for a blank text
     * @throws UnreadableSource where it is another one than {@link Projection} knows
     */
    static String code(String file, String text) throws UnreadableSource {
        if (text.isBlank()) {
            return "";
        }
        Matcher authority = AUTHORITY.matcher(text);
        String code = authority.find() ? "EPSG:" + authority.group(1) : ofWords(text);
        if (code.isEmpty()) {
            Matcher name = NAME.matcher(text);
            String shown = name.find() ? name.group(2) : text.substring(0, Math.min(60, text.length()));
            throw UnreadableSource.of(file, null, null, "source.projection", shown);
        }
        return Projection.checked(file, code);
    }

    private static String ofWords(String text) {
        Matcher name = NAME.matcher(text.toUpperCase(Locale.ROOT));
        if (!name.find()) {
            return "";
        }
        if (name.group(1).startsWith("GEOG")) {
            return Projection.WGS84;
        }
        Matcher utm = UTM.matcher(name.group(2));
        if (utm.find()) {
            int zone = Integer.parseInt(utm.group(1));
            return String.format(Locale.ROOT, "EPSG:%d%02d", "S".equals(utm.group(2)) ? 327 : 326, zone);
        }
        if (name.group(2).contains("MERCATOR") && name.group(2).matches(".*(PSEUDO|WEB|SPHERE).*")) {
            return Projection.WEB_MERCATOR;
        }
        return conic(text);
    }

    /** Lambert-93 and the nine zones, told apart by their origin. */
    private static String conic(String text) {
        double east = parameter(text, "false_easting").orElse(0);
        double latitude = parameter(text, "latitude_of_origin").orElse(0);
        boolean meridian = parameter(text, "central_meridian").orElse(0) == 3;
        if (!text.contains("Lambert_Conformal_Conic") || !meridian) {
            return "";
        }
        if (east == 700_000 && latitude == 46.5) {
            return Projection.LAMBERT_93;
        }
        boolean zone = east == 1_700_000 && latitude >= 42 && latitude <= 50 && latitude == Math.rint(latitude);
        return zone ? "EPSG:" + (3900 + (int) latitude) : "";
    }

    private static OptionalDouble parameter(String text, String name) {
        Matcher found = Pattern.compile("(?i)PARAMETER\\s*\\[\\s*\"" + name + "\"\\s*,\\s*(-?[0-9.]+)\\s*]")
                .matcher(text);
        try {
            return found.find() ? OptionalDouble.of(Double.parseDouble(found.group(1))) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
