package fr.beffroi.acts.check.session;

import java.util.regex.Pattern;

/** How an act says that somebody came or left while the assembly sat. */
final class Movements {
    static final Pattern PATTERN =
            Pattern.compile("\\bquitt\\w+ (?:momentanement )?(?:la |cette )?(?:seance|salle|assemblee)\\b"
                    + "|\\b(?:arriv|rejoint|rejoign|entre)\\w* (?:en |la |dans la )(?:seance|salle|cours)\\b"
                    + "|\\b(?:arrivee|depart|sortie|retour) d(?:e |u |')(?:m\\b|mm|mme|mmes"
                    + "|monsieur|madame|messieurs|maire|conseiller)"
                    + "|\\b(?:se retir\\w+|s'est retiree?|sort\\w*|est sortie?) (?:de|et|au moment|lors|avant|pour)\\b"
                    + "|\\bpresente?s? (?:a partir du|jusqu'au) point\\b");

    private Movements() {}
}
