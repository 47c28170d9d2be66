package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A delegation "within the limits set by the council" sets none unless the council does. */
final class DelegationLimits implements Rule {
    private static final Ground GROUND = new Ground(
            "content.delegation_limits",
            List.of("CGCT, art. L2122-22"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern LEFT_OPEN = Plain.words(
            "(?:dans )?(?:les|la) (?:limites?|conditions?|cas) (?:\\S+ ){0,2}?(?:fixee?s?|determinee?s?|definie?s?|que fixe|autorise) (?:\\S+ ){0,2}?(?:par )?(?:le|du) conseil municipal");
    private static final Pattern SET = Plain.words(
            "tous les cas|toutes? (?:les )?|quel(?:le)? que soit|sans limite|savoir|suivant\\w*|jusqu'a|inferieur\\w*|plafond|maximum|soit|ensemble");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.MAYOR_DELEGATION)
                || one.collectivity().kind() != Collectivity.Kind.COMMUNE) {
            return new Verdict.NotConcerned();
        }
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var findings = new Findings(GROUND, one.act());
        for (Found<Provision> provision : one.act().provisions()) {
            // Each item of the list has its own limits.
            for (String item : provision.value().text().split("[;\\n]")) {
                String plain = Plain.of(item);
                Matcher open = LEFT_OPEN.matcher(plain);
                if (open.find()
                        && Amount.in(item).isEmpty()
                        && !SET.matcher(plain).find()) {
                    findings.add(Severity.WARNING, "open", provision.place(), shorten(item.strip()));
                }
            }
        }
        return findings.verdict();
    }

    private static String shorten(String item) {
        int most = 90;
        return item.length() <= most ? item : item.substring(0, most) + "…";
    }
}
