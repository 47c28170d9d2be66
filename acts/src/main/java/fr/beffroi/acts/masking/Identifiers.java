package fr.beffroi.acts.masking;

import fr.beffroi.acts.check.text.Dates;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What identifies by its form alone; plain text. */
final class Identifiers {
    private static final Pattern NIR = Pattern.compile(
            "(?<!\\d)([12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[ab]) ?\\d{3} ?\\d{3})(?: ?(\\d{2}))?(?!\\d)");
    private static final Pattern NIR_SAID = Pattern.compile("(?:securite sociale|\\bnir\\b|insee)[^.;\\n]{0,20}$");
    private static final Pattern IBAN =
            Pattern.compile("(?<![a-z0-9])[a-z]{2}\\d{2}(?: ?[0-9a-z]{4}){3,7}(?: ?[0-9a-z]{1,3})?(?![a-z0-9])");
    private static final Pattern IBAN_SAID = Pattern.compile("(?:\\biban\\b|compte|\\brib\\b|bancaire)[^.;\\n]{0,30}$");
    private static final Pattern BIRTH = Pattern.compile(
            "(?<![a-z])ne(?:e|s|es|\\(e\\))?,?\\s+(?:respectivement\\s+)?le\\s+(" + Dates.PATTERN + ")(?:\\s+et\\s+le\\s+("
                    + Dates.PATTERN + "))?");
    private static final Pattern BORN = Pattern.compile("date de naissance\\s*:?\\s*(?:le\\s+)?(" + Dates.PATTERN + ")");

    /** Landlines are the town hall's or a firm's far more often than a person's. */
    private static final Pattern PHONE =
            Pattern.compile("(?<!\\d)(?:\\+33 ?(?:\\(0\\) ?)?|0033 ?|0)[67](?:[ .-]?\\d{2}){4}(?!\\d)");

    private static final Pattern MAIL =
            Pattern.compile("(?<![a-z0-9._%+-])([a-z0-9._%+-]+)@[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    /** Mailboxes of offices, not of people. */
    private static final Pattern OFFICE_MAIL = Pattern.compile(
            "(?:mairie|commune|ville|accueil|contact|info|infos|secretariat|urbanisme|service|services|communication|dgs|rh|"
                    + "etat-?civil|dpo|cabinet|police|ccas|culture|ecole|mediatheque|bibliotheque|direction|marches?)"
                    + "(?:[._-].*)?|.*[._-](?:mairie|commune|service)");

    private static final Pattern PLATE = Pattern.compile("(?<![a-z0-9-])[a-z]{2}-\\d{3}-[a-z]{2}(?![a-z0-9-])");
    private static final Pattern PLATE_SAID = Pattern.compile(
            "immatricul[a-z]*\\s+(?:sous le (?:n°|numero)\\s*)?([a-z]{2}[ -]?\\d{3}[ -]?[a-z]{2}|\\d{1,4}[ -]?[a-z]{2,3}[ -]?\\d{2})(?![a-z0-9])");

    private Identifiers() {}

    static List<Proposed> in(String plain) {
        List<Proposed> found = new ArrayList<>();
        seek(plain, IBAN, 0, DataKind.IBAN, match -> isIban(match) || said(plain, match, IBAN_SAID), found);
        seek(plain, NIR, 0, DataKind.NIR, match -> isNir(match) || said(plain, match, NIR_SAID), found);
        seek(plain, PHONE, 0, DataKind.PHONE, match -> true, found);
        seek(plain, MAIL, 0, DataKind.MAIL, match -> !OFFICE_MAIL.matcher(match.group(1)).matches(), found);
        seek(plain, BIRTH, 1, DataKind.BIRTH, match -> true, found);
        seek(plain, BIRTH, 2, DataKind.BIRTH, match -> match.group(2) != null, found);
        seek(plain, BORN, 1, DataKind.BIRTH, match -> true, found);
        seek(plain, PLATE, 0, DataKind.PLATE, match -> true, found);
        seek(plain, PLATE_SAID, 1, DataKind.PLATE, match -> true, found);
        return found;
    }

    private static void seek(
            String plain, Pattern pattern, int group, DataKind kind, Predicate<Matcher> check, List<Proposed> found) {
        Matcher match = pattern.matcher(plain);
        while (match.find()) {
            if (check.test(match)) {
                found.add(new Proposed(new Span(match.start(group), match.end(group)), kind));
            }
        }
    }

    private static boolean said(String plain, Matcher match, Pattern before) {
        return before.matcher(plain.substring(Math.max(0, match.start() - 60), match.start()))
                .find();
    }

    /** Its last two digits are what lacks for a multiple of 97; Corsican departments count as 19 and 18. */
    private static boolean isNir(Matcher match) {
        String digits = match.group(1).replace(" ", "").replace("2a", "19").replace("2b", "18");
        return match.group(2) != null && 97 - Long.parseLong(digits) % 97 == Long.parseLong(match.group(2));
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
