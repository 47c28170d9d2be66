package fr.beffroi.water.telemetry.files;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers as exports write them. */
final class Figures {
    private static final Pattern POINT = Pattern.compile("[+-]?\\d{1,15}(?:\\.\\d{0,30})?(?:[eE][+-]?\\d{1,2})?");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,15},\\d{1,30}");
    /** What stands where nothing was measured. */
    private static final Set<String> NOTHING = Set.of("", "-", "nan", "null", "n/a", "na", "nd", "#n/a");

    private Figures() {}

    static boolean isNothing(String cell) {
        return cell.length() < 5 && NOTHING.contains(cell.toLowerCase(Locale.ROOT));
    }

    static boolean hasComma(String cell) {
        return COMMA.matcher(bare(cell)).matches();
    }

    static boolean isFigure(String cell) {
        String bare = bare(cell);
        return POINT.matcher(bare).matches() || COMMA.matcher(bare).matches();
    }

    /** @return empty if it is no number in this writing */
    static OptionalDouble read(String cell, boolean decimalComma) {
        String bare = bare(cell);
        String point = decimalComma ? bare.replace(',', '.') : bare;
        return POINT.matcher(point).matches() ? OptionalDouble.of(Double.parseDouble(point)) : OptionalDouble.empty();
    }

    /** Without the spaces between thousands. */
    private static String bare(String cell) {
        return cell.indexOf(' ') < 0 && cell.indexOf('\u00a0') < 0 && cell.indexOf('\u202f') < 0
                ? cell
                : cell.replaceAll("(?<=\\d)[ \\u00a0\\u202f](?=\\d{3})", "");
    }
}
