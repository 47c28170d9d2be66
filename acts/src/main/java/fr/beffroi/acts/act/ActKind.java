package fr.beffroi.acts.act;

public enum ActKind {
    /** Of the deliberating assembly. */
    DELIBERATION,
    /** Of the mayor or president by delegation of the assembly (CGCT L2122-22, L5211-10). */
    DECISION,
    /** Of the mayor or president in their own power. */
    ARRETE
}
