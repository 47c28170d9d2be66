package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Missing;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A closed session is decided by the assembly; without that decision it is public. */
final class ClosedSession implements Rule {
    private static final Pattern CLOSED = Pattern.compile("\\bhuis[ -]clos\\b");
    private static final Pattern DECIDED = Pattern.compile(
            "\\b(?:demand\\w+|decid\\w+|vot\\w+|adopt\\w+|approuv\\w+|accept\\w+|majorite|unanimite)\\b[^.;]{0,120}"
                    + "\\bhuis[ -]clos\\b|\\bhuis[ -]clos\\b[^.;]{0,120}\\b(?:demand\\w+|decid\\w+|vot\\w+|adopt\\w+|approuv\\w+|accept\\w+|majorite|unanimite)\\b");

    private static final Ground GROUND = new Ground(
            "session.closed_session",
            List.of("CGCT, art. L2121-18", "CGCT, art. L5211-11"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Wording wording = Wording.of(one.act());
        if (wording.isBlank()) {
            return Missing.TEXT;
        }
        if (!wording.says(CLOSED)) {
            return new Verdict.NotConcerned();
        }
        Faults faults = new Faults(GROUND, one).on(one.collectivity().kind() == Collectivity.Kind.COMMUNE ? 0 : 1);
        if (!wording.says(DECIDED)) {
            faults.warning("not_decided", wording.find(CLOSED).orElse(null));
        }
        return faults.verdict();
    }
}
