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

    private Remedies() {}

    static @Nullable Found<String> find(Source source) {
        MatchResult mention = source.all(MENTION).stream().findFirst().orElse(null);
        if (mention == null) {
            return null;
        }
        List<Line> lines = source.lines();
        int first = source.lineAt(mention.start());
        while (first > 0 && !lines.get(first).opens()) {
            first--;
        }
        int last = source.lineAt(mention.end() - 1);
        while (last + 1 < lines.size()
                && !lines.get(last + 1).opens()
                && !Labels.ENDS_BODY.matcher(source.folded(lines.get(last + 1))).find()) {
            last++;
        }
        int start = lines.get(first).start();
        int end = lines.get(last).end();
        return source.found(source.plain(start, end), start, end, 0.95);
    }
}
