package fr.beffroi.acts.law.source;

import fr.beffroi.acts.law.Version;

/** LEGI's words for the state of a version (ETAT). */
final class LegiState {
    private LegiState() {}

    static Version.State of(String etat) {
        return switch (etat) {
            case "MODIFIE", "SUBSTITUE", "DEPLACE" -> Version.State.SUPERSEDED;
            case "ABROGE", "DENONCE" -> Version.State.REPEALED;
            case "TRANSFERE", "DISJOINT" -> Version.State.MOVED;
            case "PERIME" -> Version.State.LAPSED;
            case "ANNULE" -> Version.State.ANNULLED;
            case "MODIFIE_MORT_NE", "MORT_NE" -> Version.State.STILLBORN;
            // VIGUEUR, VIGUEUR_DIFF, ABROGE_DIFF and the rest: their dates decide.
            default -> Version.State.CURRENT;
        };
    }
}
