package fr.beffroi.acts.draft;

import java.util.Locale;

/** What kind of answer a fact is; each is written in the act in its own way. */
public enum FactType {
    /** One line. */
    TEXT,
    /** Several paragraphs. */
    LONG_TEXT,
    /** Of money, in euros. */
    AMOUNT,
    INTEGER,
    DECIMAL,
    PERCENT,
    DATE,
    YES_NO,
    /** One of the family's own list. */
    CHOICE,
    /** Names of persons, with their titles. */
    PEOPLE,
    /** A table with the family's own columns. */
    ROWS;

    /** Whether it can be compared with a number. */
    public boolean numeric() {
        return this == AMOUNT || this == INTEGER || this == DECIMAL || this == PERCENT;
    }

    /** As in a family's file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
