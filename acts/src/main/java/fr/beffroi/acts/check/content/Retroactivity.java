package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An act rules for the future only. */
final class Retroactivity implements Rule {
    private static final Ground GROUND = new Ground(
            "content.retroactivity",
            List.of("CRPA, art. L221-2", "CRPA, art. L221-4"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            true);

    private static final Pattern EFFECT = Plain.words("(?:a compter|a partir) du (?<a>" + Dates.PATTERN + ")"
            + "|prend\\w*(?: \\S+)? effet (?:le|au|du|a compter du|a partir du) (?<b>" + Dates.PATTERN + ")"
            + "|effet (?:retroactif )?(?:au|du|a compter du) (?<c>" + Dates.PATTERN + ")"
            + "|(?:entre\\w*|mis\\w*) en vigueur (?:le|au|a compter du|des le) (?<d>" + Dates.PATTERN + ")"
            + "|applicables? (?:au|des le|a compter du) (?<e>" + Dates.PATTERN + ")");

    /** A past date there is history, or belongs to the text that is replaced. */
    private static final Pattern HISTORY =
            Plain.words("abrog\\w+|rapport\\w+|retir\\w+|deliberation (?:n\\S* )?(?:\\S+ )?du|initial\\w*"
                    + "|precedent\\w*|anterieur\\w*|constat\\w*|prend acte|exercee?s?|ayant");

    private static final Set<Matter> NEVER = Set.of(Matter.FEES, Matter.TAX_RATES);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        Optional<LocalDate> day = one.date();
        var findings = new Findings(GROUND, one.act());
        boolean dated = false;
        Set<Matter> matters = Matter.of(words);
        for (int i = 0; i < words.provisions().size(); i++) {
            String provision = words.provisions().get(i);
            if (HISTORY.matcher(provision).find()) {
                continue;
            }
            Matcher match = EFFECT.matcher(provision);
            while (match.find()) {
                Optional<LocalDate> effect = effect(match);
                dated |= effect.isPresent();
                if (effect.isPresent() && day.isPresent() && effect.get().isBefore(day.get())) {
                    boolean never = matters.stream().anyMatch(NEVER::contains);
                    findings.add(
                            never ? Severity.BLOCKING : Severity.WARNING,
                            never ? "charge" : "before",
                            one.act().provisions().get(i).place(),
                            Dates.show(effect.get()),
                            Dates.show(day.get()));
                }
            }
        }
        if (!dated) {
            return new Verdict.NotConcerned();
        }
        return day.isEmpty() ? Findings.missing(GROUND, "no_date") : findings.verdict();
    }

    private static Optional<LocalDate> effect(Matcher match) {
        return Stream.of("a", "b", "c", "d", "e")
                .map(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(Dates::read);
    }
}
