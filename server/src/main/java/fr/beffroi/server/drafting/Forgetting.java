package fr.beffroi.server.drafting;

import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.Related;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Erases a draft with its need, its facts, all its versions and what people said of it, in the same transaction. How long
 * it took stays: it names nobody.
 */
@Component("draftingForgetting")
class Forgetting implements Related {
    private final Drafts drafts;

    Forgetting(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<UUID> relatedTo(UUID proposal) {
        return drafts.ofSameDraft(proposal);
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PROPOSAL) {
            for (UUID proposal : erased.subjects()) {
                drafts.findByProposal(proposal).map(Draft::id).ifPresent(drafts::erase);
            }
        }
    }
}
