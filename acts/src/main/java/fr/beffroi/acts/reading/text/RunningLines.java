package fr.beffroi.acts.reading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Heads, feet and stamps that come back on each page break sentences in two: only their first showing is kept. */
final class RunningLines {
    private static final int NEAR_EDGE = 8;
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)(?:page\\s*)?[-–—]?\\s*\\d{1,3}\\s*(?:(?:/|sur)\\s*\\d{1,3})?\\s*[-–—]?");
    private static final Pattern FIGURES = Pattern.compile("\\b(page )?\\d{1,3} ?(/|sur) ?\\d{1,3}\\b");

    private RunningLines() {}

    static List<List<PageLayout.Read>> withoutThem(List<List<PageLayout.Read>> pages) {
        var kept = new ArrayList<List<PageLayout.Read>>();
        Set<String> seen = new HashSet<>();
        for (List<PageLayout.Read> page : pages) {
            var lines = new ArrayList<PageLayout.Read>();
            var here = new ArrayList<String>();
            for (int i = 0; i < page.size(); i++) {
                PageLayout.Read line = page.get(i);
                String key = FIGURES.matcher(line.text().strip()).replaceAll("#");
                boolean edge = i < NEAR_EDGE || i >= page.size() - NEAR_EDGE;
                boolean number = (i < 2 || i >= page.size() - 2)
                        && PAGE_NUMBER.matcher(line.text().strip()).matches();
                if (edge && (number || seen.contains(key))) {
                    continue;
                }
                if (edge) {
                    here.add(key);
                }
                lines.add(line);
            }
            seen.addAll(here);
            kept.add(lines);
        }
        return kept;
    }
}
