package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Assembly;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The explanatory note goes with the convocation: from 3,500 inhabitants, and below for a classified installation. */
final class ExplanatoryNote implements Rule {
    private static final Pattern NOTE = Pattern.compile("\\bnotes? (?:explicatives? )?de synthese\\b");

    private static final Ground GROUND = new Ground(
            "convocation.note",
            List.of("CGCT, art. L2121-12", "CGCT, art. L5211-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Optional<Boolean> large = new Assembly(one).large();
        boolean installation = Subject.of(one.act())
                .filter(matters -> matters.contains(Subject.CLASSIFIED_INSTALLATION))
                .isPresent();
        Boolean sent = one.session().note();
        if (large.isEmpty() && !installation) {
            return Boolean.TRUE.equals(sent) ? new Verdict.Conform() : Missing.population(one.collectivity());
        }
        boolean due = large.orElse(false);
        if (!due && !installation) {
            return new Verdict.NotConcerned();
        }
        if (sent == null) {
            return Wording.of(one.act()).says(NOTE)
                    ? new Verdict.Conform()
                    : new Verdict.NotVerified("convocation.note.unknown", List.of());
        }
        Faults faults = new Faults(GROUND, one);
        if (!sent) {
            // For the small communes the wording in force was not at hand.
            faults = due ? faults.blocking("absent", null) : faults.warning("installation", null);
        }
        return faults.verdict();
    }
}
