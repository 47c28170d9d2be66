package fr.beffroi.server.buildings;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A rejection like all others that also says what stands there. Inside {@link Tenancy#in}. */
@Component("buildingsUnfounded")
class Unfounded {
    private final Decisions decisions;
    private final Proposals proposals;
    private final Grounds grounds;
    private final JournalBook journal;

    Unfounded(Decisions decisions, Proposals proposals, Grounds grounds, JournalBook journal) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.grounds = grounds;
        this.journal = journal;
    }

    /**
     * @param fingerprint of the proposal as the person saw it
     * @param motive empty for none, which is refused
     * @throws NotAllowed as {@link Decisions#decide}, as what else it throws
     */
    void decide(UUID proposal, String fingerprint, Ground shown, String motive, Person by, Duration looked) {
        UUID reverses = proposals
                .find(proposal)
                .flatMap(stored -> decisions.departedFrom(stored, Verdict.REJECT, null))
                .map(Decision::id)
                .orElse(null);
        Decision decision = decisions.decide(new Decisions.Request(
                proposal,
                fingerprint,
                Verdict.REJECT,
                null,
                motive.isBlank() ? null : motive.strip(),
                by,
                looked,
                reverses));
        if (grounds.tell(proposal, decision.id(), shown)) {
            journal.record(
                    "buildings.ground", proposal, Map.of("shown", shown, "by", by.id(), "role", by.role()), Map.of());
        }
    }
}
