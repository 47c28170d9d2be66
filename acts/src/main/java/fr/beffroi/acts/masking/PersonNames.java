package fr.beffroi.acts.masking;

import fr.beffroi.acts.check.text.Plain;
import fr.beffroi.documents.FirstNames;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of private persons: by their title, by what a group of people is called, by a first name beside a family name. */
final class PersonNames {
    private static final String PARTICLE = "(?:(?:de la|de|du|des|le|la|van|von|ben|el|al|di|da)\\s+|d['’]\\s?)";
    private static final String WORD = "(?!(?:Le|La|Les|Vu|Il|Elle)\\b)\\p{Lu}[\\p{L}\\p{M}'’]*(?:-\\p{Lu}[\\p{L}\\p{M}'’]*)*";
    private static final String PROPER = PARTICLE + "?" + WORD + "(?:\\s+" + PARTICLE + "?" + WORD + "){0,4}";
    private static final String TITLE = "(?:M\\.|MM\\.|Mr\\.?|Mmes?\\.?|Mlles?\\.?|Monsieur|Madame|Mademoiselle|Messieurs|Mesdames)";

    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}])" + TITLE + "(?:\\s+(?:et|ou)\\s+" + TITLE + ")?\\s+(?:(?:[Vv]euve|[Vv]ve)\\s+)?" + PROPER);
    private static final Pattern GROUP = Pattern.compile(
            "(?<!\\p{L})(?iu:époux|consorts|famille|héritiers(?: de)?|succession(?: de)?|indivision|ménage|hoirie|née?|nom de|nommée?)\\s+(" + PROPER + ")");
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}'’-])" + WORD + "(?:[ \\u00A0]" + PARTICLE + "?" + WORD + "){1,3}");

    /** What is called after somebody, and what bears a person's name without being one; plain text. */
    private static final Pattern CALLED_AFTER = Pattern.compile(
            "(?:rue|avenue|place|boulevard|ecole|groupe scolaire|college|lycee|salle|stade|square|mediatheque|bibliotheque|gymnase|espace|centre|"
                    + "prix|fondation|complexe|quai|pont|impasse|chemin|cours|parc|jardin|maison|residence|hopital|clinique|theatre|piscine|institut|"
                    + "universite|amis|association|societe|entreprise|sarl|sas|cabinet|saint|sainte|loi|rond-point|allee|esplanade|creche|maternelle|musee|cinema)"
                    + "\\s+(?:dite?\\s+)?(?:de\\s+(?:la\\s+)?|du\\s+|des\\s+|d'\\s?|l'\\s?)?$");

    private static final Pattern COUPLE = Pattern.compile("\\s(?:et|ou)\\s|^(?:mm|mmes|messieurs|mesdames)\\b");

    private PersonNames() {}

    /** @param plain the same text, folded character by character */
    static Spans in(String text, String plain, Officials officials) {
        Spans listed = Officials.places(plain);
        Spans found = new Spans();
        add(TITLED, 0, text, plain, officials, listed, found);
        add(GROUP, 1, text, plain, officials, listed, found);
        byFirstName(text, plain, officials, listed, found);
        again(text, plain, officials, listed, found);
        return found;
    }

    private static void add(
            Pattern pattern, int group, String text, String plain, Officials officials, Spans listed, Spans found) {
        Matcher match = pattern.matcher(text);
        while (match.find()) {
            Span span = new Span(match.start(group), match.end(group));
            String name = match.group(group);
            boolean couple = group == 1 || COUPLE.matcher(Plain.of(name)).find();
            if (couple ? !listed.meet(span) : isPrivate(name, span, plain, officials, listed)) {
                found.add(span);
            }
        }
    }

    private static void byFirstName(
            String text, String plain, Officials officials, Spans listed, Spans found) {
        Matcher match = CAPITALS.matcher(text);
        while (match.find()) {
            Span span = new Span(match.start(), match.end());
            if (hasFirstName(match.group())
                    && !CALLED_AFTER.matcher(before(plain, span)).find()
                    && isPrivate(match.group(), span, plain, officials, listed)) {
                found.add(span);
            }
        }
    }

    /** A family name told once is then found alone. */
    private static void again(String text, String plain, Officials officials, Spans listed, Spans found) {
        Set<String> families = new HashSet<>();
        for (Span span : found.all()) {
            String[] words = text.substring(span.start(), span.end()).split("\\s+");
            Arrays.stream(words)
                    .filter(word -> word.length() > 3 && word.equals(word.toUpperCase(java.util.Locale.FRENCH)))
                    .forEach(families::add);
            families.add(words[words.length - 1]);
        }
        for (String family : families) {
            if (family.length() < 4 || FirstNames.inCommonUse().contains(Plain.of(family))) {
                continue;
            }
            Matcher match = Pattern.compile("(?<![\\p{L}'’-])" + Pattern.quote(family) + "(?![\\p{L}'’-])").matcher(text);
            while (match.find()) {
                Span span = new Span(match.start(), match.end());
                if (!CALLED_AFTER.matcher(before(plain, span)).find()
                        && isPrivate(family, span, plain, officials, listed)) {
                    found.add(span);
                }
            }
        }
    }

    private static boolean hasFirstName(String words) {
        return Arrays.stream(words.split("\\s+"))
                .anyMatch(word -> Arrays.stream(Plain.of(word).split("-"))
                        .allMatch(FirstNames.inCommonUse()::contains));
    }

    private static boolean isPrivate(String name, Span span, String plain, Officials officials, Spans listed) {
        return !officials.include(name) && !listed.meet(span) && !Officials.inFunction(plain, span);
    }

    private static String before(String plain, Span span) {
        return plain.substring(Math.max(0, span.start() - 50), span.start());
    }
}
