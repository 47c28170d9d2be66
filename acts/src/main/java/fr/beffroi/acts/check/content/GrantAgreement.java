package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Amount;
import fr.beffroi.acts.check.text.Euros;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Matter;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Above a threshold a grant to a private body comes with an agreement. */
final class GrantAgreement implements Rule {
    private static final Ground GROUND = new Ground(
            "content.grant_agreement",
            List.of("Loi n° 2000-321 du 12 avril 2000, art. 10", "Décret n° 2001-495 du 6 juin 2001, art. 1er"),
            Period.ALWAYS,
            Set.of(ActKind.DELIBERATION),
            false);

    private static final long THRESHOLD = 23_000_00;
    private static final Pattern AGREEMENT = Plain.words("conventions?");
    private static final Pattern PRIVATE = Plain.words(
            "associations?|clubs?|comites?|amicales?|fondations?|federations?|unions? sportives?|compagnies?|theatres?|ligues?|societes?|offices? de tourisme");
    private static final Pattern PUBLIC = Plain.words(
            "ccas|cias|centre (?:communal|intercommunal) d'action sociale|caisse des ecoles|communaute|syndicat mixte"
                    + "|departement|region|sdis|colleges?|lycees?|budgets? annexes?|etablissements? publics?|office public|bailleurs?");
    private static final Pattern NOT_ONE_GRANT = Pattern.compile(
            "(?:total\\w*|enveloppe|budget|credits?|cout|somme globale|montant global)[^.;\\n\\d€]{0,50}$");
    private static final int READ_BEFORE = 60;

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.GRANT_GIVEN) || words.coreSays(PUBLIC) || !words.coreSays(PRIVATE)) {
            return new Verdict.NotConcerned();
        }
        if (words.say(AGREEMENT)) {
            return new Verdict.Conform();
        }
        var findings = new Findings(GROUND, one.act());
        boolean any = false;
        for (int i = 0; i < words.provisions().size(); i++) {
            String provision = words.provisions().get(i);
            for (Amount amount : Amount.in(provision)) {
                String before = provision.substring(Math.max(0, amount.start() - READ_BEFORE), amount.start());
                if (NOT_ONE_GRANT.matcher(before).find()) {
                    continue;
                }
                any = true;
                if (amount.cents() > THRESHOLD) {
                    findings.add(
                            Severity.WARNING,
                            "no_agreement",
                            one.act().provisions().get(i).place(),
                            Euros.of(amount.cents()),
                            Euros.of(THRESHOLD));
                }
            }
        }
        return findings.orElse(any ? new Verdict.Conform() : Findings.missing(GROUND, "no_amount"));
    }
}
