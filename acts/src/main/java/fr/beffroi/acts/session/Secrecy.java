package fr.beffroi.acts.session;

/** Whether a text asks for a secret ballot. Any item is also voted in secret where a third of those present ask for it. */
public enum Secrecy {
    NONE,
    /** An appointment: in secret unless all renounce it or nobody else stands (CGCT L2121-21). */
    UNLESS_WAIVED,
    /** Election of the mayor, president and deputies: nobody can renounce it (CGCT L2122-4, L2122-7). */
    ALWAYS
}
