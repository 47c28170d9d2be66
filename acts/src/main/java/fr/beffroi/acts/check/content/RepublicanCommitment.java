package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
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
import java.util.Set;
import java.util.regex.Pattern;

/** An association that asks for a public grant signs the republican commitment first. */
final class RepublicanCommitment implements Rule {
    private static final Ground GROUND = new Ground(
            "content.republican_commitment",
            List.of("Loi n° 2000-321 du 12 avril 2000, art. 10-1", "Décret n° 2021-1947 du 31 décembre 2021"),
            Period.since(LocalDate.of(2022, 1, 2)),
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern ASSOCIATION =
            Plain.words("associations?|clubs?|amicales?|fondations?|federations?|unions? sportives?");
    private static final Pattern COMMITMENT =
            Plain.words("engagement republicain|principes de la republique|convention");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.GRANT_GIVEN)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        if (!words.coreSays(ASSOCIATION)) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        if (!words.say(COMMITMENT)) {
            findings.add(Severity.REMARK, "unmentioned", words.titlePlace());
        }
        return findings.verdict();
    }
}
