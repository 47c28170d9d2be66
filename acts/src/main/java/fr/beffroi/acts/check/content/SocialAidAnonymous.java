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
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Who receives social aid is nobody else's business. */
final class SocialAidAnonymous implements Rule {
    private static final Ground GROUND = new Ground(
            "content.social_aid_anonymous",
            List.of("CRPA, art. L311-6", "CRPA, art. L312-1-2"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            true);

    /** A person, not an office: "Mme Martin", not "Madame la Présidente". */
    private static final Pattern PERSON = Pattern.compile(
            "\\b(?:M\\.|Mme|Mlle|MM\\.|Monsieur|Madame|Mademoiselle)\\s+(?!le\\b|la\\b|l['’])(?:[A-ZÉÈÀÂÎÔÛÇ][\\p{L}'’-]+)");

    private static final Pattern INITIALS =
            Plain.words("initiales|anonymi\\w+|dossier n ?[°o]? ?\\d+|demandeur n ?[°o]? ?\\d+");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (!Matter.of(words).contains(Matter.SOCIAL_AID)) {
            return new Verdict.NotConcerned();
        }
        if (one.act().provisions().isEmpty()) {
            return Findings.missing(GROUND, "no_provisions");
        }
        var findings = new Findings(GROUND, one.act());
        if (!words.coreSays(INITIALS)) {
            words.core()
                    .filter(part -> PERSON.matcher(part.value()).find())
                    .forEach(part -> findings.add(Severity.WARNING, "named", part.place()));
        }
        return findings.verdict();
    }
}
