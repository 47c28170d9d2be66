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
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.law.Resolution;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What an act rests on exists, and is in force on its day. */
final class VisaInForce implements Rule {
    private static final Ground GROUND = new Ground(
            "content.visa_in_force", List.of("CGCT, art. L2121-29"), Period.ALWAYS, Set.of(ActKind.values()), false);

    /** The writer knows that the text is no longer in force, and says so. */
    private static final Pattern KNOWINGLY = Plain.words(
            "abroge\\w*|alors en vigueur|dans sa (?:redaction|version) (?:anterieure|alors)|ancien(?:ne)?|codifie\\w*");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        return check(one, Law::citations, one.law()::resolve);
    }

    static Verdict check(
            Case one, Function<String, List<Citation>> reading, BiFunction<Citation, LocalDate, Resolution> resolving) {
        Optional<LocalDate> day = one.date();
        if (day.isEmpty()) {
            return Findings.missing(GROUND, "no_date");
        }
        var findings = new Findings(GROUND, one.act());
        var unverifiable = new LinkedHashSet<String>();
        boolean cited = false;
        for (Found<String> visa : one.act().visas()) {
            if (KNOWINGLY.matcher(Plain.of(visa.value())).find()) {
                continue;
            }
            for (Citation citation : reading.apply(visa.value())) {
                cited = true;
                Resolution resolution = resolving.apply(citation, day.get());
                if (resolution.state() == Resolution.State.NOT_VERIFIABLE) {
                    unverifiable.add(citation.written());
                } else {
                    report(findings, visa, citation, resolution, day.get());
                }
            }
        }
        if (!cited) {
            return new Verdict.NotConcerned();
        }
        return findings.orElse(
                unverifiable.isEmpty()
                        ? new Verdict.Conform()
                        : Findings.missing(GROUND, "not_loaded", String.join(" ; ", unverifiable)));
    }

    private static void report(
            Findings findings, Found<String> visa, Citation citation, Resolution resolution, LocalDate day) {
        switch (resolution.state()) {
            case UNKNOWN -> findings.add(Severity.WARNING, "unknown", visa.place(), citation.written());
            case REPEALED ->
                findings.add(Severity.WARNING, "not_in_force", visa.place(), citation.written(), Dates.show(day));
            case RENUMBERED -> {
                String successor = resolution.successor();
                if (successor == null) {
                    findings.add(Severity.WARNING, "renumbered", visa.place(), citation.written());
                } else {
                    findings.add(Severity.WARNING, "renumbered_to", visa.place(), citation.written(), successor);
                }
            }
            case IN_FORCE, NOT_VERIFIABLE -> {}
        }
    }
}
