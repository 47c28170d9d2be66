package fr.beffroi.buildings.states;

/** What a decision must come with. */
public enum Need {
    MOTIVE,
    /** Number of an authorisation, of a statement of offence, of an order. */
    REFERENCE,
    /** Day on which it was done, which is not always that on which it is told. */
    DATE
}
