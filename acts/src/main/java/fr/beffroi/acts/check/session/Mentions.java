package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The act says whose it is, when it was taken, of how many members and by whom. */
final class Mentions implements Rule {
    private static final Ground GROUND = new Ground(
            "session.mentions",
            List.of("CGCT, art. R2121-9", "CGCT, art. L2121-17"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Act act = one.act();
        Found<LocalDate> session = act.session();
        Faults faults = new Faults(GROUND, one);
        if (act.collectivity() == null) {
            faults.warning("collectivity", null);
        }
        if (session == null) {
            faults.warning("session", null);
        } else if (session.value().isAfter(one.today())) {
            faults.warning("future", session.place(), session.value());
        }
        faults.on(1);
        if (act.attendance().inOffice() == null) {
            faults.remark("in_office", null);
        }
        if (act.attendance().present().isEmpty()) {
            faults.remark("present", null);
        }
        boolean absent = session == null || !session.value().isAfter(one.today());
        return !faults.none() && absent && act.text().recognised() ? Missing.LEGIBLE_TEXT : faults.verdict();
    }
}
