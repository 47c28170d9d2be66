package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Stems;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is decided is what was announced. */
final class ProvisionsDoTitle implements Rule {
    private static final Ground GROUND = new Ground(
            "content.provisions_do_title",
            List.of("CGCT, art. L2121-10", "CGCT, art. L2121-29"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final int ENOUGH_TO_JUDGE = 3;

    /** "cette instance", "ladite convention": the title goes on in the provision without its words. */
    private static final Pattern REFERS =
            Plain.words("(?:cette|cet|ces) (?!deliberation|decision|seance|fin|effet)\\S+|ladite|dudit|ledit|lesdits"
                    + "|celles?-ci|celui-ci|propositions?");

    /** Names of people, of places, of bodies: a list of them follows the title without repeating it. */
    private static final Pattern PROPER = Pattern.compile("\\b\\p{Lu}[\\p{L}'’-]*");

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
        if (common(one.act()).size() < ENOUGH_TO_JUDGE || words.provisionsSay(REFERS)) {
            return Findings.missing(GROUND, "by_reference");
        }
        var findings = new Findings(GROUND, one.act());
        if (title.stream().noneMatch(provisions::contains)) {
            findings.add(
                    Severity.WARNING, "apart", one.act().provisions().getFirst().place(), words.shownTitle());
        }
        return findings.verdict();
    }

    private static Set<String> common(Act act) {
        return Stems.of(Plain.of(act.provisions().stream()
                .map(provision -> PROPER.matcher(provision.value().text()).replaceAll(" "))
                .collect(Collectors.joining("\n"))));
    }
}
