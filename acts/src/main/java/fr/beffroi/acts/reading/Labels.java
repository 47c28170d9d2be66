package fr.beffroi.acts.reading;

import java.util.regex.Pattern;

/** What the lines of an act begin with, where one part ends and another begins; folded text. */
final class Labels {
    /** Closing formulas, votes, signatures, stamps. */
    static final Pattern ENDS_BODY = Pattern.compile(
            "^[\\s\\-•*]*(?:ainsi (?:fait|delibere)|fait et (?:delibere|decide)|fait,? (?:les|ce) jours?|fait a |fait en |pour extrait|pour copie|pour ampliation|le conseil (?:municipal |communautaire |syndical )?adopte|(?:(?:cette |la (?:presente )?)?(?:deliberation|decision|proposition|motion) (?:est |a ete )?)?(?:mise aux voix,? )?(?:est )?(?:adopte|vote|approuve|accepte|rejete)e?s? (?:a|par|avec|au) |(?:la |cette )?(?:deliberation|proposition|motion) (?:est |a ete )?(?:mise aux voix|adoptee|approuvee|rejetee)|l[ea]\\s(?:conseil|comite|bureau|assemblee)[^\\n]{0,100}\\b(?:adopte|approuve) (?:les conclusions|a l'unanimite|a la majorite|cette proposition|ces propositions|ce rapport|la presente)|a [^\\n]{2,40},? le \\d|(?:resultats?|detail) (?:du|des) (?:vote|scrutin|suffrage)s?|mode de scrutin|scrutin\\s*:|(?:nombre de )?(?:votes?|votants?|voix|suffrages?)(?: exprimes?)?\\s*:|(?:votes?|voix) (?:pour|contre)\\s*[:=\\t\\d]|contre\\s*:|unanimite\\s*\\.?$|signee? (?:par|electroniquement)|qualite\\s*:|extrait certifie|pour\\s*:?\\s*\\d{1,3}(?!\\s?\\d|[,.]\\d|\\s?(?:€|euros?|ans?|mois|jours?|%))|pour\\s*\\t|la presente (?:deliberation|decision) (?:peut|pourra)|le present (?:arrete|acte) (?:peut|pourra)|(?:delais? et )?voies? (?:et delais? )?de recours|le tribunal administratif|certifiee? (?:execut|conforme)|acte (?:rendu |certifie )?executoire|rendu executoire|ont signe|et ont signe|suivent les signatures|au registre|transmi[st]e? (?:au|a la) (?:representant|prefet|controle|prefecture)|(?:envoye|recu|reception|envoi|accuse)e? (?:en|de|par)?\\s*(?:la )?(?:prefecture|sous-prefecture|reception)|publiee? le|affichee? le|date d'affichage|(?:m\\.|mme|monsieur|madame)?\\s*l[ea] (?:maire|president|presidente)\\s*(?:,|$|\\t)|l[ea] secretaire(?: de seance)?\\s*(?:,|$|\\t|:)|le doyen|id\\s*:|nomenclature)");

    /** The same, of words that may also begin a further line of a sentence: only with a capital. */
    static final Pattern ENDS_BODY_IF_CAPITAL = Pattern.compile(
            "^[\\s\\-•*]*(?:a (?:l'unanimite|la majorite)[^,:\\n]{0,60}\\.\\s*$|\\d{1,3} (?:voix|votes?) (?:pour|contre|favorables?)[^\\n]*(?<![,:;\\s])\\s*$|(?:(?:la|cette|le|ce) (?:deliberation|proposition|motion|projet|rapport),? )?mise? aux voix|les membres presents ont signe|(?:la |le )?(?:presente? )?(?:deliberation|decision|arrete|acte) (?:rendue?|certifiee?) |copie (?:certifiee?|conforme)|l[ea] (?:maire|presidente?|secretaire) (?:de (?:la )?seance|certifie|soussigne|delegue)|transmise? (?:en|le|par)\\b|teletransmi|transmission (?:au|a la|en)\\b|(?:depose|notifie)e? (?:en|le)\\b|publiee? (?:sur|par|et)\\b|(?:publication|affichage|mise? en ligne)\\b[^\\n]{0,40}\\d{4}|(?:en cas de|tout|un) recours|conformement (?:a|aux)\\b[^\\n]{0,60}\\br\\. ?421|suivent les signatures|signatures?\\b|cachet\\b)");

    /** What begins another part of the head. */
    static final Pattern ENDS_HEAD_PART = Pattern.compile(
            "^[\\s\\-•*]*(?:objet\\b|date|nombre|l'an\\b|vu\\b|considerant|secretaires?\\b|(?:le |la )?president|presidence|sous la presidence|rapporteur|rapport\\b|le quorum|quorum|la seance|il (?:est|a ete) |conformement|(?:le|la) (?:conseil|comite|maire)\\b|l'assemblee|monsieur le (?:maire|president)|madame (?:la|le) (?:maire|presidente?)|m(?:me|\\.) (?:le|la) (?:maire|presidente?)|en exercice|votants?|membres? en exercice|deliberation|extrait|formant|lesquels|a ete (?:elu|nomme|design)|ordre du jour|nomenclature|conseillers en exercice|convocation|affichage|numero|n°|article|soit |total|assistai|administration)");

    private Labels() {}
}
