package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Place;
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
import java.util.regex.Pattern;

/** A time limit that its reader was not told does not run against them. */
final class Remedies implements Rule {
    private static final Ground GROUND = new Ground(
            "content.remedies",
            List.of("CJA, art. R421-1", "CJA, art. R421-5"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final Pattern MENTION = Plain.words(
            "tribunal administratif|voies? (?:et delais? )?de recours|recours (?:contentieux|pour exces de pouvoir)|peut faire l'objet d'un recours");
    private static final Pattern COURT =
            Plain.words("tribuna(?:l|ux) administratifs?|telerecours\\S*|www\\.telerecours\\S*");
    private static final Pattern TWO_MONTHS = Plain.words("(?:deux|2|\\(2\\)) mois");
    private static final Pattern OTHER =
            Plain.words("(?:un|1|trois|3|quatre|4|six|6) mois|(?:quinze|15|trente|30) jours");
    private static final int READ_AROUND = 400;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (words.whole().isBlank()) {
            return Findings.missing(GROUND, "no_text");
        }
        if (Matter.of(words).contains(Matter.WISH)) {
            return new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        Found<String> stated = one.act().remedies();
        Place where = stated == null ? words.where(MENTION) : stated.place();
        if (where == null) {
            findings.addUnder(
                    "CJA, art. R421-5",
                    one.act().kind() == ActKind.DELIBERATION ? Severity.REMARK : Severity.WARNING,
                    "none",
                    null);
            return findings.verdict();
        }
        String mention = stated == null ? around(words.whole(), where) : Plain.of(stated.value());
        if (!COURT.matcher(mention).find()) {
            findings.add(Severity.WARNING, "no_court", where);
        }
        if (!TWO_MONTHS.matcher(mention).find()) {
            findings.add(Severity.WARNING, OTHER.matcher(mention).find() ? "other_delay" : "no_delay", where);
        }
        return findings.verdict();
    }

    private static String around(String whole, Place where) {
        return whole.substring(
                Math.max(0, where.start() - READ_AROUND), Math.min(whole.length(), where.end() + READ_AROUND));
    }
}
