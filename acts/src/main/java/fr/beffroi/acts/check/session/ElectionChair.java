package fr.beffroi.acts.check.session;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
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

/** The session that elects the mayor is chaired by the oldest member. */
final class ElectionChair implements Rule {
    private static final Pattern ELDEST = Pattern.compile("\\bdoyen(?:ne)?\\b|\\bplus agee?\\b");
    private static final Ground GROUND = new Ground(
            "session.election_chair",
            List.of("CGCT, art. L2122-8", "CGCT, art. L5211-9"),
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
        if (!Subject.of(one.act()).orElseThrow().contains(Subject.HEAD_ELECTION)) {
            return new Verdict.NotConcerned();
        }
        Found<String> chair = one.act().chair();
        if (Wording.of(one.act()).says(ELDEST)
                || (chair != null && ELDEST.matcher(Wording.fold(chair.value())).find())) {
            return new Verdict.Conform();
        }
        if (chair == null || !Presiding.byHead(one.act())) {
            return new Verdict.NotVerified("session.election_chair.age", List.of());
        }
        return new Faults(GROUND, one)
                .on(one.collectivity().kind() == Collectivity.Kind.COMMUNE ? 0 : 1)
                // Who was just elected takes the chair at once: the act may name them for the rest of the session.
                .warning("holder", chair.place(), chair.value())
                .verdict();
    }
}
