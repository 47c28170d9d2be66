package fr.beffroi.server.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A table that a French spreadsheet opens as it is: semicolons, a byte order mark, and no cell that it would compute. */
public final class Csv {
    public static final String TYPE = "text/csv; charset=UTF-8";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public Csv(String... columns) {
        line((Object[]) columns);
    }

    public void line(Object... cells) {
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

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
