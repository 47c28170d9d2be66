package fr.beffroi.acts.check.content;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Ground;
import fr.beffroi.acts.check.Period;
import fr.beffroi.acts.check.Rule;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.check.Verdict;
import fr.beffroi.acts.check.text.Dates;
import fr.beffroi.acts.check.text.Findings;
import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.acts.check.text.Words;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An act is published whole: what belongs to private life is hidden first. */
final class PersonalData implements Rule {
    private static final Ground GROUND = new Ground(
            "content.personal_data",
            List.of("CRPA, art. L312-1-2", "CRPA, art. L311-6", "RGPD, art. 5"),
            Period.ALWAYS,
            Set.of(ActKind.values()),
            true);

    private static final Pattern NIR = Pattern.compile(
            "(?<!\\d)([12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[ab]) ?\\d{3} ?\\d{3}) ?(\\d{2})(?!\\d)");
    private static final Pattern IBAN =
            Pattern.compile("(?<![a-z0-9])fr\\d{2}(?: ?[0-9a-z]{4}){5} ?[0-9a-z]{3}(?![a-z0-9])");
    private static final Pattern BIRTH = Pattern.compile("(?<![a-z])ne(?:e|\\(e\\))?\\s+le\\s+" + Dates.PATTERN);

    /** Mobile numbers only: the landline is the town hall's, at the head of its paper. */
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+33 ?|0)[67](?:[ .-]?\\d{2}){4}(?!\\d)");

    private static final Pattern ADDRESS = Plain.words("(?:demeurant|domicilie(?:e|\\(e\\))?|residant) (?:a |au |\\d)");
    private static final Pattern HEALTH =
            Pattern.compile("(?<![a-z])(?:m\\.|mme|monsieur|madame)\\s(?!le|la|l')[^.;\\n]{0,120}"
                    + "(?:conges?\\s+(?:de\\s+)?(?:longue|grave)\\s+maladie|conge\\s+de\\s+longue\\s+duree|invalidite|inapt\\w+|handicap\\w*"
                    + "|pathologie)");

    @Override
    public Ground ground() {
        return GROUND;
    }

    @Override
    public Verdict check(Case one) {
        var words = Words.of(one.act());
        if (words.whole().isBlank()) {
            return Findings.missing(GROUND, "no_text");
        }
        var findings = new Findings(GROUND, one.act());
        seek(one.act(), words, NIR, "nir", PersonalData::isNir, findings);
        seek(one.act(), words, IBAN, "iban", PersonalData::isIban, findings);
        seek(one.act(), words, BIRTH, "birth", any -> true, findings);
        seek(one.act(), words, PHONE, "phone", any -> true, findings);
        seek(one.act(), words, ADDRESS, "address", any -> true, findings);
        seek(one.act(), words, HEALTH, "health", any -> true, findings);
        return findings.verdict();
    }

    private static void seek(
            Act act, Words words, Pattern pattern, String name, Predicate<Matcher> check, Findings findings) {
        Matcher match = pattern.matcher(words.whole());
        while (match.find()) {
            if (check.test(match)) {
                findings.add(Severity.WARNING, name, act.text().place(match.start(), match.end()));
            }
        }
    }

    /** Its last two digits are what lacks for a multiple of 97; Corsican departments count as 19 and 18. */
    private static boolean isNir(Matcher match) {
        String digits = match.group(1).replace(" ", "").replace("2a", "19").replace("2b", "18");
        return 97 - Long.parseLong(digits) % 97 == Long.parseLong(match.group(2));
    }

    /** ISO 13616: letters are numbers, the first four characters go last, and the whole leaves 1 when divided by 97. */
    private static boolean isIban(Matcher match) {
        String iban = match.group().replace(" ", "");
        String moved = iban.substring(4) + iban.substring(0, 4);
        String digits = moved.chars()
                .mapToObj(c -> String.valueOf(Character.getNumericValue(c)))
                .collect(Collectors.joining());
        return new BigInteger(digits).mod(BigInteger.valueOf(97)).intValue() == 1;
    }
}
