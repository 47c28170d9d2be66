package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who names a street writes its name. */
final class StreetNamed implements Rule {
    private static final Ground GROUND = new Ground(
            "content.street_named",
            List.of("CGCT, art. L2121-30", "Décret n° 2023-767 du 11 août 2023"),
            Period.since(LocalDate.of(2022, 2, 23)),
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern NAMED = Pattern.compile(
            "[«\"“]\\s*\\p{L}|(?<![a-z])(?:rue|place|chemin|impasse|allee|square|avenue|boulevard|route|sentier|venelle|passage|quai|esplanade|rond-point|lotissement|residence|lieu[ -]dit|pont|parc|jardin)s?"
                    + "\\s+(?:(?:de|du|des|de la|de l')\\s*)?(?!communales?|suivantes?|publiques?|privees?|nouvelles?|ci-|situees?|de la commune|du lotissement|et )\\p{L}{2,}");
    /** The name stands in the report that the provisions adopt. */
    private static final Pattern BY_REFERENCE = Plain.words("propositions?|ci-dessus|susvisee?|tel(?:le)?s? que");

    private static final Pattern ANNEXED = Plain.words("annexee?s?|ci-jointe?s?|tableau|plan joint|liste");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.STREET_NAME)) {
            return new Verdict.NotConcerned();
        }
        if (words.provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        if (words.provisionsSay(NAMED)) {
            return new Verdict.Conform();
        }
        if (words.say(ANNEXED)) {
            return Findings.missing(GROUND, "annexed");
        }
        if (words.provisionsSay(BY_REFERENCE)) {
            return Findings.missing(GROUND, "by_reference");
        }
        var findings = new Findings(GROUND, one.act());
        findings.add(Severity.WARNING, "no_name", words.titlePlace());
        return findings.verdict();
    }
}
