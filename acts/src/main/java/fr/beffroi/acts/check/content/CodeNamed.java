package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An article is nothing without the text it belongs to. */
final class CodeNamed implements Rule {
    private static final Ground GROUND = new Ground(
            "content.code_named", List.of("CGCT, art. L2121-29"), Period.ALWAYS, Set.of(ActKind.values()), false);

    private static final Pattern ARTICLE = Plain.words("art(?:icles?|\\.) ?(?:l|r|d|lo)?\\.? ?\\*?\\d[\\d-]*");

    /** A text that the article may belong to. */
    private static final Pattern TEXT = Plain.words(
            "codes?|cgct|c\\.g\\.c\\.t\\.?|cgfp|crpa|ccp|cgppp|cg3p|cgi|lois?|ordonnances?"
                    + "|decrets?|constitution|reglements?|statuts|conventions?|traites?|arretes?|deliberations?|rgpd|contrats?|directives?");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        if (one.act().visas().isEmpty()) {
            boolean read =
                    !one.act().recitals().isEmpty() || !one.act().provisions().isEmpty();
            return read ? new Verdict.NotConcerned() : Findings.missing(GROUND, "no_visas");
        }
        var findings = new Findings(GROUND, one.act());
        boolean named = false;
        boolean cited = false;
        for (Found<String> visa : one.act().visas()) {
            String plain = Plain.of(visa.value());
            named |= TEXT.matcher(plain).find();
            Matcher article = ARTICLE.matcher(plain);
            if (article.find()) {
                cited = true;
                if (!named) {
                    findings.add(
                            Severity.REMARK,
                            "unnamed",
                            visa.place(),
                            visa.value().strip());
                }
            }
        }
        return cited ? findings.verdict() : new Verdict.NotConcerned();
    }
}
