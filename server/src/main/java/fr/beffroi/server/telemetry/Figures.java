package fr.beffroi.server.telemetry;

import fr.beffroi.server.web.Refused;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as people type them: with a comma or a point, with spaces between thousands. */
final class Figures {
    private static final Pattern FIGURE = Pattern.compile("\\d{1,12}(?:[.,]\\d{1,6})?");

    private Figures() {}

    /** @return null if nothing was typed @throws Refused if it is no number, or none above 0 */
    static @Nullable Double flow(String typed) {
        Double flow = read(typed);
        if (flow != null && flow == 0) {
            throw new Refused("alarms.figure", typed);
        }
        return flow;
    }

    /** @return null if nothing was typed @throws Refused if it is no number, or one below 0 */
    static @Nullable Double read(String typed) {
        String bare = typed.replaceAll("[\\s\\u00a0\\u202f]", "");
        if (bare.isEmpty()) {
            return null;
        }
        if (!FIGURE.matcher(bare).matches()) {
            throw new Refused("alarms.figure", typed.length() > 40 ? typed.substring(0, 40) : typed);
        }
        return Double.valueOf(bare.replace(',', '.'));
    }
}
