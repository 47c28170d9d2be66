package fr.beffroi.server.inventory;

/** The nine fields in which the study counted projects of local authorities. */
enum Field {
    ADMINISTRATION,
    HUMAN_RESOURCES,
    PROCUREMENT,
    WATER,
    ENERGY,
    PLANNING,
    MOBILITY,
    SECURITY,
    RESIDENTS
}
