package fr.beffroi.server.answers;

import fr.beffroi.server.oversight.Asked;
import fr.beffroi.server.oversight.Proposals;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The resident's message, without the answer that is proposed. */
@Component
class AskedMessage implements Asked {
    private final Drafts drafts;
    private final Messages messages;

    AskedMessage(Drafts drafts, Messages messages) {
        this.drafts = drafts;
        this.messages = messages;
    }

    @Override
    public Optional<String> kind(String useKey) {
        return useKey.equals(Intake.USE) ? Optional.of("answer") : Optional.empty();
    }

    @Override
    public Optional<String> asked(Proposals.Stored stored) {
        return drafts.find(stored.proposal().id())
                .map(kept -> messages.get(kept.message()))
                .flatMap(message -> Optional.ofNullable(message.body()));
    }
}
