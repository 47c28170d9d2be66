package fr.beffroi.acts.check.vote;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Subject;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A délibération says how it was decided. */
final class Outcome implements Rule {
    private static final Pattern NOTED =
            Pattern.compile("\\b(?:prend|prennent|pris|prenant|donne|donnent) acte\\b|\\bprise d.acte\\b");
    private static final Pattern DECIDED_BY = Pattern.compile(
            "\\b(?:unanimite|majorite|voix (?:pour|contre)|pour ?: ?\\d|adopte\\w*|approuve\\w*|rejete\\w*)\\b");

    private static final Ground GROUND = new Ground(
            "vote.outcome",
            List.of("CGCT, art. L2121-20", "CGCT, art. L2121-15"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().vote() != null) {
            return new Verdict.Conform();
        }
        Wording wording = Wording.of(one.act());
        if (wording.isBlank()) {
            return Missing.TEXT;
        }
        boolean noting = Subject.of(one.act())
                .filter(matters -> matters.contains(Subject.TAKING_NOTE))
                .isPresent();
        if (noting || wording.says(NOTED)) {
            return new Verdict.NotConcerned();
        }
        // Words of a vote stand there, and were not understood as one.
        if (one.act().text().recognised() || wording.says(DECIDED_BY)) {
            return Missing.VOTE;
        }
        return new Faults(GROUND, one).warning("absent", null).verdict();
    }
}
