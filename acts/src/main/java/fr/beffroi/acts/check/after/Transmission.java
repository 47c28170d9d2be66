package fr.beffroi.acts.check.after;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Most acts have no effect before the prefect has them. */
final class Transmission implements Rule {
    private static final Ground GROUND = new Ground(
            "after.transmission",
            List.of("CGCT, art. L2131-1", "CGCT, art. L2131-2"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            false);

    /** What L2131-2 leaves out, as far as a title can tell. */
    private static final Pattern EXEMPT = Plain.words(
            "classement|declassement|alignement|tarifs? (?:\\S+ ){0,4}(?:voirie|stationnement)|taux de promotion|centre de gestion");

    private static final Pattern POLICE_OR_RULES = Plain.words(
            "polices?|reglement\\w*|interdi\\w+|peril|mise en securite|fermeture|delegations? de (?:fonctions?|signatures?)|occupation du domaine public|bruit|chiens?|permis de construire|recrutement");
    private static final int PATIENCE = 15;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (exempt(one, words)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().kind() == ActKind.ARRETE && !words.titleSays(POLICE_OR_RULES)) {
            return Findings.missing(GROUND, "no_category");
        }
        Found<Receipt> receipt = one.act().receipt();
        if (one.session().transmittedOn() != null || receipt != null) {
            return new Verdict.Conform();
        }
        Optional<LocalDate> day = one.date();
        if (day.isEmpty() || !one.today().isAfter(day.get().plusDays(PATIENCE))) {
            return Findings.missing(GROUND, "not_yet");
        }
        // A copy may have been made before the receipt came: its absence from a document proves little.
        return Findings.missing(GROUND, "no_receipt");
    }

    private static boolean exempt(Case one, Words words) {
        return switch (one.act().kind()) {
            case ARRETE -> Matter.of(words).contains(Matter.TRAFFIC);
            case DELIBERATION, DECISION -> words.titleSays(EXEMPT);
        };
    }
}
