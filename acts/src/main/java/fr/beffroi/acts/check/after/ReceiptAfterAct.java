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
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is transmitted has been decided. */
final class ReceiptAfterAct implements Rule {
    private static final Ground GROUND = new Ground(
            "after.receipt_after_act", List.of("CGCT, art. L2131-1"), Period.ALWAYS, Set.of(ActKind.values()), false);

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        Found<Receipt> receipt = one.act().receipt();
        if (receipt == null) {
            return new Verdict.NotConcerned();
        }
        LocalDate received = receipt.value().receivedOn();
        LocalDate sent = receipt.value().sentOn();
        Optional<LocalDate> day = one.date();
        if (day.isEmpty() || received == null && sent == null) {
            return Findings.missing(GROUND, "no_dates");
        }
        var findings = new Findings(GROUND, one.act());
        if (received != null && received.isBefore(day.get())) {
            findings.add(
                    Severity.BLOCKING, "received_before", receipt.place(), Dates.show(received), Dates.show(day.get()));
        }
        if (sent != null && sent.isBefore(day.get())) {
            findings.add(Severity.BLOCKING, "sent_before", receipt.place(), Dates.show(sent), Dates.show(day.get()));
        }
        if (received != null && sent != null && received.isBefore(sent)) {
            findings.add(
                    Severity.WARNING, "received_before_sent", receipt.place(), Dates.show(received), Dates.show(sent));
        }
        return findings.verdict();
    }
}
