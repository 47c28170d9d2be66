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
import fr.beffroi.acts.check.Wording;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** An item added in session was not on the agenda sent; the members' consent does not cure it. */
final class AddedItem implements Rule {
    private static final Pattern ADDED =
            Pattern.compile("\\b(?:r?ajout\\w*|inscription (?:supplementaire|complementaire|en seance)"
                    + "|(?:point|question|deliberation) (?:supplementaire|complementaire))\\b.{0,80}\\bordre du jour\\b"
                    + "|\\bordre du jour\\b.{0,40}\\b(?:est|a ete) (?:complete|modifie) (?:en|au debut de la) seance\\b"
                    + "|\\b(?:point|question) r?ajoutee?s? (?:en|au debut de la) seance\\b");

    private static final Ground GROUND = new Ground(
            "convocation.added_item",
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
        Wording wording = Wording.of(one.act());
        if (wording.isBlank()) {
            return Missing.TEXT;
        }
        if (!wording.says(ADDED)) {
            return new Verdict.NotConcerned();
        }
        List<String> agenda = one.session().agenda();
        Found<String> title = one.act().title();
        if (agenda != null && title != null && Items.announce(agenda, title.value())) {
            return new Verdict.Conform();
        }
        return new Faults(GROUND, one)
                .warning("added", wording.find(ADDED).orElse(null))
                .verdict();
    }
}
