package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An act binds once it is both transmitted and made public, not before. */
final class Enforceable implements Rule {
    private static final Ground GROUND = new Ground(
            "after.enforceable",
            List.of("CGCT, art. L2131-1", "CGCT, art. L2131-3"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final Pattern STATED =
            Plain.words("executoires? (?:\\S+ ){0,6}?(?:le|du|au|a compter du) (" + Dates.PATTERN + ")");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        Matcher match = STATED.matcher(words.whole());
        if (!match.find()) {
            return new Verdict.NotConcerned();
        }
        Optional<LocalDate> stated = Dates.read(match.group(1));
        LocalDate received = Dispatch.received(one);
        LocalDate made = Dispatch.madePublic(one);
        if (stated.isEmpty() || received == null || made == null) {
            return Findings.missing(GROUND, "no_dates");
        }
        LocalDate earliest = received.isAfter(made) ? received : made;
        var findings = new Findings(GROUND, one.act());
        if (stated.get().isBefore(earliest)) {
            findings.add(
                    Severity.WARNING,
                    "too_early",
                    one.act().text().place(match.start(), match.end()),
                    Dates.show(stated.get()),
                    Dates.show(earliest));
        }
        return findings.verdict();
    }
}
