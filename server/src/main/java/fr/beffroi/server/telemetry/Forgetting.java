package fr.beffroi.server.telemetry;

import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Erases the words of people about an alarm; what was measured and found stays: it names nobody. */
@Component("telemetryForgetting")
class Forgetting {
    private final Outcomes outcomes;

    Forgetting(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PROPOSAL) {
            erased.subjects().forEach(outcomes::eraseNotes);
        }
    }
}
