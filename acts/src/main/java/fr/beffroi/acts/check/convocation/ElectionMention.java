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

/** The convocation makes special mention of the election of the mayor or of deputies. */
final class ElectionMention implements Rule {
    private static final Pattern ELECTION = Pattern.compile("\\b(?:elect|elir|elu)");

    private static final Ground GROUND = new Ground(
            "convocation.election_mention",
            List.of("CGCT, art. L2122-8", "CGCT, art. L5211-2"),
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
        Set<Subject> matters = Subject.of(one.act()).orElseThrow();
        if (!matters.contains(Subject.HEAD_ELECTION) && !matters.contains(Subject.DEPUTIES_ELECTION)) {
            return new Verdict.NotConcerned();
        }
        List<String> agenda = one.session().agenda();
        if (agenda == null) {
            return Missing.AGENDA;
        }
        Faults faults = new Faults(GROUND, one).restingOn(title);
        if (agenda.stream()
                .noneMatch(item -> ELECTION.matcher(Wording.fold(item)).find())) {
            faults.blocking("absent", title.place());
        }
        return faults.verdict();
    }
}
