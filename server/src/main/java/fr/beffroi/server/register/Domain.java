package fr.beffroi.server.register;

/** The nine fields in which the study counted projects of local authorities; each has its text {@code inventory.field.NAME}. */
public enum Domain {
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
