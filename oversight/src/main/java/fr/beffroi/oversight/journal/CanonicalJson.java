package fr.beffroi.oversight.journal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in one way only (RFC 8785): keys sorted, no white space, so that the same value has the same bytes.
 */
public final class CanonicalJson {
    private static final long LARGEST_INTEGER = 1L << 53;
    private static final int DEEPEST = 64;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /**
     * @param value maps with string keys, lists, strings, booleans, integers (within ±2^53), doubles, or null
     * @return UTF-8 bytes on one line
     * @throws IllegalArgumentException for any other type, an integer out of range, a number that is not finite, half
     *     of a surrogate pair, or more than 64 levels: what RFC 8785 gives no bytes for
     */
    public static byte[] bytes(Map<String, ?> value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value, 0);
        return json.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("json.too_deep");
        }
        switch (value) {
            case null -> out.append("null");
            case Boolean truth -> out.append(truth);
            case String text -> string(text);
            case Map<?, ?> map -> object(map, depth);
            case List<?> list -> array(list, depth);
            case Byte number -> out.append(number);
            case Short number -> out.append(number);
            case Integer number -> out.append(number);
            case Long number -> integer(number);
            case Double number -> out.append(number(number));
            default -> throw new IllegalArgumentException("json.type");
        }
    }

    private void object(Map<?, ?> map, int depth) {
        // String's natural order compares UTF-16 code units, as RFC 8785 §3.2.3 asks.
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        for (Map.Entry<?, ?> member : map.entrySet()) {
            if (!(member.getKey() instanceof String key)) {
                throw new IllegalArgumentException("json.type");
            }
            sorted.put(key, member.getValue());
        }
        char separator = '{';
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            write(member.getValue(), depth + 1);
            separator = ',';
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void array(List<?> list, int depth) {
        char separator = '[';
        for (Object element : list) {
            out.append(separator);
            write(element, depth + 1);
            separator = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private void integer(long number) {
        if (number > LARGEST_INTEGER || number < -LARGEST_INTEGER) {
            throw new IllegalArgumentException("json.integer_out_of_range");
        }
        out.append(number);
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isSurrogate(c)) {
                        throw new IllegalArgumentException("json.half_surrogate");
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /** ECMAScript's Number::toString (ECMA-262 §6.1.6.1.20), which RFC 8785 §3.2.2.3 prescribes. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("json.not_finite");
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int length = digits.length();
        int point = length - shortest.scale();
        String text;
        if (length <= point && point <= 21) {
            text = digits + "0".repeat(point - length);
        } else if (0 < point && point <= 21) {
            text = digits.substring(0, point) + "." + digits.substring(point);
        } else if (-6 < point && point <= 0) {
            text = "0." + "0".repeat(-point) + digits;
        } else {
            String fraction = length == 1 ? "" : "." + digits.substring(1);
            text = digits.charAt(0) + fraction + (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        }
        return value < 0 ? "-" + text : text;
    }

    /**
     * The fewest digits that read back as {@code value}. {@link Double#toString(double)} gives them since JDK 19, except
     * that it prefers two digits where one would do (4.9E-324 for 5e-324).
     */
    private static BigDecimal shortest(double value) {
        BigDecimal java = new BigDecimal(Double.toString(value));
        if (java.stripTrailingZeros().precision() != 2) {
            return java;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = java;
        for (RoundingMode mode : List.of(RoundingMode.FLOOR, RoundingMode.CEILING)) {
            BigDecimal one = exact.round(new MathContext(1, mode));
            boolean better = best == java
                    || one.subtract(exact).abs().compareTo(best.subtract(exact).abs()) < 0;
            if (one.doubleValue() == value && better) {
                best = one;
            }
        }
        return best;
    }
}
