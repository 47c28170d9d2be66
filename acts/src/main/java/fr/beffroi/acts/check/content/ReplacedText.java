package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Great texts that a code has taken in, and that models of acts go on citing. */
final class ReplacedText implements Rule {
    private static final Ground GROUND = new Ground(
            "content.replaced_text",
            List.of("CGFP, art. L1", "Code de la commande publique, art. L1", "CRPA, art. L100-1"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    /** @param since first day on which the successor stands in its place */
    private record Replaced(Pattern text, LocalDate since, String article, String name) {}

    private static final LocalDate STAFF_CODE = LocalDate.of(2022, 3, 1);
    private static final LocalDate PROCUREMENT_CODE = LocalDate.of(2019, 4, 1);
    private static final LocalDate PUBLIC_CODE = LocalDate.of(2016, 1, 1);

    private static final List<Replaced> REPLACED = List.of(
            staff("loi (?:n ?[°o]? ?)?84-53"),
            staff("loi (?:n ?[°o]? ?)?83-634"),
            procurement("ordonnance (?:n ?[°o]? ?)?(?:2015-899|2016-65)"),
            procurement("decret (?:n ?[°o]? ?)?(?:2016-360|2016-86)"),
            procurement("loi (?:n ?[°o]? ?)?85-704"),
            procurement("codes? des marches publics"),
            administration("loi (?:n ?[°o]? ?)?79-587"),
            administration("loi (?:n ?[°o]? ?)?78-753"),
            new Replaced(
                    Plain.words("(?:instruction|nomenclature)(?: budgetaire)?(?: et)?(?: comptable)? m ?\\.?14"),
                    LocalDate.of(2024, 1, 1),
                    "CGCT, art. L2121-29",
                    "accounts"));

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().visas().isEmpty()) {
            return new Verdict.NotConcerned();
        }
        Optional<LocalDate> day = one.date();
        if (day.isEmpty()) {
            return Findings.missing(GROUND, "no_date");
        }
        var findings = new Findings(GROUND, one.act());
        for (Found<String> visa : one.act().visas()) {
            String plain = Plain.of(visa.value());
            for (Replaced replaced : REPLACED) {
                Matcher match = replaced.text().matcher(plain);
                if (!day.get().isBefore(replaced.since()) && match.find()) {
                    findings.addUnder(
                            replaced.article(),
                            Severity.WARNING,
                            replaced.name(),
                            visa.place(),
                            match.group(),
                            Dates.show(replaced.since()));
                }
            }
        }
        return findings.verdict();
    }

    private static Replaced staff(String text) {
        return new Replaced(Plain.words(text), STAFF_CODE, "CGFP, art. L1", "staff");
    }

    private static Replaced procurement(String text) {
        return new Replaced(
                Plain.words(text), PROCUREMENT_CODE, "Code de la commande publique, art. L1", "procurement");
    }

    private static Replaced administration(String text) {
        return new Replaced(Plain.words(text), PUBLIC_CODE, "CRPA, art. L100-1", "administration");
    }
}
