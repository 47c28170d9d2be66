package fr.beffroi.acts.draft;

/** What the vote must reach. */
public enum Majority {
    /** Of the votes cast (CGCT L2121-20). */
    SIMPLE,
    /** As the family's note says, of what. */
    ABSOLUTE,
    TWO_THIRDS,
    /** No majority against, and whoever kept the accounts does not preside (CGCT L1612-12, L2121-14). */
    ACCOUNTS
}
