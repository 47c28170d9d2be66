package fr.beffroi.acts.session;

import fr.beffroi.acts.written.Extract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The register of délibérations, to be printed, initialled (coté et paraphé) and bound: by order of date (CGCT L2121-23), on
 * numbered sheets that bear the name of the collectivité and the date of the session; each session ends with a sheet that
 * recalls its numbers and its members present, with room for signatures; a table by date and a table by subject (R2121-9; who
 * signs since July 2022: à confirmer dans LEGI). The paper copy is the original.
 */
public final class Register {
    private final Words words;
    private final Pages pages = new Pages();
    private final List<Line> lines = new ArrayList<>();
    private int sheet;

    private Register(Words words, int firstSheet) {
        this.words = words;
        this.sheet = firstSheet;
    }

    /** One closed session and how its acts are numbered. */
    public record Entry(Sitting sitting, Numbering numbering) {}

    private record Line(Extract act, int sheet) {}

    /**
     * @param firstSheet number of the first sheet, above the last of the volume before
     * @throws IllegalArgumentException with the key {@code register.empty}, or {@code register.issuers} if sessions of
     *     several collectivités are mixed
     */
    public static Sheet of(List<Entry> entries, int firstSheet, Locale locale) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("register.empty");
        }
        SessionPlan first = entries.getFirst().sitting().plan();
        if (entries.stream()
                .anyMatch(entry -> !first.issuer()
                        .siren()
                        .equals(entry.sitting().plan().issuer().siren()))) {
            throw new IllegalArgumentException("register.issuers");
        }
        Words words = Words.of(first, locale);
        Register register = new Register(words, firstSheet);
        entries.stream()
                .sorted(Comparator.comparing(
                        (Entry entry) -> entry.sitting().plan().startsAt()))
                .forEach(register::session);
        register.tables();
        return register.pages.titled(words.say("register.title", first.issuer().name()), words);
    }

    /** How many sheets a session takes: one for each act and one that closes it. */
    public static int sheets(Sitting sitting) {
        return sitting.examined().size() + 1;
    }

    private void session(Entry entry) {
        Sitting sitting = entry.sitting();
        List<Line> own = new ArrayList<>();
        for (ItemState state : sitting.examined()) {
            Extract act = Extracts.of(sitting, state.item().id(), entry.numbering(), "");
            next(act.issuer().name(), sitting);
            own.add(new Line(act, sheet - 1));
            pages.heading(2, words.say("register.act", act.number(), act.title()));
            act.visas().forEach(text -> pages.say(words.say("act.visa", text)));
            act.recitals().forEach(text -> pages.say(words.say("act.recital", text)));
            pages.list(true, act.provisions())
                    .say(act.outcome())
                    .each(act.lateChanges())
                    .signed(act.signatures());
        }
        closing(sitting, own);
        lines.addAll(own);
    }

    private void next(String issuer, Sitting sitting) {
        pages.sheet(
                sheet,
                words.say("register.head", issuer, words.day(sitting.plan().date()), String.valueOf(sheet)));
        sheet++;
    }

    private void closing(Sitting sitting, List<Line> own) {
        next(sitting.plan().issuer().name(), sitting);
        pages.heading(2, words.say("register.closing", words.day(sitting.plan().date())));
        pages.list(
                false,
                own.stream()
                        .map(line -> words.say(
                                "register.act", line.act().number(), line.act().title()))
                        .toList());
        pages.table(
                words.say("register.members"),
                List.of(words.say("register.member"), words.say("register.signature")),
                sitting.attended().stream()
                        .map(Member::titled)
                        .map(name -> List.of(name, ""))
                        .toList());
        pages.signed(Extracts.signatures(sitting, null, words));
    }

    private void tables() {
        table("register.by_date", lines);
        table(
                "register.by_subject",
                lines.stream()
                        .sorted(Comparator.comparing((Line line) -> line.act().subjectCode())
                                .thenComparing(line -> line.act().title()))
                        .toList());
    }

    private void table(String caption, List<Line> sorted) {
        pages.table(
                words.say(caption),
                List.of(
                        words.say("register.date"),
                        words.say("list.number"),
                        words.say("register.code"),
                        words.say("list.subject"),
                        words.say("register.sheet")),
                sorted.stream()
                        .map(line -> List.of(
                                words.day(line.act().session()),
                                line.act().number(),
                                line.act().subjectCode(),
                                line.act().title(),
                                String.valueOf(line.sheet())))
                        .toList());
    }
}
