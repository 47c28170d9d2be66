package fr.beffroi.bench.acts;

import fr.beffroi.acts.law.Law;
import java.util.ArrayList;
import java.util.List;

/** Every content, for everybody who takes such acts, drawn several times over; in every setting and kind of file in turn. */
final class CorrectActs {
    private CorrectActs() {}

    /** @param seed draws it again, so that a defect does not alter the correct one */
    record Drawing(Content content, Whose whose, int seed, Setting setting, FileKind file) {
        Draft draft() {
            return Drawn.correct(content, whose, seed);
        }

        String name() {
            return content.name() + " " + whose + " " + seed + " " + setting + file.ending();
        }
    }

    static List<Drawing> drawn(int times) {
        List<Drawing> drawn = new ArrayList<>();
        for (int seed = 0; seed < times; seed++) {
            for (Content content : Content.all()) {
                for (Whose whose : Whose.values()) {
                    if (content.whose().contains(whose)) {
                        int at = drawn.size();
                        drawn.add(new Drawing(
                                content,
                                whose,
                                seed,
                                Setting.values()[(at + seed) % Setting.values().length],
                                FileKind.values()[at % FileKind.values().length]));
                    }
                }
            }
        }
        return drawn;
    }

    /** The law that they cite. */
    static Law law() {
        return InventedLaw.of(drawn(1).stream().map(Drawing::draft).toList());
    }
}
