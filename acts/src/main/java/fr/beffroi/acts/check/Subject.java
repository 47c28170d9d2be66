package fr.beffroi.acts.check;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.Found;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Matters for which the law has rules of procedure of their own, told from the title of the act. */
public enum Subject {
    /** Adoption of the compte administratif or of the compte financier unique. */
    ACCOUNTS(
            "\\bcomptes? administratifs?\\b|\\bcomptes? financiers? uniques?\\b|\\bcfu\\b",
            "affectation.*compte|\\breprise\\b|designation|election|president de seance|experimentation|passage|"
                    + "convention|mise en place|mise en oeuvre|candidature"),
    /** Election of the mayor or of the president. */
    HEAD_ELECTION(
            "\\belection (?:d'un|d'une|du|de la|de) (?:nouveau |nouvelle )?"
                    + "(?:maire\\b|presidente?(?: de la (?:communaute|metropole)\\b.*| de l'agglomeration\\b.*"
                    + "| du (?:syndicat|conseil (?:communautaire|metropolitain|syndical))\\b.*)?(?= *$| *[-\u2013:,.(]| et ))",
            "maires? deleg"),
    /** Election of the deputies (adjoints) or of the vice-presidents. */
    DEPUTIES_ELECTION(
            "\\belections? (?:d'un|d'une|du|de la|des|de|d')[ \\w]{0,20}?(?:adjoint|vice-president)",
            "nombre d[e'] ?(?:adjoint|vice)"),
    /** Appointment of members or delegates to a body, within the assembly or outside. */
    APPOINTMENT(
            "\\b(?:designations?|nominations?|elections?)\\b.*\\b(?:delegue|representant|membre|commission|"
                    + "conseil d'administration|syndicat|correspondant|referent|titulaire|suppleant|comite|c\\.?a\\.?o|"
                    + "ccas|c\\.c\\.a\\.s)"
                    + "|\\bremplacement d\\S+ (?:\\w+ )?(?:membre|delegue|representant|conseill|elue?\\b|suppleant)",
            "laureat|attributaire|maitre d'oeuvre|notaire|avocat|creation|recens|nombre d[e'] ?membres|professionnelles|"
                    + "protection des donnees|marche|elections (?:municipales|departementales|legislatives|europeennes|"
                    + "regionales|presidentielles?)"),
    /** An installation classée pour la protection de l'environnement. */
    CLASSIFIED_INSTALLATION(
            "\\b(?:installations? classees?|icpe|i\\.c\\.p\\.e|eoliens?|eoliennes?|methanis\\w+|carrieres?)\\b",
            "plan de carriere|deroulement de carriere|reconstitution de carriere|evolution de carriere"),
    /** A report or a debate that the assembly takes note of, without deciding. */
    TAKING_NOTE(
            "\\bdebat\\b|^\\W*(?:communication|informations?)\\b|\\brapport (?:annuel|d'activite|d'orientation|sur le prix)|"
                    + "\\bcompte[ -]rendu\\b|\\bprend acte\\b|\\bprise d'acte\\b",
            "convention|marche|contrat|systeme");

    private static final Pattern DEPUTY = Pattern.compile("adjoint|vice-president");

    private final Pattern named;
    private final Pattern otherwise;

    Subject(String named, String otherwise) {
        this.named = Pattern.compile(named);
        this.otherwise = Pattern.compile(otherwise);
    }

    /** The special matters of an act, often none; empty where it has no title to tell by. */
    public static Optional<Set<Subject>> of(Act act) {
        return Optional.ofNullable(act.title()).map(Found::value).map(Subject::of);
    }

    static Set<Subject> of(String title) {
        String folded = Wording.fold(title).replaceAll(" +", " ");
        Set<Subject> found = EnumSet.noneOf(Subject.class);
        for (Subject subject : values()) {
            if (subject.named.matcher(folded).find()
                    && !subject.otherwise.matcher(folded).find()) {
                found.add(subject);
            }
        }
        if (found.contains(HEAD_ELECTION) || DEPUTY.matcher(folded).find()) {
            found.remove(APPOINTMENT);
        }
        return found;
    }
}
