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
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A wish asks; it decides nothing. */
final class WishOnly implements Rule {
    private static final Ground GROUND = new Ground(
            "content.wish_only", List.of("CGCT, art. L2121-29"), Period.ALWAYS, Set.of(ActKind.DELIBERATION), false);

    private static final Pattern DECIDES = Plain.words(
            "(?:attribue|autorise|interdit|cree|supprime|approuve|fixe|abroge|institue|refuse)(?:nt)?|decide (?:d'|de |que)(?!(?:emettre|demander|soutenir|s'associer|exprimer|adopter|solliciter|apporter|affirmer|rappeler|adresser|transmettre))");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.WISH)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var findings = new Findings(GROUND, one.act());
        for (int i = 0; i < words.provisions().size(); i++) {
            Matcher match = DECIDES.matcher(words.provisions().get(i));
            if (match.find()) {
                findings.add(
                        Severity.WARNING,
                        "decides",
                        one.act().provisions().get(i).place(),
                        match.group().strip());
            }
        }
        return findings.verdict();
    }
}
