package fr.beffroi.acts.session;

import fr.beffroi.acts.check.Collectivity;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a session's documents, those of its kind of collectivité: council, mayor or president. */
final class Words {
    private final Locale locale;
    private final ResourceBundle bundle;
    private final Collectivity.Kind kind;

    Words(Locale locale, Collectivity.Kind kind) {
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
        this.bundle = ResourceBundle.getBundle(Words.class.getPackageName() + ".documents", this.locale);
        this.kind = kind;
    }

    static Words of(SessionPlan plan, Locale locale) {
        return new Words(locale, plan.issuer().kind());
    }

    String language() {
        return locale.getLanguage();
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** "Le conseil municipal". */
    String council() {
        return say("council." + kind);
    }

    /** "La maire", "Le président". */
    String head(Member member) {
        return say("head." + kind + gender(member));
    }

    /** "maire", "président", beside a name. */
    String office(Member member) {
        return say("office." + kind + gender(member));
    }

    /** With their office where they are the head: "Mme Claire MARTIN, maire". */
    String chair(Member member) {
        return member.office() == Office.HEAD ? member.titled() + ", " + office(member) : member.titled();
    }

    String ofGender(String key, Member member, Object... arguments) {
        return say(key + gender(member), arguments);
    }

    private static String gender(Member member) {
        return member.feminine() ? ".f" : ".m";
    }

    String day(LocalDate day) {
        return SessionTexts.day(day, locale);
    }

    /** "mercredi 14 octobre 2026". */
    String weekday(LocalDate day) {
        return DateTimeFormatter.ofPattern("EEEE", locale).format(day) + " " + day(day);
    }

    /** "19 h 30". */
    String hour(LocalDateTime at) {
        return DateTimeFormatter.ofPattern(bundle.getString("hour"), locale).format(at);
    }

    String names(List<Member> members) {
        return String.join(", ", members.stream().map(Member::titled).toList());
    }

    /** What was corrected after the closing: when, what and why. */
    String late(Event.LateChange change) {
        return say("late", day(change.at().toLocalDate()), change.change(), change.reason());
    }

    /** "a, b et c". */
    String and(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + say("and") + " " + parts.getLast();
    }
}
