package fr.beffroi.acts.check;

public enum Severity {
    /** The act is exposed to annulment, or has no effect, as it stands. */
    BLOCKING,
    /** A formality or a doubt that somebody must look at. */
    WARNING,
    /** Good practice, or something to know. */
    REMARK
}
