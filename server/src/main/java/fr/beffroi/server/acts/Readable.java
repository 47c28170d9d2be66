package fr.beffroi.server.acts;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.server.acts.CheckedAct.Held;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A check as a text: what a decision accepts, or amends. In French, as acts are. A finding that is not retained loses its
 * words, so that the measure of what a decision kept of the proposal is one of its findings.
 */
@Component
class Readable {
    private static final int SUBJECT = 160;
    private static final int QUOTE = 200;

    private final MessageSource texts;

    Readable(MessageSource texts) {
        this.texts = texts;
    }

    /** One line that names the act in a queue. */
    String subject(CheckedAct checked) {
        Act act = checked.act();
        String named = text("acts.kind." + act.kind())
                + (act.number() == null ? "" : " " + act.number().value())
                + (act.title() == null
                        ? ""
                        : text("acts.readable.about", act.title().value()));
        return clipped(
                act.number() == null && act.title() == null
                        ? named + text("acts.readable.about", checked.file())
                        : named,
                SUBJECT);
    }

    String proposed(CheckedAct checked) {
        StringBuilder said = heading(checked);
        for (int i = 0; i < checked.findings().size(); i++) {
            said.append("\n\n")
                    .append(i + 1)
                    .append(". ")
                    .append(finding(checked, checked.findings().get(i)));
        }
        return said.toString();
    }

    /** @param rulings one for each finding, in their order */
    String decided(CheckedAct checked, List<Ruling> rulings) {
        StringBuilder said = heading(checked);
        for (Ruling ruling : rulings) {
            Held held = checked.findings().get(ruling.finding());
            said.append("\n\n").append(ruling.finding() + 1).append(". ");
            if (ruling.verdict() == Ruling.Verdict.RETAINED) {
                said.append(finding(checked, held)).append('\n').append(text("acts.readable.RETAINED"));
            } else {
                said.append(held.title()).append('\n').append(verdict(ruling));
            }
        }
        return said.toString();
    }

    private String verdict(Ruling ruling) {
        return ruling.reason() == null
                ? text("acts.readable." + ruling.verdict() + ".bare")
                : text("acts.readable." + ruling.verdict(), ruling.reason());
    }

    private StringBuilder heading(CheckedAct checked) {
        Act act = checked.act();
        StringBuilder said = new StringBuilder(text("acts.kind." + act.kind()));
        append(said, " ", act.number());
        if (act.session() != null) {
            said.append(text(
                    "acts.readable.of",
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                            .withLocale(Locale.FRENCH)
                            .format(act.session().value())));
        }
        append(said, " : ", act.title());
        said.append('\n').append(text("acts.readable.file", checked.file(), checked.sha256()));
        int count = checked.findings().size();
        return said.append("\n\n").append(text("acts.readable.count", count));
    }

    private String finding(CheckedAct checked, Held held) {
        String quote = checked.quote(held);
        return text("acts.severity." + held.severity()) + " : " + held.title() + " (" + held.article() + ")\n"
                + held.message()
                + (held.where() == null
                        ? ""
                        : "\n" + text("acts.readable.where", held.where().page(), clipped(quote, QUOTE)));
    }

    private static void append(StringBuilder said, String before, @Nullable Found<String> found) {
        if (found != null) {
            said.append(before).append(found.value());
        }
    }

    private static String clipped(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return line.substring(0, end) + "…";
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
