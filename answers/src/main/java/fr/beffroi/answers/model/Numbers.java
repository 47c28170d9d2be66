package fr.beffroi.answers.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds personal data that has a written form: e-mail, IBAN, NIR, telephone, plates, dates of birth, file numbers. */
final class Numbers {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\d][\\p{L}\\d._%+'-]{0,63}\\s?(?:@|\\(at\\)|\\[at]|\\barobase\\b)\\s?[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){1,4}",
            FLAGS);
    private static final Pattern IBAN =
            Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]){11,30}(?![\\p{L}\\d])", FLAGS);
    private static final Pattern NIR = Pattern.compile(
            "(?<!\\d)([1-478][ .]?\\d{2}[ .]?\\d{2}[ .]?(?:\\d{2}|2[AB])[ .]?\\d{3}[ .]?\\d{3})(?:[ ./-]{0,3}(\\d{2}))?(?!\\d)",
            FLAGS);
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d+])(?:(?:\\+|00) ?33[ .-]?(?:\\(0\\))?[ .-]?[1-9]|0[1-9])(?:[ .\\-/]{0,2}\\d{2}){4}(?!\\d)"
                    + "|(?<![\\d+])\\+\\d{1,3}(?:[ .-]?\\d){7,12}(?!\\d)");
    private static final Pattern SIV_CAPITALS = Pattern.compile(
            "(?<![\\p{L}\\d-])(?!(?:LE|DE|LA|ET|EN|CE|SA|MA|ES|DES|LES|SE|NE|TE|ME) )[A-HJ-NP-TV-Z]{2}[- ]?\\d{3}[- ]?[A-HJ-NP-TV-Z]{2}(?![\\p{L}\\d-])");
    private static final Pattern SIV_ANY_CASE =
            Pattern.compile("(?<![\\p{L}\\d-])[a-hj-np-tv-z]{2}(-?)\\d{3}\\1[a-hj-np-tv-z]{2}(?![\\p{L}\\d-])", FLAGS);
    private static final Pattern FNI = Pattern.compile(
            "(?<![\\p{L}\\d-])\\d{1,4}[ -]?(?!RUE|DES|LES|EUR|ANS|KG|KM|BIS|TER|ET|DE|LE|LA|EN|AU)[A-Z]{2,3}[ -]?(?:\\d{2}|2[AB]|97[1-6])(?![\\p{L}\\d*-])");
    private static final Pattern PLATE_SAID = Pattern.compile(
            "(?:immatricul\\p{L}{0,6}|plaque)(?: d'immatriculation)?(?: est| :|:)?\\s+(?:est\\s+)?((?:[a-z]{2}[ -]?\\d{3}[ -]?[a-z]{2}|\\d{1,4}[ -]?[a-z]{2,3}[ -]?\\d{2,3}))(?![\\p{L}\\d])",
            FLAGS);

    private static final String MONTH =
            "(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|janv\\.?|f[ée]v\\.?|sept\\.?|oct\\.?|nov\\.?|d[ée]c\\.?)";
    private static final String DATE =
            "(?:\\d{1,2}[ ]?[./ -][ ]?\\d{1,2}[ ]?[./ -][ ]?(?:19|20)?\\d{2}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:er)? "
                    + MONTH + " (?:19|20)\\d{2})";
    private static final Pattern BORN = Pattern.compile(
            "(?:\\bn[ée]+e?s?\\b|naissance|anniversaire|\\bn[ée]\\(e\\))[^.\\n\\d]{0,60}?(" + DATE
                    + "|(?:19|20)\\d{2})(?!\\d)",
            FLAGS);
    private static final Pattern NUMERIC_DATE =
            Pattern.compile("(?<![\\d/.-])\\d{1,2}[/.-]\\d{1,2}[/.-](19\\d{2}|200\\d|201[0-5])(?![\\d/-])");
    private static final Pattern LAW_BEFORE = Pattern.compile(
            "(?:loi|d[ée]cret|arr[êe]t[ée]|ordonnance|circulaire|jugement|d[ée]lib[ée]ration|version|corpus|depuis)[^.]{0,30}$",
            FLAGS);

    private static final Pattern FILE_SAID = Pattern.compile(
            "(?:dossier|allocataire|usager|client|contrat|adh[ée]rent|fiscal|agdref|[ée]tranger|passeport|carte d['’]identit[ée]|cni|permis"
                    + "|titre de s[ée]jour|r[ée]c[ée]piss[ée]|r[ée]f(?:[ée]rence)?|matricule|identifiant|demande|abonn[ée]|compteur|facture"
                    + "|s[ée]curit[ée] sociale|s[ée]cu|t[ée]l[ée]proc[ée]dure|suivi|quittance|bail|avis)"
                    + "[^\\p{L}\\d\\n]{0,3}(?:(?:de |d['’]|du )?\\p{L}{0,14}\\s?)?(?:est |porte |c'est )?(?:le )?(?:num[ée]ro|n[°ºo]|num|r[ée]f)?\\.?[ :#]{0,3}(?:est (?:le )?)?(?:n° ?)?"
                    + "(?<![\\p{L}\\d-])((?=[\\p{L}\\d/_-]*\\d[\\p{L}\\d/_-]*\\d[\\p{L}\\d/_-]*\\d[\\p{L}\\d/_-]*\\d)[\\p{L}\\d][\\p{L}\\d/_-]{3,30})(?! ?(?:€|euros?|\\*))",
            FLAGS);
    private static final Pattern NUMBER_SAID = Pattern.compile(
            "(?:mon num[ée]ro|mon n°|le num[ée]ro)[^\\d\\n.]{0,40}?((?:\\p{Lu}{0,3})\\d(?:[ -]?\\d){5,20}\\p{Lu}?)(?!\\d| ?(?:€|euros?))",
            FLAGS);
    private static final Pattern PASSPORT = Pattern.compile("(?<![\\p{L}\\d])\\d{2}[A-Z]{2}\\d{5}(?![\\p{L}\\d])");
    private static final Pattern NEW_CARD =
            Pattern.compile("(?<![\\p{L}\\d])(?=(?:[A-Z]*\\d){2})(?=(?:\\d*[A-Z]){3})[A-Z\\d]{9}(?![\\p{L}\\d])");
    private static final Pattern LONG = Pattern.compile("(?<![\\d.,*-])\\d{7,20}(?![\\d*]| ?(?:€|euros?))");

    private Numbers() {}

    static List<Span> find(String text) {
        var found = new ArrayList<Span>();
        all(EMAIL, PersonalData.COURRIEL, text, found);
        ibans(text, found);
        all(PHONE, PersonalData.TELEPHONE, text, found);
        nirs(text, found);
        group(PLATE_SAID, PersonalData.PLAQUE, text, found);
        all(SIV_CAPITALS, PersonalData.PLAQUE, text, found);
        all(SIV_ANY_CASE, PersonalData.PLAQUE, text, found);
        all(FNI, PersonalData.PLAQUE, text, found);
        group(BORN, PersonalData.NAISSANCE, text, found);
        oldDates(text, found);
        group(FILE_SAID, PersonalData.DOSSIER, text, found);
        group(NUMBER_SAID, PersonalData.DOSSIER, text, found);
        all(PASSPORT, PersonalData.DOSSIER, text, found);
        all(NEW_CARD, PersonalData.DOSSIER, text, found);
        all(LONG, PersonalData.DOSSIER, text, found);
        return found;
    }

    /** A French number of the right length is hidden even where its key is wrong: residents mistype. */
    private static void ibans(String text, List<Span> found) {
        Matcher matcher = IBAN.matcher(text);
        while (matcher.find()) {
            for (int end = matcher.end(); end > matcher.start() + 14; end--) {
                boolean whole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
                String bare = text.substring(matcher.start(), end)
                        .replaceAll("[ -]", "")
                        .toUpperCase(Locale.ROOT);
                if (whole && (isIban(bare) || (bare.startsWith("FR") && bare.length() >= 25 && bare.length() <= 29))) {
                    found.add(new Span(PersonalData.IBAN, matcher.start(), end));
                    break;
                }
            }
        }
    }

    /** ISO 13616: country and key moved to the end, letters as 10 to 35, the whole is 1 modulo 97. */
    static boolean isIban(String bare) {
        if (bare.length() < 15 || bare.length() > 34) {
            return false;
        }
        var digits = new StringBuilder();
        (bare.substring(4) + bare.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private static void nirs(String text, List<Span> found) {
        Matcher matcher = NIR.matcher(text);
        while (matcher.find()) {
            String key = matcher.group(2);
            boolean whole = key != null && isNir(matcher.group(1).replaceAll("[ .]", ""), key);
            found.add(new Span(whole ? PersonalData.NIR : PersonalData.DOSSIER, matcher.start(), matcher.end()));
        }
    }

    /** The key is 97 minus the number modulo 97; Corsica's 2A counts as 19 and 2B as 18 (INSEE). */
    static boolean isNir(String number, String key) {
        String digits = number.toUpperCase(Locale.ROOT).replace("2A", "19").replace("2B", "18");
        return digits.matches("\\d{13}") && 97 - Long.parseLong(digits) % 97 == Long.parseLong(key);
    }

    /** A full date of more than ten years ago, in figures, is most often one of birth; laws are dated in words. */
    private static void oldDates(String text, List<Span> found) {
        Matcher matcher = NUMERIC_DATE.matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - 40), matcher.start());
            if (!LAW_BEFORE.matcher(before).find()) {
                found.add(new Span(PersonalData.NAISSANCE, matcher.start(), matcher.end()));
            }
        }
    }

    private static void all(Pattern pattern, PersonalData kind, String text, List<Span> found) {
        pattern.matcher(text).results().forEach(m -> found.add(new Span(kind, m.start(), m.end())));
    }

    private static void group(Pattern pattern, PersonalData kind, String text, List<Span> found) {
        pattern.matcher(text).results().forEach(m -> found.add(new Span(kind, m.start(1), m.end(1))));
    }
}
