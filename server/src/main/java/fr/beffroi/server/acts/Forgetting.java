package fr.beffroi.server.acts;

import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.Related;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Erases an act as it was read, and why its findings were not retained, with every check of the same file, in the same
 * transaction. What people decided of which rule stays: it names nobody.
 */
@Component("actsForgetting")
class Forgetting implements Related {
    private final CheckedActs acts;
    private final Rulings rulings;

    Forgetting(CheckedActs acts, Rulings rulings) {
        this.acts = acts;
        this.rulings = rulings;
    }

    @Override
    public List<UUID> relatedTo(UUID proposal) {
        return acts.ofSameFile(proposal);
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PROPOSAL) {
            erased.subjects().forEach(rulings::eraseReasons);
            erased.subjects().forEach(acts::erase);
        }
    }
}
