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

/** Staff are heard before their collective conditions change. */
final class StaffCommittee implements Rule {
    private static final Ground GROUND = new Ground(
            "content.staff_committee",
            List.of("CGFP, art. L253-5", "CGFP, art. L542-2"),
            Period.since(LocalDate.of(2022, 3, 1)),
            Set.of(ActKind.DELIBERATION),
            true);

    private static final Pattern OPINION =
            Plain.words("comites? (?:social|sociaux) territoria(?:l|ux)|cst|comites? techniques?|c\\.s\\.t\\.?");
    private static final Pattern ELECTED =
            Plain.words("adjoints? au maire|vice-presidents?|\\d+ ?e(?:me)? adjoint|conseillers?");
    private static final Set<Matter> COLLECTIVE = Set.of(Matter.BONUSES, Matter.WORK_ORGANISATION);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().title() == null) {
            return Findings.missing(GROUND, "no_title");
        }
        var words = Words.of(one.act());
        Set<Matter> matters = Matter.of(words);
        boolean suppressed = matters.contains(Matter.JOB_SUPPRESSED) && !words.titleSays(ELECTED);
        boolean collective = matters.stream().anyMatch(COLLECTIVE::contains);
        if (!suppressed && !collective) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        if (!words.say(OPINION)) {
            if (suppressed) {
                findings.addUnder(GROUND.articles().get(1), Severity.BLOCKING, "suppression", words.titlePlace());
            } else {
                findings.add(Severity.WARNING, "collective", words.titlePlace());
            }
        }
        return findings.verdict();
    }
}
