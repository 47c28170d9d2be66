package fr.beffroi.acts.check.convocation;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
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

/** "Questions diverses" carries information, never a decision. */
final class OtherBusiness implements Rule {
    private static final Pattern TREATED = Pattern.compile(
            "\\b(?:au titre des|dans le cadre des|en|aux|rubrique) \\W{0,3}(?:questions?|affaires?) diverses?\\b");

    private static final Ground GROUND = new Ground(
            "convocation.other_business",
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
        Found<String> title = one.act().title();
        if (title == null) {
            return Missing.TITLE;
        }
        Wording wording = Wording.of(one.act());
        boolean titled = Items.miscellaneous(title.value());
        boolean treated = wording.says(TREATED);
        boolean noting = Subject.of(one.act()).orElseThrow().contains(Subject.TAKING_NOTE)
                && one.act().vote() == null;
        if (!titled && !treated || noting) {
            return new Verdict.NotConcerned();
        }
        List<String> agenda = one.session().agenda();
        if (!titled && agenda != null && Items.announce(agenda, title.value())) {
            return new Verdict.Conform();
        }
        Faults faults = new Faults(GROUND, one).restingOn(title);
        return titled
                ? faults.blocking("decides", title.place()).verdict()
                : faults.warning("treated", wording.find(TREATED).orElse(null)).verdict();
    }
}
