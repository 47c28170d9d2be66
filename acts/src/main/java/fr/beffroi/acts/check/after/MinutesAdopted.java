package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Minutes are adopted at the start of the next session. */
final class MinutesAdopted implements Rule {
    private static final Ground GROUND = new Ground(
            "after.minutes_adopted",
            List.of("CGCT, art. L2121-15", "CGCT, art. L2121-7"),
            Period.since(LocalDate.of(2022, 7, 1)),
            Set.of(ActKind.DELIBERATION),
            false);

    /** A council meets at least once a quarter: minutes that waited longer were not adopted at the next session. */
    private static final int QUARTER = 3;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.collectivity().kind() == Collectivity.Kind.SYNDICAT) {
            return new Verdict.NotConcerned();
        }
        Optional<LocalDate> day = one.date();
        LocalDate adopted = one.session().minutesAdoptedOn();
        if (day.isEmpty() || adopted == null) {
            return Findings.missing(GROUND, "no_minutes");
        }
        var findings = new Findings(GROUND, one.act());
        if (!adopted.isAfter(day.get())) {
            findings.add(Severity.WARNING, "same_session", null, Dates.show(adopted), Dates.show(day.get()));
        } else if (adopted.isAfter(day.get().plusMonths(QUARTER).plusDays(15))) {
            findings.add(Severity.REMARK, "late", null, Dates.show(adopted));
        }
        return findings.verdict();
    }
}
