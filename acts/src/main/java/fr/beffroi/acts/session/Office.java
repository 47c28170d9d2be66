package fr.beffroi.acts.session;

/** What a member is beside being a member. */
public enum Office {
    /** Maire; président of an EPCI or syndicat. */
    HEAD,
    /** Adjoint; vice-président. Their rank is their order in the roster (CGCT L2121-1, L2122-10). */
    DEPUTY,
    NONE
}
