package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
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
import java.util.Set;

/** Since July 2022 an act is published online, with its author and the day; small communes may choose otherwise. */
final class PublicationOnline implements Rule {
    private static final Ground GROUND = new Ground(
            "after.publication_online",
            List.of("CGCT, art. L2131-1", "CGCT, art. R2131-1", "CGCT, art. L5211-3"),
            Period.since(LocalDate.of(2022, 7, 1)),
            Set.of(ActKind.values()),
            false);

    private static final int MAY_CHOOSE = 3_500;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        boolean commune = one.collectivity().kind() == Collectivity.Kind.COMMUNE;
        if (one.collectivity().kind() == Collectivity.Kind.SYNDICAT) {
            return new Verdict.NotConcerned();
        }
        Integer population = one.collectivity().population();
        boolean online = one.session().publishedOn() != null || one.act().published() != null;
        Found<LocalDate> posted = one.act().posted();
        if (!online && posted == null) {
            return Findings.missing(GROUND, "no_publication");
        }
        var findings = new Findings(GROUND, one.act());
        if (!online && posted != null) {
            if (commune && population == null) {
                return Findings.missing(GROUND, "no_population");
            }
            if (commune && population != null && population < MAY_CHOOSE) {
                return Findings.missing(GROUND, "no_choice");
            }
            findings.add(Severity.WARNING, "only_posted", posted.place(), Dates.show(posted.value()));
        }
        if (online && one.act().signatories().isEmpty() && one.act().chair() == null) {
            findings.addUnder(GROUND.articles().get(1), Severity.WARNING, "no_author", null);
        }
        return findings.verdict();
    }
}
