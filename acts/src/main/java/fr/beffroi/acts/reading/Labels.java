package fr.beffroi.acts.reading;

import java.util.regex.Pattern;

/** What the lines of an act begin with, where one part ends and another begins; folded text. */
final class Labels {
    /** Closing formulas, votes, signatures, stamps. */
    static final Pattern ENDS_BODY = Pattern.compile(
            "^[\\s\\-•*]*(?:ainsi (?:fait|delibere)|fait et (?:delibere|decide)|fait a |fait en |pour extrait|pour copie|pour ampliation|le conseil (?:municipal |communautaire |syndical )?adopte|adoptee? (?:a|par) |a [^\\n]{2,40},? le \\d|(?:resultats?|detail) du vote|vote(?:s|nts?)?\\s*:|pour\\s*:?\\s*\\d{1,3}(?!\\s?\\d|[,.]\\d|\\s?(?:€|euros?|ans?|mois|jours?|%))|pour\\s*\\t|la presente (?:deliberation|decision) (?:peut|pourra)|le present (?:arrete|acte) (?:peut|pourra)|(?:delais? et )?voies? (?:et delais? )?de recours|le tribunal administratif|certifiee? (?:execut|conforme)|acte (?:rendu |certifie )?executoire|rendu executoire|ont signe|et ont signe|suivent les signatures|au registre|transmi[st]e? (?:au|a la) (?:representant|prefet|controle|prefecture)|(?:envoye|recu|reception|envoi|accuse)e? (?:en|de|par)?\\s*(?:la )?(?:prefecture|sous-prefecture|reception)|publiee? le|affichee? le|date d'affichage|(?:m\\.|mme|monsieur|madame)?\\s*l[ea] (?:maire|president|presidente)\\s*(?:,|$|\\t)|l[ea] secretaire(?: de seance)?\\s*(?:,|$|\\t|:)|le doyen|id\\s*:|nomenclature)");

    /** What begins another part of the head. */
    static final Pattern ENDS_HEAD_PART = Pattern.compile(
            "^[\\s\\-•*]*(?:objet\\b|date|nombre|l'an\\b|vu\\b|considerant|secretaires?\\b|(?:le |la )?president|presidence|sous la presidence|rapporteur|rapport\\b|le quorum|quorum|la seance|il (?:est|a ete) |conformement|(?:le|la) (?:conseil|comite|maire)\\b|l'assemblee|monsieur le (?:maire|president)|madame (?:la|le) (?:maire|presidente?)|m(?:me|\\.) (?:le|la) (?:maire|presidente?)|en exercice|votants?|membres? en exercice|deliberation|extrait|formant|lesquels|a ete (?:elu|nomme|design)|ordre du jour|nomenclature|conseillers en exercice|convocation|affichage|numero|n°|article|soit |total|assistai|administration)");

    private Labels() {}
}
