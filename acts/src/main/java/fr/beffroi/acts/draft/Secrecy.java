package fr.beffroi.acts.draft;

/** Whether a text asks that the ballot be secret. */
public enum Secrecy {
    NONE,
    /** An appointment: in secret, unless all renounce it (CGCT L2121-21). */
    UNLESS_WAIVED,
    /** Nobody can renounce it, as for the mayor and deputies (CGCT L2122-4, L2122-7). */
    ALWAYS
}
