package fr.beffroi.acts.check.session;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** From the accounts of 2026, the compte financier unique replaces the compte administratif. */
final class AccountsKind implements Rule {
    private static final int FROM = 2026;
    private static final Pattern ADMINISTRATIVE = Pattern.compile("\\bcomptes? administratifs?\\b");
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");

    private static final Ground GROUND = new Ground(
            "session.accounts_kind",
            List.of("Loi n° 2023-1322 du 29 décembre 2023, art. 205", "CGCT, art. L1612-12"),
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
        String folded = Wording.fold(title.value());
        if (!Subject.of(one.act()).orElseThrow().contains(Subject.ACCOUNTS)
                || !ADMINISTRATIVE.matcher(folded).find()) {
            return new Verdict.NotConcerned();
        }
        List<Integer> years = YEAR.matcher(folded)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .toList();
        if (years.isEmpty()) {
            // Accounts are voted the year after: until the end of 2026 they cannot be those of 2026.
            return one.date().filter(day -> day.getYear() <= FROM).isPresent()
                    ? new Verdict.Conform()
                    : new Verdict.NotVerified("session.accounts_kind.year", List.of());
        }
        Faults faults = new Faults(GROUND, one);
        years.stream()
                .filter(year -> year >= FROM)
                .findFirst()
                .ifPresent(year -> faults.warning("replaced", title.place(), String.valueOf(year)));
        return faults.verdict();
    }
}
