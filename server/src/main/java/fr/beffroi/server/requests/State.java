package fr.beffroi.server.requests;

/** RECEIVED → ANSWERED → CLOSED; one may be closed unanswered, with its motive. */
enum State {
    RECEIVED,
    ANSWERED,
    CLOSED
}
