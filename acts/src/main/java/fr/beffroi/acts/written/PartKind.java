package fr.beffroi.acts.written;

/** Parts of an act in the order in which they stand. */
public enum PartKind {
    /** A paragraph of the exposé des motifs (rapport). */
    REPORT,
    /** One "Vu …". */
    VISA,
    /** One "Considérant …". */
    RECITAL,
    /** One article of the dispositif. */
    PROVISION
}
