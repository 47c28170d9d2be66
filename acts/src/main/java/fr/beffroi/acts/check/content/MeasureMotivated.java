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

/** Who is struck by a measure reads in it why, in law and in fact. */
final class MeasureMotivated implements Rule {
    private static final Ground GROUND = new Ground(
            "content.measure_motivated",
            List.of("CRPA, art. L211-2", "CRPA, art. L211-5"),
            Period.since(LocalDate.of(2016, 1, 1)),
            Set.of(ActKind.ARRETE, ActKind.DECISION),
            true);

    /** Measures that always strike somebody in particular. */
    private static final Pattern INDIVIDUAL =
            Plain.words("mises? en demeure|mise en securite|peril (?:imminent|ordinaire)|retrait (?:de|d'|du)"
                    + "(?: \\S+){0,4}|refus\\w*|sanctions?|blame|exclusion temporaire|revocation|licenciement|travaux d'office|astreinte"
                    + "|opposition a|sursis a statuer|abrogation (?:de|d'une) (?:l')?autorisation");

    /** Measures that strike somebody, or everybody. */
    private static final Pattern EITHER = Plain.words("fermetures?|interdictions?|suspensions?|evacuation");

    private static final Pattern SOMEBODY = Plain.words(
            "m\\.|mme|monsieur|madame|societe|sarl|sas|sci|proprietaires?|gerante?|exploitante?|etablissement recevant");

    private static final Pattern REASON = Plain.words("considerant|attendu|constatant|motifs?");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        boolean strikes = words.titleSays(INDIVIDUAL)
                || words.titleSays(EITHER) && (words.titleSays(SOMEBODY) || words.provisionsSay(SOMEBODY));
        if (!strikes || Matter.of(words).contains(Matter.TRAFFIC)) {
            return new Verdict.NotConcerned();
        }
        boolean facts = !one.act().recitals().isEmpty() || words.say(REASON);
        boolean law = !one.act().visas().isEmpty();
        if (!facts && !law) {
            return Findings.missing(GROUND, "no_structure");
        }
        var findings = new Findings(GROUND, one.act());
        if (!facts) {
            findings.add(Severity.BLOCKING, "no_fact", words.titlePlace());
        }
        if (!law) {
            findings.add(Severity.WARNING, "no_law", words.titlePlace());
        }
        return findings.verdict();
    }
}
