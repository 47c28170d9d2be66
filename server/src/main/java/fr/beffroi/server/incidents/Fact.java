package fr.beffroi.server.incidents;

/** What is ticked of an incident: duties to notify follow from it. */
enum Fact {
    PERSONAL_DATA,
    RISK_TO_PEOPLE,
    HIGH_RISK_TO_PEOPLE,
    SERIOUS_HARM,
    DEATH,
    WIDESPREAD_OR_CRITICAL,
    SECURITY,
    NIS2_ENTITY
}
