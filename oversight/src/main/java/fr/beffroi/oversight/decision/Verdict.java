package fr.beffroi.oversight.decision;

/** What a person may decide of a proposal. */
public enum Verdict {
    ACCEPT,
    AMEND,
    REJECT,
    DEFER
}
