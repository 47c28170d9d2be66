package fr.beffroi.acts.check.text;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an act says of its matter: neither its head, with those who sat, nor its remedies. */
final class Body {
    private Body() {}

    static String of(Act act, String whole) {
        StringBuilder body = new StringBuilder(whole);
        blank(body, 0, headEnd(act));
        Found<String> remedies = act.remedies();
        if (remedies != null) {
            blank(body, remedies.place().start(), remedies.place().end());
        }
        return body.toString();
    }

    /** After the last thing said of the session that stands before visas, reasons and provisions. */
    private static int headEnd(Act act) {
        int matter = Stream.of(act.visas(), act.recitals(), act.provisions())
                .flatMap(Collection::stream)
                .mapToInt(found -> found.place().start())
                .min()
                .orElse(0);
        return head(act)
                .filter(Objects::nonNull)
                .map(Found::place)
                .mapToInt(Place::end)
                .filter(end -> end <= matter)
                .max()
                .orElse(0);
    }

    private static Stream<? extends @Nullable Found<?>> head(Act act) {
        Attendance sat = act.attendance();
        Stream<? extends @Nullable Found<?>> single = Stream.of(
                act.collectivity(),
                act.number(),
                act.session(),
                act.convocation(),
                act.chair(),
                act.secretary(),
                sat.inOffice(),
                sat.presentCount(),
                sat.proxyCount(),
                sat.votingCount());
        return Stream.concat(
                single,
                Stream.of(sat.present(), sat.represented(), sat.absent()).flatMap(List::stream));
    }

    private static void blank(StringBuilder text, int start, int end) {
        for (int i = start; i < Math.min(end, text.length()); i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, ' ');
            }
        }
    }
}
