package fr.beffroi.acts.session;

public enum ItemKind {
    /** Decided by a vote. */
    DELIBERATION,
    /** Told to the assembly, which takes note without deciding. */
    INFORMATION,
    /** Of persons or lists, in rounds. */
    ELECTION
}
