package fr.beffroi.server.water;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.oversight.DecisionTaken;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A decision on a stretch: a team is sent, or not. In the deciding transaction, as is the erasure of what people wrote. */
@Component("waterWhenDecided")
class WhenDecided {
    private final CampaignRows campaigns;
    private final VisitRows visits;

    WhenDecided(CampaignRows campaigns, VisitRows visits) {
        this.campaigns = campaigns;
        this.visits = visits;
    }

    @EventListener
    void take(DecisionTaken taken) {
        if (!taken.useKey().equals(WaterFeature.USE)) {
            return;
        }
        Decision decision = taken.decision();
        StretchRow.State state = switch (decision.verdict()) {
            case ACCEPT, AMEND -> StretchRow.State.TO_VISIT;
            case REJECT -> StretchRow.State.DECLINED;
            case DEFER -> StretchRow.State.PROPOSED;
        };
        campaigns.at(decision.proposal(), state);
    }

    /** Pipes are nobody's data; notes and photographs may be. */
    @EventListener
    void forget(Erased erased) {
        if (erased.kind() == Erasure.Kind.PROPOSAL) {
            erased.subjects().forEach(visits::eraseWords);
        }
    }
}
