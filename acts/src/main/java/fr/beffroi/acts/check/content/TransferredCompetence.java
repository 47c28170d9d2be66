package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A commune no longer acts in what its EPCI holds. */
final class TransferredCompetence implements Rule {
    private static final Ground GROUND = new Ground(
            "content.transferred_competence",
            List.of("CGCT, art. L5211-17", "CGCT, art. L5211-5"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    /** What is often transferred: a title that speaks of none of these is not worth a doubt. */
    private static final Pattern OFTEN = Plain.words("assainissement|eau potable|dechets|ordures menageres|gemapi"
            + "|plan local d'urbanisme|plui?|gens du voyage|offices? de tourisme|zones? d'activites?|transports? (?:urbains?|scolaires?)"
            + "|mobilite|eaux? pluviales?");

    /** A commune goes on giving opinions, hearing reports, paying and naming people for what it transferred. */
    private static final Pattern STILL_ITS_OWN = Plain.words(
            "rapports?|avis|transferts?|conventions?|mises? a disposition|designations?|representants?|vœux?|voeux?|motions?"
                    + "|fonds de concours|groupements?|attributions? de compensation|clect|proces-verba(?:l|ux)|statuts|raccordements?"
                    + "|servitudes?|subventions?|delegues?|informations?");

    private static final int SHORTEST = 4;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (one.collectivity().kind() != Collectivity.Kind.COMMUNE || words.titleSays(STILL_ITS_OWN)) {
            return new Verdict.NotConcerned();
        }
        Set<String> transferred = one.collectivity().transferred();
        if (transferred == null) {
            return words.titleSays(OFTEN) ? Findings.missing(GROUND, "no_transfers") : new Verdict.NotConcerned();
        }
        var findings = new Findings(GROUND, one.act());
        transferred.stream()
                .filter(matter -> matter.strip().length() >= SHORTEST)
                .filter(matter -> words.titleSays(literal(matter)))
                .sorted()
                .forEach(matter -> findings.add(Severity.WARNING, "transferred", words.titlePlace(), matter));
        return findings.orElse(words.titleSays(OFTEN) ? new Verdict.Conform() : new Verdict.NotConcerned());
    }

    /** The matter is in somebody's own words: what could be read as an expression of patterns stands for itself. */
    private static Pattern literal(String matter) {
        return Plain.words(Plain.of(matter.strip()).replaceAll("[^a-z0-9œæ' -]", "."));
    }
}
