package fr.beffroi.answers.corpus;

/** What a passage speaks of, from its chapter's type or title: it decides the passage's place in a draft. */
public enum Topic {
    INTRODUCTION,
    WHO,
    STEPS,
    DOCUMENTS,
    COST,
    DELAY,
    WHERE,
    WARNING,
    OTHER
}
