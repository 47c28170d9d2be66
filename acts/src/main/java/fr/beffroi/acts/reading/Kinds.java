package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.ActKind;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Whether it is a délibération, a decision or an arrêté: what the act calls itself, then who decides in it. */
final class Kinds {
    private static final int HEAD = 1500;
    private static final Pattern ARRETE_NAMED = Phrases.of(
            "(?m)(?:^|\\t)\\s*(?:extrait du registre des )?arretes?(?: (?:du maire|de la maire|du president|de la presidente|municipal|municipaux|communautaire|permanent|temporaire|de voirie|portant|n))");
    private static final Pattern ARRETE_ALONE = Phrases.of("(?m)(?:^|\\t)\\s*arretes?\\s*:?\\s*$");
    private static final Pattern DECISION_NAMED = Phrases.of(
            "(?m)(?:^|\\t)\\s*(?:extrait du registre des )?decisions?(?: (?:du maire|de la maire|du president|de la presidente|municipale|du bureau|prise|n|portant))");
    private static final Pattern DELIBERATION_NAMED = Phrases.of(
            "(?m)deliberations? (?:n|du conseil|du comite)|registre des deliberations|(?:^|\\t)\\s*deliberation\\s*$");
    private static final Pattern DELIBERATED = Phrases.of(
            "apres en avoir delibere|le conseil (?:municipal|communautaire|syndical)[^.,;]{0,120}(?:decide|adopte)|s'est reuni|en seance publique|secretaire de seance");
    private static final Pattern MAYOR_DECIDES =
            Phrases.of("(?m)^\\s*decide(?:ons)?\\s*:?\\s*$|le maire[^.]{0,80}decide");
    private static final Pattern DELEGATED =
            Phrases.of("2122-22|5211-10|par delegation du conseil|delegation[^.]{0,80}au maire");

    private Kinds() {}

    static ActKind of(Source source) {
        int arrete = score(source, ARRETE_NAMED, 4) + score(source, ARRETE_ALONE, 3);
        int decision = score(source, DECISION_NAMED, 4);
        int deliberation = score(source, DELIBERATION_NAMED, 3) + anywhere(source, DELIBERATED, 4);
        if (deliberation == 0 && decision == 0) {
            decision += anywhere(source, MAYOR_DECIDES, 2);
        }
        decision += deliberation == 0 && arrete == 0 ? anywhere(source, DELEGATED, 1) : 0;
        if (arrete > deliberation && arrete >= decision) {
            return ActKind.ARRETE;
        }
        return decision > deliberation ? ActKind.DECISION : ActKind.DELIBERATION;
    }

    private static int score(Source source, Pattern pattern, int weight) {
        List<MatchResult> all = source.all(pattern);
        return all.isEmpty() ? 0 : all.getFirst().start() < HEAD ? weight : 1;
    }

    private static int anywhere(Source source, Pattern pattern, int weight) {
        return source.first(pattern).isPresent() ? weight : 0;
    }
}
