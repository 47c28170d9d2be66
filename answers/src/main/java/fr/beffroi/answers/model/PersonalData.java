package fr.beffroi.answers.model;

/** Kinds of personal data that are hidden; the name is the tag's, e.g. {@code [NOM_1]}, understood by a French model. */
enum PersonalData {
    COURRIEL,
    IBAN,
    NIR,
    TELEPHONE,
    PLAQUE,
    NAISSANCE,
    ADRESSE,
    DOSSIER,
    NOM
}
