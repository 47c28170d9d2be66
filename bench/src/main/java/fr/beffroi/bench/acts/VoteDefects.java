package fr.beffroi.bench.acts;

import static fr.beffroi.bench.acts.Defect.on;
import static fr.beffroi.bench.acts.Defect.ordinary;

import java.util.List;
import java.util.function.Predicate;

/** Of the vote: figures, majority, form of the ballot, interest. */
final class VoteDefects {
    private static final Predicate<Draft> EVEN = ordinary().and(draft -> draft.voting() % 2 == 0);

    private VoteDefects() {}

    static List<Defect> all() {
        return List.of(
                new Defect(
                        "outcome of the vote not said",
                        "vote.outcome",
                        ordinary().and(VoteDefects::leavesOutcomeToTheVote),
                        draft -> draft.ballot = null),
                new Defect("adopted by a minority", "vote.majority", ordinary(), draft -> {
                    int inFavour = draft.voting() / 2 - 1;
                    draft.ballot = draft.votes().votes(inFavour, draft.voting() - inFavour, 0);
                }),
                new Defect(
                        "abstentions counted against",
                        "vote.abstentions",
                        ordinary(),
                        draft -> draft.ballot =
                                draft.votes().votes(4, 3, draft.voting() - 7).rejected()),
                new Defect("tie in a secret ballot, adopted", "vote.casting_vote", EVEN, draft -> {
                    draft.secretAskedBy = draft.present.size();
                    draft.ballot = tie(draft).inSecret();
                }),
                new Defect("tie without casting vote", "vote.casting_vote", EVEN, draft -> draft.ballot = tie(draft)),
                new Defect(
                        "casting vote without a tie",
                        "vote.casting_vote",
                        ordinary(),
                        draft -> draft.ballot =
                                draft.votes().votes(draft.voting() - 3, 3, 0).told(false, true)),
                new Defect(
                        "unanimity with votes against",
                        "vote.unanimity",
                        ordinary(),
                        draft -> draft.ballot =
                                draft.votes().votes(draft.voting() - 2, 2, 0).told(true, false)),
                new Defect(
                        "more votes than voters",
                        "vote.arithmetic",
                        ordinary(),
                        draft -> draft.ballot = draft.votes().votes(draft.voting(), 1, 1)),
                new Defect(
                        "fewer votes than voters",
                        "vote.arithmetic",
                        ordinary(),
                        draft -> draft.ballot = draft.votes().votes(draft.voting() - 4, 1, 0)),
                new Defect(
                        "more votes than members",
                        "vote.more_than_members",
                        ordinary(),
                        draft -> draft.ballot = draft.votes().votes(draft.seats + 1, 1, 0)),
                new Defect(
                        "persons appointed by show of hands", "vote.secret_appointment", on("appointment"), draft -> {
                            draft.statement.clear();
                            draft.statement.add("Le vote a lieu à main levée.");
                        }),
                new Defect("deputy elected by show of hands", "vote.secret_election", on("deputy"), draft -> {
                    draft.statement.clear();
                    draft.statement.add("Il est procédé à l'élection à main levée.");
                    draft.ballot = new Draft.Ballot(draft.voting(), 0, 0, 0, false, true, false, false, true);
                }),
                new Defect(
                        "secret ballot refused to a third",
                        "vote.secret_asked",
                        ordinary(),
                        draft -> draft.secretAskedBy = draft.present.size() / 2),
                new Defect("secret ballot that too few asked for", "vote.secret_without_ground", ordinary(), draft -> {
                    draft.secretAskedBy = 1;
                    draft.ballot = draft.votes().votes(draft.voting() - 2, 2, 0).inSecret();
                }),
                new Defect(
                        "public ballot without names",
                        "vote.public_ballot_names",
                        ordinary(),
                        draft -> draft.statement.add(
                                "À la demande du quart des membres présents, il est voté au scrutin public.")),
                new Defect("interested member votes", "vote.interested_member", ordinary(), draft -> {
                    draft.interested.add(draft.present.get(3).plain());
                    draft.ballot = draft.votes().votes(draft.voting(), 0, 0);
                }),
                new Defect("interested member represented", "vote.interested_member", Defect.proxies(1), draft -> {
                    draft.interested.add(draft.proxies.getFirst().giver().plain());
                    draft.ballot = draft.votes().votes(draft.voting(), 0, 0);
                }));
    }

    /** "… est adoptée" or "est approuvée" in a provision tells the outcome by itself. */
    private static boolean leavesOutcomeToTheVote(Draft draft) {
        return draft.provisions.stream()
                .map(Draft.Item::text)
                .noneMatch(text -> text.contains("adopt") || text.contains("approuv"));
    }

    private static Draft.Ballot tie(Draft draft) {
        return draft.votes().votes(draft.voting() / 2, draft.voting() / 2, 0);
    }
}
