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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A change of small amount stays small, all changes counted together. */
final class AmendmentShare implements Rule {
    private static final Ground GROUND = new Ground(
            "content.amendment_share",
            List.of("Code de la commande publique, art. R2194-8", "Code de la commande publique, art. R2194-9"),
            Period.since(LocalDate.of(2019, 4, 1)),
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            true);

    private static final Pattern AMENDMENT =
            Plain.words("avenants?|modifications? (?:n ?[°o]? ?\\d+ )?(?:du|au) marche");
    private static final Pattern SHARE = Pattern.compile("(?<![\\d,.])(\\d{1,3}(?:[,.]\\d{1,2})?)\\s?%");
    private static final Pattern RATE_OF_TAX = Pattern.compile("(?:tva|taux|retenue|penalites?|rabais)[^.;\\n]{0,25}$");
    private static final Pattern OTHER_BASE =
            Plain.words("r\\.? ?2194-[1-7]|imprev\\w+|clauses? de reexamen|supplementaires? devenu\\w+|circonstances");
    private static final double WORKS = 15;
    private static final double OTHERS = 10;
    private static final int READ_BEFORE = 40;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!words.titleSays(AMENDMENT) || !Matter.of(words).contains(Matter.MARKET)) {
            return new Verdict.NotConcerned();
        }
        double highest = -1;
        Matcher match = SHARE.matcher(words.whole());
        while (match.find()) {
            String before = words.whole().substring(Math.max(0, match.start() - READ_BEFORE), match.start());
            if (!RATE_OF_TAX.matcher(before).find()) {
                highest = Math.max(highest, Double.parseDouble(match.group(1).replace(',', '.')));
            }
        }
        if (highest < 0) {
            return Findings.missing(GROUND, "no_share");
        }
        double limit =
                ProcurementThresholds.kind(words) == ProcurementThresholds.Kind.SUPPLIES_OR_SERVICES ? OTHERS : WORKS;
        var findings = new Findings(GROUND, one.act());
        if (highest >= limit && !words.say(OTHER_BASE)) {
            findings.add(
                    Severity.WARNING, "above", words.titlePlace(), String.format(Locale.FRENCH, "%.2f", highest), (int)
                            limit);
        }
        return findings.verdict();
    }
}
