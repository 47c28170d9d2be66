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
import java.util.regex.Pattern;

/** A debt given up and a debt that a judge wiped out are not booked alike, and debtors are not named. */
final class BadDebtAccount implements Rule {
    private static final Ground GROUND = new Ground(
            "content.bad_debt_account",
            List.of("CGCT, art. L2121-29", "CGCT, art. L2122-22, 30°"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final Pattern EXTINGUISHED = Plain.words("creances? eteintes?");
    private static final Pattern WRITTEN_OFF = Plain.words("non[ -]valeurs?");
    private static final Pattern ACCOUNT_WRITTEN_OFF = Plain.words("6541");
    private static final Pattern ACCOUNT_EXTINGUISHED = Plain.words("6542");
    private static final Pattern DEBTOR =
            Pattern.compile("\\b(?:M\\.|Mme|Mlle|Monsieur|Madame)\\s+(?!le\\b|la\\b|l['’])[A-ZÉÈ][\\p{L}'’-]+");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.BAD_DEBT)) {
            return new Verdict.NotConcerned();
        }
        if (Amount.in(one.act().text().text()).isEmpty()) {
            return Findings.missing(GROUND, "no_amount");
        }
        var findings = new Findings(GROUND, one.act());
        boolean extinguished = words.titleSays(EXTINGUISHED) && !words.titleSays(WRITTEN_OFF);
        boolean writtenOff = words.titleSays(WRITTEN_OFF) && !words.say(EXTINGUISHED);
        if (extinguished && words.say(ACCOUNT_WRITTEN_OFF) && !words.say(ACCOUNT_EXTINGUISHED)) {
            findings.add(Severity.WARNING, "extinguished", words.where(ACCOUNT_WRITTEN_OFF));
        }
        if (writtenOff && words.say(ACCOUNT_EXTINGUISHED) && !words.say(ACCOUNT_WRITTEN_OFF)) {
            findings.add(Severity.WARNING, "written_off", words.where(ACCOUNT_EXTINGUISHED));
        }
        words.core()
                .filter(part -> DEBTOR.matcher(part.value()).find())
                .forEach(part -> findings.addUnder("CRPA, art. L311-6", Severity.WARNING, "named", part.place()));
        return findings.verdict();
    }
}
