package fr.beffroi.acts.session;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an item ended. */
public sealed interface Outcome {

    /**
     * Voted upon.
     *
     * @param unanimous whether all votes cast fell on one side
     * @param castingVote whether the chair's vote decided between equals (CGCT L2121-20)
     * @param noPart voters who took no part
     * @param choices of each voter in the order of the table; empty for a secret ballot
     * @param byName whether a quarter of those present asked for a public ballot (CGCT L2121-21)
     */
    record Decided(
            boolean adopted,
            boolean unanimous,
            boolean secret,
            boolean castingVote,
            int inFavour,
            int against,
            int abstentions,
            int blanks,
            int nulls,
            int noPart,
            Map<String, Choice> choices,
            boolean byName)
            implements Outcome {
        public Decided {
            choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        }
    }

    /** @param round from 1 to 3 @param byAge whether age decided between equals in the third round */
    record Elected(Tally winner, int round, boolean byAge, boolean secret, List<Event.RoundHeld> rounds)
            implements Outcome {
        public Elected {
            rounds = List.copyOf(rounds);
        }
    }

    record Unopposed(String candidate) implements Outcome {}

    record Noted() implements Outcome {}

    /** @param withoutQuorum whether the quorum lacked then */
    record Postponed(String reason, boolean withoutQuorum) implements Outcome {}

    record Withdrawn(String reason) implements Outcome {}
}
