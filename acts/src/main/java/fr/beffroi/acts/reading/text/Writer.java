package fr.beffroi.acts.reading.text;

import fr.beffroi.acts.act.ActText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts lines after one another and remembers where each stands. */
final class Writer {
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u202f\\u2007\\u2009\\u200b\\ufeff]+");
    private static final Pattern AROUND_TAB = Pattern.compile(" *\\t *");
    private static final Pattern UNSEEN = Pattern.compile("[\\u00ad\\p{Cntrl}&&[^\\t]]");

    private final StringBuilder text = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private final List<Integer> pages = new ArrayList<>();

    void page() {
        pages.add(text.length());
    }

    void line(String raw, boolean opens, boolean apart) {
        String clean = clean(raw);
        if (clean.isEmpty()) {
            return;
        }
        if (apart && !text.isEmpty()) {
            text.append('\n');
        }
        int start = text.length();
        text.append(clean);
        lines.add(new Line(start, text.length(), opens, apart));
        text.append('\n');
    }

    Written written(boolean recognised) {
        List<Integer> starts = pages.isEmpty() ? List.of(0) : pages;
        return new Written(new ActText(text.toString(), starts, recognised), lines);
    }

    private static String clean(String raw) {
        String seen = UNSEEN.matcher(raw).replaceAll("");
        return AROUND_TAB
                .matcher(SPACES.matcher(seen).replaceAll(" "))
                .replaceAll("\t")
                .strip();
    }
}
