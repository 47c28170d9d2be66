package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Allowances have ceilings by population, raised at the end of 2025 for the smaller communes. */
final class AllowancesCeiling implements Rule {
    private static final Ground GROUND = new Ground(
            "content.allowances_ceiling",
            List.of("CGCT, art. L2123-23", "CGCT, art. L2123-24", "Loi n° 2025-1249 du 22 décembre 2025"),
            Period.since(LocalDate.of(2020, 1, 1)),
            Set.of(ActKind.DELIBERATION),
            false);

    /** @param below population that no longer belongs to it */
    private record Stratum(int below, double mayor, double mayorBefore, double deputy, double deputyBefore) {}

    /** From 100,000 inhabitants on, deputies' ceiling changes again: those communes are left to their own services. */
    private static final List<Stratum> STRATA = List.of(
            new Stratum(500, 28.1, 25.5, 10.89, 9.9),
            new Stratum(1_000, 44.3, 40.3, 11.77, 10.7),
            new Stratum(3_500, 55.7, 51.6, 21.38, 19.8),
            new Stratum(10_000, 58.3, 55, 23.32, 22),
            new Stratum(20_000, 67.6, 65, 28.6, 27.5),
            new Stratum(50_000, 90, 90, 33, 33),
            new Stratum(100_000, 110, 110, 44, 44));

    private static final LocalDate RAISED = LocalDate.of(2025, 12, 24);
    private static final Pattern MAYOR = rate("(?:le |du |au )?maire");
    private static final Pattern DEPUTY = rate("(?:\\d+ ?(?:er|e|eme)s? )?adjoints?");
    private static final Pattern INCREASE = Plain.words("major(?:ations?|ee?s?|er|ant)");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (one.collectivity().kind() != Collectivity.Kind.COMMUNE
                || !Matter.of(words).contains(Matter.ELECTED_ALLOWANCES)) {
            return new Verdict.NotConcerned();
        }
        Integer population = one.collectivity().population();
        Optional<LocalDate> day = one.date();
        if (population == null || day.isEmpty()) {
            return Findings.missing(GROUND, "no_population");
        }
        Optional<Stratum> stratum =
                STRATA.stream().filter(s -> population < s.below()).findFirst();
        if (stratum.isEmpty()) {
            return Findings.missing(GROUND, "no_ceiling");
        }
        if (words.say(INCREASE)) {
            return Findings.missing(GROUND, "increased");
        }
        boolean raised = !day.get().isBefore(RAISED);
        var findings = new Findings(GROUND, one.act());
        boolean stated = compare(
                one,
                words,
                MAYOR,
                "mayor",
                raised ? stratum.get().mayor() : stratum.get().mayorBefore(),
                findings);
        stated |= compare(
                one,
                words,
                DEPUTY,
                "deputy",
                raised ? stratum.get().deputy() : stratum.get().deputyBefore(),
                findings);
        return stated ? findings.verdict() : Findings.missing(GROUND, "no_rate");
    }

    private static boolean compare(
            Case one, Words words, Pattern pattern, String name, double ceiling, Findings findings) {
        boolean stated = false;
        Matcher match = pattern.matcher(words.whole());
        while (match.find()) {
            stated = true;
            if (Double.parseDouble(match.group(1).replace(',', '.')) > ceiling) {
                findings.addUnder(
                        GROUND.articles().get(name.equals("mayor") ? 0 : 1),
                        Severity.WARNING,
                        name,
                        one.act().text().place(match.start(), match.end()),
                        match.group(1),
                        String.valueOf(ceiling).replace('.', ','));
            }
        }
        return stated;
    }

    private static Pattern rate(String office) {
        return Pattern.compile("(?<![a-z])" + office.replace(" ", "\\s+")
                + "\\s*(?::|=|-|\\.{2,}|a|au taux de|percoit|,)?\\s*(\\d{1,3}(?:[,.]\\d{1,2})?)\\s?%");
    }
}
