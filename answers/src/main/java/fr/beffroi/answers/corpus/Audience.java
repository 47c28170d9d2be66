package fr.beffroi.answers.corpus;

/** Whom a fiche is written for. LOCAL: a document of the collectivity. */
public enum Audience {
    PARTICULIERS,
    PROFESSIONNELS,
    ASSOCIATIONS,
    LOCAL
}
