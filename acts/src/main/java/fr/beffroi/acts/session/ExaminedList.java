package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Writing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The list of délibérations examined, displayed and put online within a week (CGCT L2121-25), rejected ones included. */
public final class ExaminedList {
    private static final int WEEK = 7;

    private ExaminedList() {}

    public static Sheet of(Sitting sitting, Numbering numbering, Locale locale) {
        SessionPlan plan = sitting.plan();
        Words words = Words.of(plan, locale);
        List<ItemState> examined = sitting.examined();
        List<List<String>> rows = examined.stream()
                .map(state -> List.of(
                        numbering.number(plan.date(), examined.indexOf(state)),
                        title(state),
                        words.say("status." + state.status())))
                .toList();
        return new Pages()
                .say(words.say("list.session", plan.issuer().name(), words.weekday(plan.date())))
                .table(
                        words.say("list.caption"),
                        List.of(words.say("list.number"), words.say("list.subject"), words.say("list.outcome")),
                        rows)
                .say(words.say("list.until", words.day(latest(plan.date()))))
                .titled(words.say("list.title"), words);
    }

    /** Last day of its publication. */
    public static LocalDate latest(LocalDate session) {
        return session.plusDays(WEEK);
    }

    static String title(ItemState state) {
        Writing writing = state.writing();
        return writing == null ? state.item().title() : writing.title();
    }
}
