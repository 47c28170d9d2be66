package fr.beffroi.server.needs;

import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.people.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a person voted for goes with the person. */
@Component("needsForgetting")
class Forgetting {
    private final Needs needs;

    Forgetting(Needs needs) {
        this.needs = needs;
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PERSON) {
            erased.subjects().forEach(needs::forget);
        }
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.kind() == AccountChanged.Kind.ERASED) {
            needs.forget(change.account());
        }
    }
}
