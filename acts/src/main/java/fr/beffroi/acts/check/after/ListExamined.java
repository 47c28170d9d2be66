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

/** Within a week residents can read the list of all délibérations examined, rejected ones included. */
final class ListExamined implements Rule {
    private static final Ground GROUND = new Ground(
            "after.list_examined",
            List.of("CGCT, art. L2121-25", "CGCT, art. L5211-1"),
            Period.since(LocalDate.of(2022, 7, 1)),
            Set.of(ActKind.DELIBERATION),
            false);

    private static final int WEEK = 7;

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
        if (day.isEmpty()) {
            return Findings.missing(GROUND, "no_date");
        }
        LocalDate until = day.get().plusDays(WEEK);
        LocalDate posted = one.session().listPostedOn();
        if (posted == null) {
            return one.today().isAfter(until)
                    ? Findings.missing(GROUND, "no_list", Dates.show(until))
                    : Findings.missing(GROUND, "still_time", Dates.show(until));
        }
        var findings = new Findings(GROUND, one.act());
        if (posted.isAfter(until)) {
            findings.add(Severity.WARNING, "late", null, Dates.show(posted), Dates.show(until));
        } else if (posted.isBefore(day.get())) {
            findings.add(Severity.WARNING, "before", null, Dates.show(posted), Dates.show(day.get()));
        }
        return findings.verdict();
    }
}
