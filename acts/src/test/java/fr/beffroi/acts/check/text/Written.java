package fr.beffroi.acts.check.text;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.ActText;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.law.Law;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An act written for a test: its text and its fields say the same, at the same places. */
public final class Written {
    private final ActKind kind;
    private final StringBuilder text = new StringBuilder();
    private final List<Found<String>> visas = new ArrayList<>();
    private final List<Found<String>> recitals = new ArrayList<>();
    private final List<Found<Provision>> provisions = new ArrayList<>();
    private final List<Found<String>> signatories = new ArrayList<>();
    private @Nullable Found<String> title;
    private @Nullable Found<LocalDate> session;
    private @Nullable Found<LocalDate> posted;
    private @Nullable Found<LocalDate> published;
    private @Nullable Found<String> chair;
    private @Nullable Found<String> secretary;
    private @Nullable Found<String> remedies;
    private @Nullable Found<Receipt> receipt;
    private @Nullable Found<String> subjectCode;
    private boolean recognised;
    private double confidence = 0.95;
    private Collectivity.Kind collectivity = Collectivity.Kind.COMMUNE;
    private @Nullable Integer population;
    private @Nullable String siren;
    private @Nullable Set<Integer> delegated;
    private @Nullable Set<String> transferred;
    private @Nullable LocalDate minutes;
    private @Nullable LocalDate list;
    private @Nullable LocalDate online;
    private @Nullable LocalDate transmitted;
    private @Nullable Boolean paperRegister;
    private LocalDate today = LocalDate.of(2026, 9, 30);

    private Written(ActKind kind, @Nullable String title) {
        this.kind = kind;
        if (title != null) {
            this.title = line("Objet : ", title);
        }
    }

    public static Written deliberation(String title) {
        return new Written(ActKind.DELIBERATION, title);
    }

    public static Written decision(String title) {
        return new Written(ActKind.DECISION, title);
    }

    public static Written arrete(String title) {
        return new Written(ActKind.ARRETE, title);
    }

    public static Written untitled(ActKind kind) {
        return new Written(kind, null);
    }

    public Written on(int year, int month, int day) {
        session = dated("Séance du ", LocalDate.of(year, month, day));
        return this;
    }

    public Written visa(String visa) {
        visas.add(line("Vu ", visa));
        return this;
    }

    public Written recital(String recital) {
        recitals.add(line("Considérant ", recital));
        return this;
    }

    public Written article(String provision) {
        return article(provisions.size() + 1, provision);
    }

    public Written article(@Nullable Integer number, String provision) {
        Place place = line(number == null ? "- " : "Article " + number + " : ", provision)
                .place();
        provisions.add(new Found<>(new Provision(number, provision), place, confidence));
        return this;
    }

    /** Words of the document that belong to no field. */
    public Written says(String words) {
        line("", words);
        return this;
    }

    public Written remedies(String mention) {
        remedies = line("", mention);
        return this;
    }

    public Written signed(String signatory) {
        signatories.add(line("", signatory));
        return this;
    }

    public Written chairedBy(String name) {
        chair = line("Présidence : ", name);
        return this;
    }

    public Written secretary(String name) {
        secretary = line("Secrétaire : ", name);
        return this;
    }

    public Written posted(LocalDate day) {
        posted = dated("Affiché le ", day);
        return this;
    }

    public Written published(LocalDate day) {
        published = dated("Publié le ", day);
        return this;
    }

    public Written receipt(@Nullable LocalDate received, @Nullable LocalDate sent, @Nullable String identifier) {
        Place place = line("Accusé de réception ", String.valueOf(identifier)).place();
        receipt = new Found<>(new Receipt(received, sent, identifier), place, confidence);
        return this;
    }

    public Written code(String code) {
        subjectCode = line("Matière ", code);
        return this;
    }

    public Written recognised() {
        recognised = true;
        return this;
    }

    /** Of the provisions that follow. */
    public Written confidence(double value) {
        confidence = value;
        return this;
    }

    public Written of(Collectivity.Kind whose) {
        collectivity = whose;
        return this;
    }

    public Written population(int inhabitants) {
        population = inhabitants;
        return this;
    }

    public Written siren(String number) {
        siren = number;
        return this;
    }

    public Written delegated(Integer... items) {
        delegated = Set.of(items);
        return this;
    }

    public Written transferred(String... matters) {
        transferred = Set.of(matters);
        return this;
    }

    public Written minutes(LocalDate adopted) {
        minutes = adopted;
        return this;
    }

    public Written list(LocalDate day) {
        list = day;
        return this;
    }

    public Written online(LocalDate day) {
        online = day;
        return this;
    }

    public Written transmitted(LocalDate day) {
        transmitted = day;
        return this;
    }

    public Written paperRegister(boolean stands) {
        paperRegister = stands;
        return this;
    }

    public Written today(LocalDate day) {
        today = day;
        return this;
    }

    public Act act() {
        return new Act(
                kind,
                null,
                null,
                title,
                session,
                null,
                posted,
                published,
                chair,
                secretary,
                Attendance.UNKNOWN,
                visas,
                recitals,
                provisions,
                null,
                remedies,
                signatories,
                receipt,
                subjectCode,
                new ActText(text.toString(), List.of(0), recognised));
    }

    public Case toCase() {
        var whose = new Collectivity(
                collectivity, "Saint-Exemple", siren, population, null, null, null, delegated, transferred);
        var file = new SessionFile(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                minutes,
                list,
                online,
                transmitted,
                paperRegister);
        return new Case(act(), whose, file, Law.none(), today);
    }

    public Checked check(Rule rule) {
        Case one = toCase();
        return new Checked(rule, one, rule.check(one));
    }

    private Found<String> line(String before, String words) {
        text.append(before);
        int start = text.length();
        text.append(words).append('\n');
        return new Found<>(words, new Place(1, start, start + Math.max(1, words.length())), confidence);
    }

    private Found<LocalDate> dated(String before, LocalDate day) {
        return new Found<>(
                day,
                line(before, day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")))
                        .place(),
                confidence);
    }
}
