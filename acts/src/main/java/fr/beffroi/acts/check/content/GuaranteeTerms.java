package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
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

/** A guarantee says how much of which loan it covers, and seldom more than half. */
final class GuaranteeTerms implements Rule {
    private static final Ground GROUND = new Ground(
            "content.guarantee_terms",
            List.of("CGCT, art. L2252-1", "CGCT, art. L2252-2", "CGCT, art. D1511-35"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern SHARE = Pattern.compile("(?<![\\d,.])(\\d{1,3}(?:[,.]\\d{1,2})?)\\s?%");
    private static final Pattern OF_GUARANTEE = Plain.words("garanti\\w*|quotite|hauteur|cautionn\\w+");
    private static final Pattern EXEMPT = Plain.words(
            "logements? (?:locati\\w+ )?soci(?:al|aux)|hlm|habitations? a loyer modere|logements? locatifs?|pl(?:us|ai|s)|interet general|office public|l\\.? ?2252-2|caisse des depots");
    private static final Pattern LOAN = Plain.words("prets?|emprunts?");
    private static final double HALF = 50;
    private static final int AROUND = 80;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.LOAN_GUARANTEE)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var findings = new Findings(GROUND, one.act());
        if (Amount.in(one.act().text().text()).isEmpty()) {
            findings.add(Severity.WARNING, "no_amount", words.titlePlace());
        }
        double highest = -1;
        Matcher match = SHARE.matcher(words.whole());
        while (match.find()) {
            String around = words.whole()
                    .substring(
                            Math.max(0, match.start() - AROUND),
                            Math.min(words.whole().length(), match.end() + AROUND));
            if (OF_GUARANTEE.matcher(around).find()
                    && LOAN.matcher(words.whole()).find()) {
                highest = Math.max(highest, Double.parseDouble(match.group(1).replace(',', '.')));
            }
        }
        if (highest < 0) {
            findings.add(Severity.WARNING, "no_share", words.titlePlace());
        } else if (highest > HALF && !words.say(EXEMPT)) {
            findings.addUnder(
                    GROUND.articles().get(2),
                    Severity.WARNING,
                    "above_half",
                    words.titlePlace(),
                    Math.round(highest),
                    (int) HALF);
        }
        return findings.verdict();
    }
}
