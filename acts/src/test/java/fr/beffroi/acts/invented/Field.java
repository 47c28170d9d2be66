package fr.beffroi.acts.invented;

/** What is read in an act. */
public enum Field {
    KIND,
    COLLECTIVITY,
    NUMBER,
    TITLE,
    SESSION,
    CONVOCATION,
    POSTED,
    PUBLISHED,
    CHAIR,
    SECRETARY,
    IN_OFFICE,
    PRESENT_COUNT,
    PROXY_COUNT,
    VOTING_COUNT,
    PRESENT,
    REPRESENTED,
    ABSENT,
    VISAS,
    RECITALS,
    PROVISIONS,
    VOTE,
    RECEIVED,
    IDENTIFIER,
    REMEDIES,
    SIGNATORIES,
    SUBJECT_CODE
}
