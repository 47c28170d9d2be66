package fr.beffroi.server.costs;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.server.oversight.DecisionTaken;
import fr.beffroi.server.oversight.Detour;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.people.Account;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends who consented to work by hand first where the draw says so, and stops the clock of the others when they decide. */
@Component
class TimeDetour implements Detour {
    private final HandlingTime times;
    private final Proposals proposals;

    TimeDetour(HandlingTime times, Proposals proposals) {
        this.times = times;
        this.proposals = proposals;
    }

    @Override
    public Optional<String> before(Proposals.Stored stored, Account account) {
        // What is urgent never waits for a measure, and only a first reading is one.
        if (stored.status() != Status.PENDING
                || stored.proposal().urgent()
                || stored.proposal().replaces() != null
                || !account.is(Role.AGENT, Role.HEAD_OF_SERVICE)) {
            return Optional.empty();
        }
        return times.findOpen(stored.useKey(), stored.proposal().kind())
                .filter(study -> times.consents(study.id(), account.id()))
                .map(study -> times.draw(study, stored, account.id()))
                .filter(running -> running.account().equals(account.id())
                        && !running.aided()
                        && !running.ended()
                        && !running.skipped())
                .map(running -> "/temps/a-la-main/" + stored.proposal().id());
    }

    @EventListener
    void decided(DecisionTaken taken) {
        if (taken.decision().verdict() == Verdict.DEFER) {
            return;
        }
        // An act to which facts were given is decided in its last version, while its clock began with the first.
        Optional<Proposal> version = Optional.of(taken.proposal());
        while (version.isPresent()) {
            times.decided(version.get().id(), taken.decision().by().id());
            version = Optional.ofNullable(version.get().replaces())
                    .flatMap(proposals::find)
                    .map(Proposals.Stored::proposal);
        }
    }
}
