package fr.beffroi.server.people;

/** What a token may do, within what its account may do. */
public enum Scope {
    /** Look: every GET. */
    READ,
    /** Put messages and proposals before a person. */
    PROPOSE,
    /** Decide in the account's name. */
    DECIDE,
    /** Open and suspend uses, keep local knowledge. */
    MANAGE
}
