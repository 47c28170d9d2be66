package fr.beffroi.server.answers;

import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.Related;
import fr.beffroi.server.platform.Outbox;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Erases a resident's words, and mails not yet sent, with all proposals made from them, in the same transaction. */
@Component
class Forgetting implements Related {
    private final Drafts drafts;
    private final Messages messages;
    private final Decisions decisions;
    private final Outbox outbox;

    Forgetting(Drafts drafts, Messages messages, Decisions decisions, Outbox outbox) {
        this.drafts = drafts;
        this.messages = messages;
        this.decisions = decisions;
        this.outbox = outbox;
    }

    @Override
    public List<UUID> relatedTo(UUID proposal) {
        return drafts.ofSameMessage(proposal);
    }

    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PROPOSAL) {
            erased.subjects().stream()
                    .flatMap(proposal -> drafts.find(proposal).stream())
                    .map(Drafts.Kept::message)
                    .distinct()
                    .forEach(messages::erase);
            erased.subjects().stream()
                    .flatMap(proposal -> decisions.of(proposal).stream())
                    .forEach(decision -> outbox.cancel(decision.id()));
        }
    }
}
