package fr.beffroi.server.consultation;

/** To whom a consultation is open. */
enum Phase {
    /** To those who have an account, once each. */
    INTERNAL,
    /** To everybody, without account. */
    PUBLIC
}
