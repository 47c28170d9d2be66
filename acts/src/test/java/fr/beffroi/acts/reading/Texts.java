package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActText;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.reading.text.Line;
import fr.beffroi.acts.reading.text.Written;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Acts typed in tests: each line a paragraph, a blank line sets the next one apart. */
final class Texts {
    private Texts() {}

    static Act read(String text) {
        return ActReader.read(written(text));
    }

    static Written written(String text) {
        var lines = new ArrayList<Line>();
        int start = 0;
        boolean apart = false;
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                apart = true;
            } else {
                lines.add(new Line(start, start + line.length(), true, apart));
                apart = false;
            }
            start += line.length() + 1;
        }
        return new Written(new ActText(text, List.of(0), false), lines);
    }

    static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }

    static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }
}
