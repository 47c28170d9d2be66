package fr.beffroi.bench.acts;

/** Whose acts: the rules differ at 3,500 inhabitants, and for an intercommunalité. */
public enum Whose {
    SMALL,
    LARGE,
    EPCI
}
