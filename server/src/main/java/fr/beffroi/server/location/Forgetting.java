package fr.beffroi.server.location;

import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Erases what people wrote of a place; what was found there stays: it names nobody. */
@Component("locationForgetting")
class Forgetting {
    private final Searches searches;

    Forgetting(Searches searches) {
        this.searches = searches;
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PROPOSAL) {
            erased.subjects().forEach(searches::forgetNotes);
        }
    }
}
