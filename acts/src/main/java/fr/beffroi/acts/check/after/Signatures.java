package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Since July 2022 two people sign a délibération, not all who were there. */
final class Signatures implements Rule {
    private static final Ground GROUND = new Ground(
            "after.signatures",
            List.of("CGCT, art. L2121-23", "CGCT, art. R2121-9"),
            Period.since(LocalDate.of(2022, 7, 1)),
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern CHAIR = Plain.words("maire|president\\w*|adjointe?|doyenn?e?|vice-president\\w*");
    private static final Pattern SECRETARY = Plain.words("secretaires?");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().signatories().isEmpty()) {
            return Findings.missing(GROUND, "no_signatories");
        }
        String signatories = one.act().signatories().stream()
                .map(signatory -> Plain.of(signatory.value()))
                .collect(Collectors.joining("\n"));
        var findings = new Findings(GROUND, one.act());
        if (!CHAIR.matcher(signatories).find() && !names(signatories, one.act().chair())) {
            findings.add(Severity.WARNING, "no_chair", null);
        }
        if (!SECRETARY.matcher(signatories).find()
                && !names(signatories, one.act().secretary())) {
            findings.add(Severity.WARNING, "no_secretary", null);
        }
        return findings.verdict();
    }

    /** A name alone, without its office, is enough where the act says elsewhere whose it is. */
    private static boolean names(String signatories, @Nullable Found<String> person) {
        if (person == null) {
            return false;
        }
        String[] words = Plain.of(person.value()).strip().split("\\s+");
        return Plain.words(Pattern.quote(words[words.length - 1]))
                .matcher(signatories)
                .find();
    }
}
