package fr.beffroi.server.water;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A table that a French spreadsheet opens as it is: semicolons, a byte order mark, and no cell that it would compute. */
final class Csv {
    static final String TYPE = "text/csv; charset=UTF-8";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    Csv(String... columns) {
        line((Object[]) columns);
    }

    void line(Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String cell(Object value) {
        String said = value instanceof Double number ? String.valueOf(number).replace('.', ',') : String.valueOf(value);
        // What a spreadsheet would take for a formula (OWASP, CSV injection); a negative number is none.
        boolean formula = value instanceof String && said.matches("(?s)[=+@\\t\\r-].*");
        String safe = formula ? "'" + said : said;
        return safe.matches("(?s).*[;\"\\n\\r].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
