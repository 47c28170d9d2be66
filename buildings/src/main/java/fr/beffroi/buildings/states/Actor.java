package fr.beffroi.buildings.states;

/** Who may decide what. */
public enum Actor {
    AGENT,
    /** Commissioned by the mayor for this and sworn in (code de l'urbanisme, L480-1). */
    SWORN_AGENT,
    /** The mayor, or whoever has authority over planning permissions. */
    MAYOR
}
