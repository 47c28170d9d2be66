package fr.beffroi.acts.check.after;

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
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who signs in the mayor's place shows the arrêté that lets them. */
final class SignatureDelegated implements Rule {
    private static final Ground GROUND = new Ground(
            "after.signature_delegated",
            List.of("CGCT, art. L2122-18", "CGCT, art. L2122-19", "CGCT, art. L5211-9"),
            Period.ALWAYS,
            Set.of(ActKind.DECISION, ActKind.ARRETE),
            false);

    private static final Pattern DELEGATE = Plain.words(
            "par delegation|p/ ?o|pour le maire|pour le president|adjointe?|vice-president\\w*|delegue\\w*|direct\\w+ general\\w*");
    private static final Pattern BASIS = Plain.words(
            "arretes? (?:\\S+ ){0,12}delegations?|delegations? (?:de (?:fonctions?|signatures?) )?(?:\\S+ ){0,8}(?:arretes?|"
                    + Dates.PATTERN + ")|l\\.? ?2122-1[789]|l\\.? ?5211-9|empeche\\w*|empechement");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().signatories().isEmpty()) {
            return Findings.missing(GROUND, "no_signatories");
        }
        Optional<Found<String>> delegate = one.act().signatories().stream()
                .filter(signatory ->
                        DELEGATE.matcher(Plain.of(signatory.value())).find())
                .findFirst();
        if (delegate.isEmpty()) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        if (!Words.of(one.act()).say(BASIS)) {
            findings.add(
                    Severity.WARNING,
                    "no_basis",
                    delegate.get().place(),
                    delegate.get().value());
        }
        return findings.verdict();
    }
}
