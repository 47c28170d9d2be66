package fr.beffroi.oversight.use;

/** The life of a use: PROPOSED → OPEN ⇄ SUSPENDED → CLOSED; closing is possible from any state. */
public enum UseState {
    PROPOSED,
    OPEN,
    SUSPENDED,
    CLOSED
}
