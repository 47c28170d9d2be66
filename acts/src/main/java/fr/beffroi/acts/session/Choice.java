package fr.beffroi.acts.session;

public enum Choice {
    FOR,
    AGAINST,
    ABSTAIN,
    /** In the room, and takes no part in the vote. */
    NO_PART
}
