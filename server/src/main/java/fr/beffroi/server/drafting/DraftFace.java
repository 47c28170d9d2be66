package fr.beffroi.server.drafting;

import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.people.Account;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows what was composed, and leads to the editor: there a draft is read, written and validated. */
@Component
class DraftFace implements ProposalFace {
    private final Drafts drafts;

    DraftFace(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean shows(String useKey) {
        return useKey.equals(DraftingFeature.USE);
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return drafts.findByProposal(stored.proposal().id())
                .map(draft -> new Face(
                        "drafting/face",
                        Shown.of(draft, stored),
                        "proposal.accept",
                        "proposal.amend",
                        "proposal.effect.none",
                        null,
                        false,
                        false));
    }

    /** Everything the template {@code drafting/face} reads. */
    record Shown(UUID draft, List<Evidence.RuleFinding> findings) {
        static Shown of(Draft draft, Stored stored) {
            return new Shown(
                    draft.id(),
                    stored.proposal().evidence().stream()
                            .filter(Evidence.RuleFinding.class::isInstance)
                            .map(Evidence.RuleFinding.class::cast)
                            .toList());
        }
    }
}
