package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Vote;
import fr.beffroi.acts.check.text.Stems;
import fr.beffroi.acts.check.text.Words;
import fr.beffroi.acts.law.Law;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words of an act's reasons before its provisions: recitals, a statement, visas of facts; law alone is no reason. */
final class Reasons {
    /** Of "après en avoir délibéré, à la majorité". */
    private static final Set<String> FORMULA = Set.of("apres", "avoir", "major");

    private Reasons() {}

    static Set<String> of(Act act, Words words) {
        int end = act.provisions().getFirst().place().start();
        StringBuilder text = new StringBuilder(words.body().substring(0, end));
        blank(text, act.title());
        blankLine(text, act.subjectCode());
        Found<Vote> vote = act.vote();
        blank(text, vote);
        act.visas().stream().filter(visa -> isLaw(visa.value())).forEach(visa -> blank(text, visa));
        Set<String> reasons = new TreeSet<>(Stems.of(text.toString()));
        reasons.removeAll(FORMULA);
        return reasons;
    }

    private static boolean isLaw(String visa) {
        return !Law.citations(visa).isEmpty() || !Law.codesIn(visa).isEmpty();
    }

    private static void blank(StringBuilder text, @Nullable Found<?> found) {
        if (found != null) {
            Place place = found.place();
            blank(text, place.start(), place.end());
        }
    }

    private static void blankLine(StringBuilder text, @Nullable Found<?> found) {
        if (found != null && found.place().start() < text.length()) {
            blank(
                    text,
                    text.lastIndexOf("\n", found.place().start()) + 1,
                    found.place().end());
        }
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < Math.min(end, text.length()); i++) {
            text.setCharAt(i, ' ');
        }
    }
}
