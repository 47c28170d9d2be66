package fr.beffroi.server.requests;

/** RECEIVED → ANSWERED → CLOSED; one that the resident withdraws is closed unanswered. */
enum State {
    RECEIVED,
    ANSWERED,
    CLOSED
}
