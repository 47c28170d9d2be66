package fr.beffroi.server.location;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.ProposalFace;
import fr.beffroi.server.oversight.Proposals.Stored;
import fr.beffroi.server.people.Account;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a suspected place: the map of its probability, the likeliest pipes, what a team found there. */
@Component("locationPlaceFace")
class PlaceFace implements ProposalFace {
    private final Searches searches;
    private final Decisions decisions;

    PlaceFace(Searches searches, Decisions decisions) {
        this.searches = searches;
        this.decisions = decisions;
    }

    @Override
    public boolean shows(String useKey) {
        return useKey.equals(LocationFeature.USE);
    }

    @Override
    public Optional<Face> face(Stored stored, Account account) {
        return searches.findPlace(stored.proposal().id())
                .map(place -> new Face(
                        "location/place",
                        new Shown(
                                place,
                                searches.get(place.search()),
                                isSent(stored, decisions.of(stored.proposal().id())),
                                LocationFeature.isOffice(account)),
                        "location.send",
                        "location.send",
                        "location.send.effect",
                        null,
                        false,
                        true));
    }

    /** Whether a team is sent there: the decision in effect accepts. */
    static boolean isSent(Stored stored, List<Decision> history) {
        return stored.status().isFinal() && history.getLast().verdict() == Verdict.ACCEPT;
    }

    /** Everything the template {@code location/place} reads. @param sent whether a team may say what it found */
    record Shown(Place place, SearchRow search, boolean sent, boolean office) {}
}
