package fr.beffroi.acts.act;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of a vote as the act states it; a number it does not state is null.
 *
 * @param unanimous whether it says "à l'unanimité"
 * @param secret whether it says that the ballot was secret
 * @param castingVote whether it says that the chair's vote decided (CGCT L2121-20)
 * @param notTakingPart members who took no part in the vote (ne prennent pas part au vote)
 */
public record Vote(
        boolean adopted,
        boolean unanimous,
        boolean secret,
        boolean castingVote,
        @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstentions,
        @Nullable Integer blanks,
        @Nullable Integer nulls,
        @Nullable Integer notTakingPart) {}
