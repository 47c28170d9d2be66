package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Signature;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The convocation and the agenda that goes with it (CGCT L2121-10). */
public final class Convocation {
    private Convocation() {}

    /** To all members. A second convocation says that no quorum will be asked; an election is mentioned (L2122-8). */
    public static Sheet of(SessionPlan plan, Locale locale) {
        Words words = Words.of(plan, locale);
        Pages pages = new Pages();
        plan.convokedOnIfKnown()
                .ifPresent(day ->
                        pages.say(words.say("convocation.made", plan.issuer().town(), words.day(day))));
        pages.say(words.say("convocation.address"))
                .say(words.say(
                        "convocation.invitation",
                        words.say("council.low." + plan.issuer().kind()),
                        words.weekday(plan.date()),
                        words.hour(plan.startsAt()),
                        plan.place()));
        if (plan.secondConvocation()) {
            pages.say(words.say("convocation.second"));
        } else if (plan.emergency()) {
            pages.say(words.say("convocation.emergency"));
        }
        pages.heading(2, words.say("agenda.title")).list(true, titles(plan, words));
        if (plan.items().stream().anyMatch(item -> item.kind() == ItemKind.ELECTION)) {
            pages.say(words.say("convocation.election"));
        }
        pages.say(words.say("convocation.proxy")).say(words.say("convocation.end"));
        plan.roster()
                .findHead()
                .ifPresent(head -> pages.signed(List.of(new Signature(words.head(head), head.titled()))));
        return pages.titled(words.say("convocation.title", words.day(plan.date())), words);
    }

    /** The agenda alone, to be displayed or published. */
    public static Sheet agenda(SessionPlan plan, Locale locale) {
        Words words = Words.of(plan, locale);
        return new Pages()
                .say(words.say(
                        "agenda.session",
                        plan.issuer().name(),
                        words.weekday(plan.date()),
                        words.hour(plan.startsAt()),
                        plan.place()))
                .list(true, titles(plan, words))
                .titled(words.say("agenda.title"), words);
    }

    /** What each délibération is about, sent with the convocation from 3,500 inhabitants on (note explicative de synthèse, CGCT L2121-12). */
    public static Sheet note(SessionPlan plan, Locale locale) {
        return note(plan, Map.of(), locale);
    }

    /** The same, naming what goes with it. @param annexes titles of the files sent with each item, by its id */
    public static Sheet note(SessionPlan plan, Map<String, List<String>> annexes, Locale locale) {
        Words words = Words.of(plan, locale);
        Pages pages = new Pages();
        for (Item item : plan.items()) {
            pages.heading(2, item.number() + ". " + item.title());
            List<Part> report =
                    item.writing() == null ? List.of() : item.writing().of(PartKind.REPORT);
            if (report.isEmpty()) {
                pages.say(words.say("note.none"));
            }
            report.forEach(part -> pages.say(part.text()));
            List<String> titles = annexes.getOrDefault(item.id(), List.of());
            if (!titles.isEmpty()) {
                pages.say(words.say("note.annexes")).list(false, titles);
            }
        }
        return pages.titled(words.say("note.title", words.day(plan.date())), words);
    }

    static List<String> titles(SessionPlan plan, Words words) {
        return plan.items().stream()
                .map(item -> item.kind() == ItemKind.INFORMATION
                        ? words.say("agenda.information", item.title())
                        : item.title())
                .toList();
    }
}
