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

/** Who asks for a grant says what the work costs, what is asked, and pays its share. */
final class GrantRequest implements Rule {
    private static final Ground GROUND = new Ground(
            "content.grant_request",
            List.of("CGCT, art. L1111-10", "CGCT, art. L2334-33"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            false);

    private static final Pattern SHARE = Pattern.compile("(?<![\\d,.])(\\d{1,3}(?:[,.]\\d{1,2})?)\\s?%");
    private static final Pattern OF_GRANT = Plain.words("subventions?|detr|dsil|aides?|dotations?|fonds|taux");
    private static final Pattern OF_TAX =
            Plain.words("tva|autofinancement|fonds propres|part communale|reste a charge");
    private static final Pattern ANNEXED =
            Plain.words("plan de financement (?:\\S+ ){0,4}(?:annexe\\w*|joint\\w*|ci-joint\\w*|presente)");
    private static final double HIGHEST = 80;
    private static final int AROUND = 60;
    private static final Pattern BEFORE = Pattern.compile("[;%€]|\\.(?=\\s)");
    private static final Pattern AFTER = Pattern.compile("[;,%€\\n]|\\.(?=\\s)");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.GRANT_ASKED)) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        boolean rate = false;
        Matcher match = SHARE.matcher(words.whole());
        while (match.find()) {
            String around = words.whole()
                    .substring(
                            Math.max(0, match.start() - AROUND),
                            Math.min(words.whole().length(), match.end() + AROUND));
            if (!OF_GRANT.matcher(around).find()
                    || OF_TAX.matcher(clause(words.whole(), match.start(), match.end()))
                            .find()) {
                continue;
            }
            rate = true;
            if (Double.parseDouble(match.group(1).replace(',', '.')) > HIGHEST) {
                findings.add(
                        Severity.WARNING,
                        "above",
                        one.act().text().place(match.start(), match.end()),
                        match.group(1),
                        (int) HIGHEST);
            }
        }
        int amounts = Amount.in(one.act().text().text()).size();
        boolean complete = amounts > 1 || amounts == 1 && rate;
        if (!complete && findings.isEmpty() && words.say(ANNEXED)) {
            return Findings.missing(GROUND, "annexed");
        }
        if (!complete) {
            findings.add(Severity.WARNING, "no_plan", words.titlePlace());
        }
        return findings.verdict();
    }

    /** The words that say what a rate is of: back to the sum, rate or clause before it, on to the end of its own clause. */
    private static String clause(String whole, int start, int end) {
        String[] before = BEFORE.split(whole.substring(Math.max(0, start - AROUND), start), -1);
        String[] after = AFTER.split(whole.substring(end, Math.min(whole.length(), end + AROUND)), -1);
        return before[before.length - 1] + after[0];
    }
}
