package fr.beffroi.acts.check.convocation;

import static java.lang.Boolean.FALSE;
import static java.lang.Boolean.TRUE;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.ClearDays;
import fr.beffroi.acts.check.Faults;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An emergency leaves at least one clear day, and the assembly rules on it at the opening. */
final class Emergency implements Rule {
    private static final Pattern INVOKED = Pattern.compile("\\b(?:convo\\w+|delai)\\b.{0,80}\\burgence\\b"
            + "|\\burgence\\b.{0,80}\\b(?:convo\\w+|delai)\\b|\\bdelai (?:abrege|reduit)");
    private static final Pattern RULED = Pattern.compile(
            "\\b(?:se prononc\\w+|s'est prononce|approuv\\w+|reconn\\w+|valid\\w+|accept\\w+|admet\\w*|constat\\w+"
                    + "|confirm\\w+|decid\\w+|declar\\w+)\\b.{0,80}\\burgence\\b"
                    + "|\\burgence\\b.{0,80}\\b(?:approuvee?|reconnue?|validee?|acceptee?|admise?|votee?|adoptee?)\\b");

    private static final Ground GROUND = new Ground(
            "convocation.emergency",
            List.of("CGCT, art. L2121-11", "CGCT, art. L2121-12", "CGCT, art. L5211-1"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    static boolean invoked(Wording wording) {
        return wording.says(INVOKED);
    }

    @Override
    public Verdict check(Case one) {
        Assembly assembly = new Assembly(one);
        Wording wording = Wording.of(one.act());
        Boolean known = one.session().emergency();
        if (FALSE.equals(known) || (known == null && !invoked(wording))) {
            return new Verdict.NotConcerned();
        }
        Optional<Verdict> lacking = assembly.lackingForClearDays();
        if (lacking.isPresent()) {
            return lacking.get();
        }
        int days = assembly.clearDays();
        boolean large = assembly.large().orElse(false);
        if (known == null && days >= ClearDays.due(large)) {
            // The words are about something else, such as rules of procedure that quote the law.
            return new Verdict.NotConcerned();
        }
        Found<LocalDate> stated = one.act().convocation();
        Place where = stated == null ? null : stated.place();
        Faults faults =
                new Faults(GROUND, one).restingOn(stated, one.act().session()).on(large ? 1 : 0);
        if (days < ClearDays.EMERGENCY) {
            faults.blocking(
                    "under_floor", where, ClearDays.latestSending(one.date().orElseThrow(), ClearDays.EMERGENCY));
        }
        if (!TRUE.equals(known) && !wording.says(RULED)) {
            faults.warning("not_ruled", wording.find(INVOKED).orElse(null));
        }
        return faults.verdict();
    }
}
