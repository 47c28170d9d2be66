package fr.beffroi.buildings.outlines;

/** What a model may see from above. A model knows some of these; none is guessed from another. */
public enum Kind {
    /** A building, whatever its use. */
    BUILDING,
    /** A swimming pool. */
    POOL,
    /** A shed, a caravan, a tent: set down rather than built. */
    LIGHT_STRUCTURE
}
