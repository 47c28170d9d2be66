package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.reading.text.Line;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The paragraph that says how and until when the act can be contested. */
final class Remedies {
    static final Pattern MENTION = Pattern.compile(
            "recours[^.]{0,200}tribunal\\s+administratif|tribunal\\s+administratif[^.]{0,250}(?:recours|deux\\s+mois)|recours\\s+(?:gracieux|contentieux|pour\\s+exces\\s+de\\s+pouvoir)|voies?\\s+(?:et\\s+delais\\s+)?de\\s+recours");

    private static final Pattern HEADING =
            Pattern.compile("\\s*(?:delais?\\s+et\\s+)?voies?\\s+(?:et\\s+delais?\\s+)?de\\s+recours\\s*:?\\s*");
    /** What such a sentence begins with: the line above is another matter. */
    private static final Pattern OPENS = Pattern.compile(
            "^\\s*(?:l[ea] (?:presente?|tribunal)|cett?e? |conformement|en application de|tout recours|un recours|dans un delai)");

    private static final int LONGEST_HEADING = 40;

    private static final Pattern ENDED = Pattern.compile("[.;\\d]\\s*$");

    private Remedies() {}

    static @Nullable Found<String> find(Source source) {
        for (MatchResult mention : source.all(MENTION)) {
            Found<String> paragraph = paragraph(source, mention);
            if (paragraph.value().length() > LONGEST_HEADING) {
                return paragraph;
            }
        }
        return null;
    }

    private static Found<String> paragraph(Source source, MatchResult mention) {
        List<Line> lines = source.lines();
        int first = source.lineAt(mention.start());
        while (first > 0
                && !lines.get(first).opens()
                && !(OPENS.matcher(source.folded(lines.get(first))).find()
                        && ENDED.matcher(source.folded(lines.get(first - 1))).find())
                && !HEADING.matcher(source.folded(lines.get(first - 1))).matches()) {
            first--;
        }
        int last = source.lineAt(mention.end() - 1);
        while (last + 1 < lines.size()
                && !HEADING.matcher(source.folded(lines.get(last))).matches()
                && !lines.get(last + 1).opens()
                && !Labels.ENDS_BODY.matcher(source.folded(lines.get(last + 1))).find()) {
            last++;
        }
        int start = lines.get(first).start();
        int end = lines.get(last).end();
        return source.found(source.plain(start, end), start, end, 0.95);
    }
}
