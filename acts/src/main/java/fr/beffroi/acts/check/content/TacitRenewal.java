package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Place;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A contract that renews itself without end is never put to competition again. */
final class TacitRenewal implements Rule {
    private static final Ground GROUND = new Ground(
            "content.tacit_renewal",
            List.of("Code de la commande publique, art. R2112-4", "Code de la commande publique, art. L2112-5"),
            Period.since(LocalDate.of(2019, 4, 1)),
            Set.of(ActKind.DELIBERATION, ActKind.DECISION),
            true);

    private static final Pattern TACIT = Plain.words(
            "tacite(?:ment)? (?:re)?(?:conduction|conduite?|nouvel\\w+)|(?:reconduction|renouvellement) tacites?"
                    + "|(?:reconduct\\w+|reconduite?|renouvel\\w+) (?:\\S+ )?tacitement|(?:par|de) tacite reconduction");

    private static final Pattern END = Plain.words(
            "dans la limite|sans (?:pouvoir )?exceder|maximum|maximale?|au plus|duree totale"
                    + "|(?:une|deux|trois|quatre|cinq|\\d) (?:\\(\\d\\) )?(?:seule )?fois|ne (?:pourra|peut|saurait) (?:pas )?(?:exceder|depasser)|ans au total");

    private static final Pattern RENEWED = Plain.words("renouvelables?|reconductibles?");
    private static final Pattern HOW = Plain.words("express\\w*|accord|avenant|fois|demande|decision");
    private static final int AROUND = 200;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        Place tacit = words.where(TACIT);
        if (tacit == null) {
            Place renewed = words.where(RENEWED);
            return renewed == null
                            || HOW.matcher(around(words.whole(), renewed)).find()
                    ? new Verdict.NotConcerned()
                    : Findings.missing(GROUND, "unsaid");
        }
        var findings = new Findings(GROUND, one.act());
        if (!END.matcher(around(words.whole(), tacit)).find()) {
            findings.add(Severity.WARNING, "endless", tacit);
        }
        return findings.verdict();
    }

    private static String around(String whole, Place where) {
        return whole.substring(Math.max(0, where.start() - AROUND), Math.min(whole.length(), where.end() + AROUND));
    }
}
