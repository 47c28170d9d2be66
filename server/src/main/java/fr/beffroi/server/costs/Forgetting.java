package fr.beffroi.server.costs;

import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.people.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** That a person took part in a study of time, and how long they took, goes with the person; what was told names nobody. */
@Component("costsForgetting")
class Forgetting {
    private final HandlingTime times;

    Forgetting(HandlingTime times) {
        this.times = times;
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PERSON) {
            erased.subjects().forEach(times::forget);
        }
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.kind() == AccountChanged.Kind.ERASED) {
            times.forget(change.account());
        }
    }
}
