package fr.beffroi.acts.session;

import fr.beffroi.acts.check.Assembly;

/**
 * What an item needs to be adopted. Votes cast (suffrages exprimés) are those for and against: abstentions, blank and null
 * ballots are none.
 */
public enum Majority {
    /** More than half of the votes cast (CGCT L2121-20). */
    VOTES_CAST,
    /** Two thirds of the votes cast, where a text asks for it. */
    TWO_THIRDS_CAST,
    /** More than half of the members in office, where a text asks for it. */
    MEMBERS,
    /** No majority against: the accounts (CGCT L1612-12). */
    ACCOUNTS;

    /** Whether it is reached without the chair's casting vote. */
    boolean reached(int inFavour, int against, int inOffice) {
        return switch (this) {
            case VOTES_CAST -> inFavour > against;
            case TWO_THIRDS_CAST -> inFavour > 0 && inFavour * 3 >= (inFavour + against) * 2;
            case MEMBERS -> inFavour >= Assembly.quorum(inOffice);
            case ACCOUNTS -> against <= inFavour;
        };
    }
}
