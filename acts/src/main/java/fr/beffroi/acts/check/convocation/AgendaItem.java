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
import java.util.List;
import java.util.Set;

/** The matter stands on the agenda that was sent. */
final class AgendaItem implements Rule {
    private static final Ground GROUND = new Ground(
            "convocation.agenda_item",
            List.of("CGCT, art. L2121-10"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        List<String> agenda = one.session().agenda();
        Found<String> title = one.act().title();
        if (agenda == null) {
            return Missing.AGENDA;
        }
        if (title == null) {
            return Missing.TITLE;
        }
        if (Items.miscellaneous(title.value())) {
            return new Verdict.NotConcerned();
        }
        Faults faults = new Faults(GROUND, one);
        if (!Items.announce(agenda, title.value())) {
            // Titles and items are compared by their words: a person must look.
            faults.warning("absent", title.place(), title.value());
        }
        return faults.verdict();
    }
}
