package fr.beffroi.acts.check.convocation;

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

/** The act bears the date of the convocation, and it is the one on which it left. */
final class ConvocationDate implements Rule {
    private static final Ground GROUND = new Ground(
            "convocation.date", List.of("CGCT, art. L2121-10"), Period.ALWAYS, Set.of(ActKind.DELIBERATION), false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<LocalDate> stated = one.act().convocation();
        LocalDate sent = one.session().convokedOn();
        Faults faults = new Faults(GROUND, one);
        if (stated == null) {
            return one.act().text().recognised()
                    ? Missing.LEGIBLE_TEXT
                    : faults.warning("absent", null).verdict();
        }
        if (sent != null && !sent.equals(stated.value())) {
            faults.warning("differs", stated.place(), stated.value(), sent);
        }
        return faults.verdict();
    }
}
