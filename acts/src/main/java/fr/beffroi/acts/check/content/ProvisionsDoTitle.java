package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Stems;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;

/** What is decided is what was announced. */
final class ProvisionsDoTitle implements Rule {
    private static final Ground GROUND = new Ground(
            "content.provisions_do_title",
            List.of("CGCT, art. L2121-10", "CGCT, art. L2121-29"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final int ENOUGH_TO_JUDGE = 3;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        Set<String> title = Stems.of(words.title());
        if (title.size() < 2) {
            return Findings.missing(GROUND, "no_title");
        }
        Set<String> provisions = Stems.of(String.join("\n", words.provisions()));
        if (provisions.size() < ENOUGH_TO_JUDGE) {
            return Findings.missing(GROUND, "by_reference");
        }
        var findings = new Findings(GROUND, one.act());
        if (title.stream().noneMatch(provisions::contains)) {
            findings.add(
                    Severity.WARNING, "apart", one.act().provisions().getFirst().place(), words.shownTitle());
        }
        return findings.verdict();
    }
}
