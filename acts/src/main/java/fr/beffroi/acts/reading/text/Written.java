package fr.beffroi.acts.reading.text;

import fr.beffroi.acts.act.ActText;
import java.util.List;

/** A document's text and its lines, in order; blank lines are in the text only. */
public record Written(ActText text, List<Line> lines) {
    public Written {
        lines = List.copyOf(lines);
    }
}
