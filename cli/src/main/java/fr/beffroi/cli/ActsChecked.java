package fr.beffroi.cli;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.acts.exchange.ReportJson;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;

/** The engine's side of {@link CheckActCommand}: one act read, checked and told. */
final class ActsChecked {
    /** A larger file is no act, and is not brought into memory. */
    private static final long LARGEST = 50_000_000;

    private final ActReader reader = new ActReader();
    private final Checks checks = Checks.all();
    private final Law law;
    private final Facts facts;
    private final LocalDate today;
    private final Locale locale;

    ActsChecked(Facts facts, Law law, LocalDate today, Locale locale) {
        this.law = law;
        this.facts = facts;
        this.today = today;
        this.locale = locale;
    }

    record Checked(Path file, Act act, Report report) {}

    Checked check(Path file) throws IOException, UnreadableAct {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (Files.size(file) > LARGEST) {
            throw new Fault("check.large", file);
        }
        Act act = reader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        return new Checked(file, act, checks.check(new Case(act, facts.collectivity(), facts.session(), law, today)));
    }

    Map<String, Object> json(Checked one) {
        return ReportJson.of(one.act(), one.report(), checks, locale);
    }

    void print(Checked one, PrintWriter out) {
        out.println(Texts.of("check.of", one.file(), heading(one.act())));
        for (Finding finding : one.report().findings()) {
            out.println();
            out.println(Texts.of(
                    "check.finding",
                    Texts.of("check.severity." + finding.severity()),
                    checks.texts(finding.rule(), locale).title(),
                    finding.article()));
            out.println("  " + checks.texts(finding.rule(), locale).message(finding));
            if (finding.where() != null) {
                out.println("  "
                        + Texts.of(
                                "check.where",
                                finding.where().page(),
                                shortened(one.act().text().at(finding.where()))));
            }
        }
        if (!one.report().notVerified().isEmpty()) {
            out.println();
            out.println(
                    Texts.of("check.not-verified", one.report().notVerified().size()));
            one.report()
                    .notVerified()
                    .forEach(lacking -> out.println(
                            "  - " + checks.texts(lacking.rule(), locale).title() + " : "
                                    + checks.texts(lacking.rule(), locale).missing(lacking.reason())));
        }
        out.println();
        out.println(Texts.of(
                "check.sum",
                one.report().findings().size(),
                one.report().notVerified().size(),
                one.report().conform().size()));
        out.flush();
    }

    private static String heading(Act act) {
        StringBuilder heading = new StringBuilder();
        for (Found<?> found : new Found<?>[] {act.number(), act.title(), act.session()}) {
            if (found != null) {
                heading.append(heading.isEmpty() ? "" : " · ").append(found.value());
            }
        }
        return heading.isEmpty() ? Texts.of("check.nothing-read") : heading.toString();
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= 100 ? line : line.substring(0, 99) + "…";
    }
}
