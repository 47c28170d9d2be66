package fr.beffroi.server.inventory;

/** Where a declared use was found. */
enum Kind {
    /** In software that the collectivité bought. */
    SOFTWARE,
    /** Tried, for a time. */
    EXPERIMENT,
    /** What agents use on their own. */
    AGENTS
}
