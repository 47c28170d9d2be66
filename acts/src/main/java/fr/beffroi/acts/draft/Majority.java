package fr.beffroi.acts.draft;

/** What the vote must reach. */
public enum Majority {
    /** Of the votes cast (CGCT L2121-20). */
    SIMPLE,
    /** As the family's note says, of what. */
    ABSOLUTE,
    TWO_THIRDS
}
