package fr.beffroi.server.requests;

/** What became of a request; texts {@code requests.outcome.NAME}. */
enum Outcome {
    GRANTED,
    PARTLY,
    /** The answer tells the motive, and the ways and times of appeal (CRPA, article L311-14). */
    REFUSED,
    /** For another administration, to which it was sent on (CRPA, article L114-2). */
    ELSEWHERE,
    /** By the resident. */
    WITHDRAWN;

    /** Whether an answer may say so; a resident alone withdraws. */
    boolean isAnswer() {
        return this != WITHDRAWN;
    }
}
