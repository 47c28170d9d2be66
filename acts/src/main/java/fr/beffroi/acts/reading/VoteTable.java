package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.reading.text.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures of a vote in a row under its labels, e.g. "Pour | Contre | Abstention" above "23 | 0 | 2". */
final class VoteTable {
    private static final Map<String, Pattern> COLUMNS = Map.of(
            "for", Pattern.compile("(?:voix |votes? )?pour"),
            "against", Pattern.compile("(?:voix |votes? )?contre"),
            "abstentions", Pattern.compile("abstentions?(?:\\(s\\))?"),
            "blanks", Pattern.compile("(?:bulletins? |votes? )?blancs?"),
            "nulls", Pattern.compile("(?:bulletins? |votes? )?nuls?"),
            "apart", Pattern.compile("(?:non[- ]participations?|ne prend.*pas part.*|n.?ont pas pris part.*)"));

    private VoteTable() {}

    static Optional<Found<Vote>> find(Source source) {
        List<Line> lines = source.lines();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String[] labels = source.folded(lines.get(i)).split("\t");
            String[] figures = source.folded(lines.get(i + 1)).split("\t");
            Map<String, Integer> counts = counts(labels, figures);
            @Nullable Integer inFavour = counts.get("for");
            @Nullable Integer against = counts.get("against");
            if (inFavour != null && against != null) {
                var vote = new Vote(
                        inFavour > against,
                        false,
                        false,
                        false,
                        inFavour,
                        against,
                        counts.get("abstentions"),
                        counts.get("blanks"),
                        counts.get("nulls"),
                        counts.get("apart"));
                return Optional.of(source.found(
                        vote, lines.get(i).start(), lines.get(i + 1).end(), 0.95));
            }
        }
        return Optional.empty();
    }

    private static Map<String, Integer> counts(String[] labels, String[] figures) {
        var counts = new HashMap<String, Integer>();
        if (labels.length < 2 || figures.length != labels.length) {
            return counts;
        }
        for (int i = 0; i < labels.length; i++) {
            String label = labels[i].replaceAll("[\\s:]+$", "").strip();
            OptionalInt figure = FrenchNumbers.value(figures[i]);
            if (figure.isEmpty()) {
                continue;
            }
            for (Map.Entry<String, Pattern> column : COLUMNS.entrySet()) {
                if (column.getValue().matcher(label).matches()) {
                    counts.put(column.getKey(), figure.getAsInt());
                }
            }
        }
        return counts;
    }
}
