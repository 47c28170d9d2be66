package fr.beffroi.acts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of people as acts write them: with a title or not, the family name first or last, in capitals or not. */
final class Names {
    private static final String TITLE =
            "(?:(?iu:mmes?|mm|mlles?|messieurs|mesdames|mesdemoiselles|madame|monsieur|docteur|ma[iî]tre|dr|me)\\b\\.?|M\\.|Mr\\.?|M(?=\\s\\p{Lu}))";
    private static final String PARTICLE =
            "(?:de|du|des|la|le|les|di|da|dos|el|al|van|von|den|der|ben|y|dit|dite|épouse|née)";
    /** Words that begin another part of the head, where the end of a name would swallow them. */
    private static final String NO_NAME =
            "(?!(?iu:pr[ée]sente?s?|absente?s?|excus[ée]e?s?|[ée]taient|secr[ée]taires?|secr[ée]tariat|pr[ée]sidence|membres|nombre|date|objet|vu|pouvoirs?|procurations?|repr[ée]sent[ée]e?s?|votants?|conseillers|convocation|article|pour|contre)(?![\\p{L}'’-]))(?!(?iu:l[ea])\\s+(?iu:maire|conseil|pr[ée]sidente?|secr[ée]taire|quorum|s[ée]ance|comit[ée]|bureau)\\b)(?!\\p{L}+\\s*:)(?!(?:Mmes?|MM|Mlles?|Monsieur|Madame|Messieurs|Mesdames)\\b|M\\.)";

    private static final String LETTERS = "[\\p{L}\\p{M}'’]";
    private static final String TOKEN =
            NO_NAME + "(?:(?!M\\.)\\p{Lu}\\.(?:\\s?-\\s?\\p{Lu}\\.)*|\\p{Lu}" + LETTERS + "*+(?:-"
                    + LETTERS + "++)*+|[dlDL]['’]\\s?\\p{Lu}" + LETTERS + "*+(?:-" + LETTERS
                    + "++)*+|(?:LE|LA|LES)\\s(?=\\p{Lu}{2}))(?!" + LETTERS + ")";

    /** A name with its title, if any; the name itself is what {@link #bare} leaves. */
    static final String NAME = "(?<![\\p{L}'’-])(?:" + TITLE + "(?:\\s+et\\s+" + TITLE
            + ")?\\s*)*(?:(?iu:le|la)\\s+(?iu:maire|pr[ée]sidente?)\\s*,?\\s*)?" + "(?:" + TOKEN
            + ")(?:(?:\\s+|-\\n)(?:"
            + PARTICLE + "\\s+)*(?:" + TOKEN + ")){0,5}";

    private static final Pattern LEADING = Pattern.compile("^(?:[\\s•▪◦*\\-–:,;.]|" + TITLE + "\\s*|(?iu:et)\\s+)+");
    private static final Pattern OFFICE = Pattern.compile(
            "(?iu)(?:le |la |l['’])?(?:\\d+\\s?(?:er|[eè]re|[eè]me|e|nd|nde)?\\s+)?(?:premier|premi[èe]re|deuxi[èe]me|troisi[èe]me|quatri[èe]me|cinqui[èe]me)?\\s*"
                    + "(?:maires?|adjointe?s?|conseill[eè]re?s?|pr[ée]sidente?s?|vice[- ]?pr[ée]sidente?s?|d[ée]l[ée]gu[ée]e?s?|titulaires?|suppl[ée]ante?s?|secr[ée]taires?|doyenne?|membres?)"
                    + "(?:\\s.*)?");
    private static final Pattern TRAILING_OFFICE =
            Pattern.compile("(?iu)(?:\\s+[–-]?\\s*|,\\s*)(?:" + OFFICE.pattern().substring(5) + ")$");
    private static final Pattern LEADING_OFFICE = Pattern.compile(
            "(?iu)^(?:le |la )?(?:maire|pr[ée]sidente?|adjointe?s?(?: au maire)?|conseill[eè]re?s?(?: municipa(?:l|ux|les?)| communautaires?)?(?: d[ée]l[ée]gu[ée]e?s?)?|vice[- ]?pr[ée]sidente?s?|d[ée]l[ée]gu[ée]e?s?)\\s*[:,]\\s*");
    private static final Pattern PARENTHESES = Pattern.compile("\\([^)]*\\)?");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BROKEN = Pattern.compile("(?<=\\p{L})-\\s+(?=\\p{L})");
    private static final Pattern SHAPE =
            Pattern.compile("(?:" + TOKEN + "|" + PARTICLE + ")(?:\\s+(?:" + TOKEN + "|" + PARTICLE + ")){0,6}");
    private static final Pattern CAPITAL = Pattern.compile("(?:^|[\\s'’-])\\p{Lu}");
    private static final Pattern TITLED = Pattern.compile("^[\\s•▪◦*\\-–:,;.]*" + TITLE);
    private static final Pattern COMMA = Pattern.compile("[,;]|\\s[-–]\\s");
    private static final Pattern SEPARATOR_BY_LINE =
            Pattern.compile("[,;\\t\\n•▪]|(?<=\\s)[-–/|](?=\\s)|\\s(?:et|ET)\\s(?!" + TITLE + "\\s*:)");
    private static final Pattern SEPARATOR = Pattern.compile(
            "[,;\\t•▪]|\\n\\s*[-–](?=\\s)|(?<=\\s)[-–/|](?=\\s)|\\s(?:et|ET)\\s(?!" + TITLE + "\\s*:)|\\.\\s*(?=$)");
    private static final int LONGEST = 60;
    private static final int SHORTEST = 2;

    private Names() {}

    /** @param sure whether it can be nothing else: it has a title, or a first and a family name */
    record Name(String value, int start, int end, boolean sure) {}

    /** Without title, office, parentheses and line breaks; empty if nothing of a name is left. */
    static String bare(String written) {
        String text = SPACES.matcher(PARENTHESES.matcher(written).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        text = BROKEN.matcher(text).replaceAll("-");
        text = LEADING.matcher(text).replaceFirst("");
        text = LEADING_OFFICE.matcher(text).replaceFirst("");
        text = LEADING.matcher(text).replaceFirst("");
        text = TRAILING_OFFICE.matcher(text).replaceFirst("");
        text = text.replaceFirst("[\\s.,;:–-]+$", "");
        if (text.length() > LONGEST
                || OFFICE.matcher(text).matches()
                || !SHAPE.matcher(text).matches()
                || !CAPITAL.matcher(text).find()
                || text.length() < SHORTEST) {
            return "";
        }
        return text;
    }

    static boolean isTitled(String written) {
        return TITLED.matcher(written).find();
    }

    /** The names of a list: separated by commas, semicolons, "et", tabs, bullets or, where it has no commas, by lines. */
    static List<Name> list(String text, int from, int to) {
        String part = text.substring(from, to);
        long commas = COMMA.matcher(part).results().count();
        long breaks = part.strip().chars().filter(c -> c == '\n').count();
        boolean byLine = breaks > 0 && commas < breaks;
        Pattern separator = byLine ? SEPARATOR_BY_LINE : SEPARATOR;
        var names = new ArrayList<Name>();
        Matcher matcher = separator.matcher(part);
        int start = 0;
        boolean more = true;
        while (more) {
            more = matcher.find();
            int end = more ? matcher.start() : part.length();
            add(names, part, start, end, from);
            start = more ? matcher.end() : end;
        }
        return names;
    }

    private static void add(List<Name> names, String part, int start, int end, int from) {
        String raw = part.substring(start, end);
        String bare = bare(raw);
        if (bare.isEmpty()) {
            return;
        }
        int first = start;
        while (first < end && Character.isWhitespace(part.charAt(first))) {
            first++;
        }
        boolean sure = isTitled(raw) || bare.contains(" ");
        names.add(new Name(bare, from + first, from + end, sure));
    }
}
