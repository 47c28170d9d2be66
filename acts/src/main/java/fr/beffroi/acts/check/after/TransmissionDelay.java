package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Receipt;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Individual decisions go to the prefect within a fortnight. */
final class TransmissionDelay implements Rule {
    private static final Ground GROUND = new Ground(
            "after.transmission_delay",
            List.of("CGCT, art. L2131-1", "CGCT, art. L1612-8"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    private static final Pattern INDIVIDUAL = Plain.words(
            "nomination|recrutement|licenciement|permis|certificat d'urbanisme|mise en demeure|retrait|refus|sanction|radiation|declaration prealable|delegations? de (?:fonctions?|signatures?)");
    private static final int DELAY = 15;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        boolean individual = one.act().kind() != ActKind.DELIBERATION && words.titleSays(INDIVIDUAL);
        boolean budget =
                one.act().kind() == ActKind.DELIBERATION && Matter.of(words).contains(Matter.BUDGET);
        if (!individual && !budget) {
            return new Verdict.NotConcerned();
        }
        Optional<LocalDate> day = one.date();
        LocalDate sent = Dispatch.sent(one);
        if (day.isEmpty() || sent == null) {
            return Findings.missing(GROUND, "no_dates");
        }
        long days = ChronoUnit.DAYS.between(day.get(), sent);
        var findings = new Findings(GROUND, one.act());
        if (days > DELAY) {
            Found<Receipt> receipt = one.act().receipt();
            findings.addUnder(
                    GROUND.articles().get(budget ? 1 : 0),
                    budget ? Severity.REMARK : Severity.WARNING,
                    budget ? "budget" : "late",
                    receipt == null ? null : receipt.place(),
                    days,
                    DELAY);
        }
        return findings.verdict();
    }
}
