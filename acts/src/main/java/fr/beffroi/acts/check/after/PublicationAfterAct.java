package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is published has been decided. */
final class PublicationAfterAct implements Rule {
    private static final Ground GROUND = new Ground(
            "after.publication_after_act",
            List.of("CGCT, art. L2131-1"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<LocalDate> posted = one.act().posted();
        Found<LocalDate> published = one.act().published();
        if (posted == null && published == null && one.session().publishedOn() == null) {
            return new Verdict.NotConcerned();
        }
        Optional<LocalDate> day = one.date();
        if (day.isEmpty()) {
            return Findings.missing(GROUND, "no_date");
        }
        var findings = new Findings(GROUND, one.act());
        compare("posted_before", posted, day.get(), findings);
        compare("published_before", published, day.get(), findings);
        LocalDate online = one.session().publishedOn();
        if (online != null && online.isBefore(day.get())) {
            findings.add(Severity.BLOCKING, "online_before", null, Dates.show(online), Dates.show(day.get()));
        }
        return findings.verdict();
    }

    private static void compare(String name, @Nullable Found<LocalDate> stated, LocalDate day, Findings findings) {
        if (stated != null && stated.value().isBefore(day)) {
            findings.add(Severity.BLOCKING, name, stated.place(), Dates.show(stated.value()), Dates.show(day));
        }
    }
}
