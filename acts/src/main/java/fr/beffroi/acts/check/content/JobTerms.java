package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A job is created with its grade, its hours and, if a contract may fill it, the reason. */
final class JobTerms implements Rule {
    private static final Ground GROUND = new Ground(
            "content.job_terms",
            List.of("CGFP, art. L313-1", "CGFP, art. L332-8", "CGFP, art. L332-23"),
            Period.since(LocalDate.of(2022, 3, 1)),
            Set.of(ActKind.DELIBERATION),
            true);

    private static final Pattern GRADE = Plain.words(
            "grades?|cadres? d'emplois?|attaches?|redacteurs?|adjoints? (?:administratifs?|techniques?|d'animation|du patrimoine)"
                    + "|ingenieurs?|techniciens?|agents? de maitrise|atsem|agents? (?:territorial|specialise|social)\\S*|animateurs?|educateurs?|puericultric\\w+|gardiens?[ -]brigadiers?|brigadiers?"
                    + "|assistants? (?:de conservation|d'enseignement|socio)|bibliothecaires?|infirmi\\w+|auxiliaires? de puericulture|chefs? de service|secretaire general");
    private static final Pattern TIME = Plain.words(
            "temps (?:complet|non complet|plein|partiel)|\\d{1,2}(?:[,.]\\d+)? ?(?:h|heures?)(?:\\d{2})?|\\d{1,2}(?:[,.]\\d+)?/35(?:e|eme)?|35(?:e|eme)s?");
    private static final Pattern CONTRACT =
            Plain.words("contractuels?|non titulaires?|agents? non permanents?|emplois? non permanents?");
    private static final Pattern REASON = Plain.words(
            "l\\.? ?332-\\d+\\S*|accroissement (?:temporaire|saisonnier)|remplacement|vacance|contrat de projet|apprentissage"
                    + "|aucun fonctionnaire|absence de cadre|nature des fonctions|besoins? (?:du|des) services?|article 3-\\d|article 3 (?:\\S+ ){0,4}?de la loi");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.JOB_CREATED)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var findings = new Findings(GROUND, one.act());
        if (!words.say(GRADE)) {
            findings.add(Severity.WARNING, "no_grade", words.titlePlace());
        }
        if (!words.bodySays(TIME)) {
            findings.add(Severity.WARNING, "no_time", words.titlePlace());
        }
        if (words.coreSays(CONTRACT) && !words.bodySays(REASON)) {
            findings.add(Severity.WARNING, "no_reason", words.where(CONTRACT));
        }
        return findings.verdict();
    }
}
