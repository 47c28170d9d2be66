package fr.beffroi.server.vendors;

import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Erases the supplier's own words for a proposal that is erased; that it was submitted and decided stays. */
@Component("vendorsForgetting")
class Forgetting {
    private final Submitting submitting;

    Forgetting(Submitting submitting) {
        this.submitting = submitting;
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PROPOSAL) {
            erased.subjects().forEach(submitting::forget);
        }
    }
}
