package fr.beffroi.acts.invented;

import java.util.Locale;

/** @param title "M." or "Mme" */
public record Person(String title, String first, String last) {

    /** "M. Jean DURAND" */
    public String formal() {
        return title + " " + plain();
    }

    /** "Jean DURAND" */
    public String plain() {
        return first + " " + last.toUpperCase(Locale.FRENCH);
    }

    /** "DURAND Jean" */
    public String familyFirst() {
        return last.toUpperCase(Locale.FRENCH) + " " + first;
    }

    /** "Jean Durand" */
    public String lower() {
        return first + " " + last;
    }

    /** "Monsieur Jean DURAND" */
    public String full() {
        return (title.equals("M.") ? "Monsieur " : "Madame ") + plain();
    }

    public boolean isWoman() {
        return title.equals("Mme");
    }

    /** "" or "e" */
    public String e() {
        return isWoman() ? "e" : "";
    }
}
