package fr.beffroi.server.buildings;

/** What stands where a presumption was unfounded. */
enum Ground {
    /** Tree, shadow, cover: no construction. */
    NOTHING,
    /** A construction for which nothing had to be asked. */
    BUILDING
}
