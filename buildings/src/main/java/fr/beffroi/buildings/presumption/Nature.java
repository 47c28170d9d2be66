package fr.beffroi.buildings.presumption;

/** What a presumption is about. */
public enum Nature {
    /** Apart from any building of the cadastre. */
    NEW_BUILDING,
    /** Against a building of the cadastre, beyond its outline. */
    EXTENSION,
    POOL,
    LIGHT_STRUCTURE
}
