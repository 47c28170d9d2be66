package fr.beffroi.bench.acts;

/** @param title "M." or "Mme" */
record Member(String title, String first, String family) {
    boolean isWoman() {
        return title.equals("Mme");
    }

    /** "Mme Lucie BARATIER" */
    String formal() {
        return title + " " + first + " " + family.toUpperCase(java.util.Locale.FRENCH);
    }

    /** "Lucie BARATIER" */
    String plain() {
        return first + " " + family.toUpperCase(java.util.Locale.FRENCH);
    }

    /** "élu" or "élue" */
    String feminine(String masculine) {
        return isWoman() ? masculine + "e" : masculine;
    }
}
