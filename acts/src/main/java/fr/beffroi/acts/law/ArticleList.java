package fr.beffroi.acts.law;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One enumeration of articles: "articles L. 2121-7, L. 2121-10 à L. 2121-12 et L. 2131-1 et suivants". Whose articles they
 * are is said before or after it.
 *
 * @param start of "articles", or of the first number where that word lacks
 * @param named whether the word "article" stands before it
 */
record ArticleList(List<Item> items, int start, int end, boolean named) {

    /**
     * @param lettered whether it bears a letter (L, LO, R, D, A), as articles of codes do
     * @param start of the number
     * @param end after it, after its range and after "et suivants"
     */
    record Item(String number, @Nullable String last, boolean andFollowing, boolean lettered, int start, int end) {}

    private static final String GAP = "[\\s\u0001]{0,90}+";
    private static final Pattern KEYWORD =
            Pattern.compile("(?<![a-z0-9\u0001])(?:articles?|arts?\\.|art)" + GAP + "(?:n\\s?°\\s?)?");
    private static final Pattern LETTER =
            Pattern.compile("(?<![a-z0-9\u0001'])(l\\.?\\s?o|l|r|d|a)\\s?\\.{0,2}\\s?\\*{0,2}\\.?[\\s]{0,90}+(?=\\d)");
    private static final Pattern STAR_LETTER = Pattern.compile("\\*{1,2}\\s?([rd])\\s?\\.?\\s?(?=\\d)");
    private static final Pattern DIGITS =
            Pattern.compile("\\d{1,5}(?!\\d)(?:\\s{0,2}-\\s{0,2}\\d{1,4}(?![\\d°]|\\s?°)|\\.\\d{1,3}(?![\\d.°]|\\s?°))?"
                    + "(?:\\s?-\\s?\\d{1,3}(?![\\d°]|\\s?°))*+");
    private static final Pattern FIRST = Pattern.compile("er(?![a-z])");
    private static final Pattern ORDINAL =
            Pattern.compile("\\s{1,3}(?:" + String.join("|", ArticleNumber.ORDINALS.reversed()) + ")(?![a-z])");
    private static final Pattern LETTERS_AFTER =
            Pattern.compile("(?:\\s{1,3}|-)([A-Z]{1,2})(?![\\p{L}'’.]|\\s?[.-]?\\d)");
    private static final Pattern AFTER_LETTERS = Pattern.compile(
            "\\s{0,3}(?:$|\\n|[,;.:)]|(?:du|de|des|dudit|et|ou|a|alinea|bis|ter|quater|[ivx]+|code)(?![a-z])|\\d\\s?°)");
    private static final Pattern FOLLOWING = Pattern.compile(
            GAP + "(?:,\\s?)?(?:et\\s{1,90}(?:les\\s{1,40})?(?:suivant(?:e?s)?|suiv\\.?|ss?\\.)|ss?\\.)(?![a-z])");
    private static final Pattern TO =
            Pattern.compile(GAP + "(?:jusqu'a|a|au)" + "\\s{1,90}(?:l'\\s?|la\\s)?(?:articles?\\s{1,40}|art\\.\\s?)?");
    private static final Pattern SEPARATOR = Pattern.compile(GAP
            + "(?:,|;|/|\\bet\\b|\\bou\\b|\\bainsi que\\b|\\bpuis\\b|(?<=\\s)[-\u2022](?=\\s))" + GAP
            + "(?:(?:et|ou|ainsi que)\\s{1,90})?(?:(?:notamment|en particulier|egalement|a)\\s{1,40})?(?:de\\s|des\\s)?(?:l'\\s?|les\\s{1,40}|le\\s{1,40}|ses\\s{1,40}|son\\s{1,40}|d')?"
            + "(?:(?:(?:au|le|du|de la|la)\\s{1,40})?(?:\\d{1,2}\\s?°|[ivx]{1,4}|[a-h]\\)?|(?:premier|deuxieme|second|troisieme|quatrieme|dernier|\\d{1,2}e(?:me)?|1er)\\s{1,40}alinea)\\s{1,40}(?:de l'|des\\s))?"
            + "(?:articles?\\s{1,90}|arts?\\.?\\s{0,40})?");
    /** Paragraphs of an article: no part of its number, and no end of the enumeration. */
    private static final Pattern PARAGRAPH = Pattern.compile(GAP
            + "(?:-\\s?|,\\s{0,40}|\\(\\s?|et\\s{1,40})?(?:(?:en|dans|et|a)\\s{1,40})?(?:(?:le|les|la|au|aux|son|ses|leurs?)\\s{1,40})?"
            + "(?:\\d{1,2}\\s?°(?:\\s?(?:,|et|a)\\s?\\d{1,2}\\s?°){0,9}"
            + "|(?:1er|\\d{1,2}(?:e|eme|er)|premiers?|premiere|deuxieme|seconde?|troisieme|quatrieme|cinquieme|dernier)\\s{1,40}(?:alinea|phrase)s?"
            + "|alineas?\\s{1,40}\\d{1,2}(?:er|eme|e)?|al\\.?\\s?\\d{1,2}|§\\s?\\d{1,2}|paragraphes?\\s{1,40}[ivx0-9]{1,4}|(?:[ivx]{1,5}|[a-h]\\))(?![a-z0-9'\u0001]))"
            + "(?:\\s?\\))?");

    private static final int MOST_PARAGRAPHS = 4;
    private static final int MOST_ITEMS = 200;

    static @Nullable ArticleList next(String text, String folded, int from) {
        Matcher keyword = KEYWORD.matcher(folded);
        Matcher letter = LETTER.matcher(folded);
        int position = from;
        while (position < folded.length()) {
            boolean word = keyword.find(position);
            boolean bare = letter.find(position);
            if (!word && !bare) {
                return null;
            }
            boolean named = word && (!bare || keyword.start() <= letter.start());
            int start = named ? keyword.start() : letter.start();
            ArticleList list = at(text, folded, start, named ? keyword.end() : start, named);
            if (list != null) {
                return list;
            }
            position = named ? keyword.end() : letter.start() + 1;
        }
        return null;
    }

    private static @Nullable ArticleList at(String text, String folded, int start, int first, boolean named) {
        List<Item> items = new ArrayList<>();
        Item item = item(text, folded, first, null, named);
        int end = first;
        while (item != null && items.size() < MOST_ITEMS) {
            items.add(item);
            end = paragraphs(folded, item.end());
            Matcher separator =
                    SEPARATOR.matcher(folded).region(end, folded.length()).useTransparentBounds(true);
            item = separator.lookingAt() ? item(text, folded, separator.end(), items.getFirst(), named) : null;
        }
        return items.isEmpty() ? null : new ArticleList(List.copyOf(items), start, end, named);
    }

    private static int paragraphs(String folded, int from) {
        int end = from;
        for (int i = 0; i < MOST_PARAGRAPHS; i++) {
            Matcher paragraph = PARAGRAPH.matcher(folded).region(end, folded.length());
            if (!paragraph.lookingAt()) {
                break;
            }
            end = paragraph.end();
        }
        return end;
    }

    private static @Nullable Item item(String text, String folded, int start, @Nullable Item first, boolean named) {
        Number number = number(text, folded, start, first, named);
        if (number == null) {
            return null;
        }
        // "L. 2122-22, 4° et suivants" is rare; "L. 2122-18 et suivants" is not.
        Matcher following = FOLLOWING.matcher(folded).region(number.end, folded.length());
        if (following.lookingAt()) {
            return new Item(number.name, null, true, number.lettered, start, following.end());
        }
        Matcher to = TO.matcher(folded).region(number.end, folded.length());
        if (to.lookingAt()) {
            Item like = new Item(number.name, null, false, number.lettered, start, number.end);
            Number last = number(text, folded, to.end(), like, named);
            if (last != null
                    && last.lettered == number.lettered
                    && ArticleNumber.ORDER.compare(number.name, last.name) < 0) {
                return new Item(number.name, last.name, false, number.lettered, start, last.end);
            }
        }
        return new Item(number.name, null, false, number.lettered, start, number.end);
    }

    private record Number(String name, boolean lettered, int end) {}

    private static @Nullable Number number(String text, String folded, int start, @Nullable Item like, boolean named) {
        Matcher letter = LETTER.matcher(folded).region(start, folded.length()).useTransparentBounds(true);
        Matcher star = STAR_LETTER.matcher(folded).region(start, folded.length());
        boolean lettered = letter.lookingAt() && capital(text, letter.start(), letter.group(1));
        int digits = lettered ? letter.end() : star.lookingAt() ? star.end() : start;
        Matcher number = DIGITS.matcher(folded).region(digits, folded.length());
        if (!number.lookingAt() || digits > 0 && digits == start && Character.isDigit(folded.charAt(digits - 1))) {
            return null;
        }
        boolean marked = lettered || digits > start;
        boolean inherits = !marked && like != null && like.lettered();
        if (inherits && !number.group().matches("\\d{3,5}\\s{0,2}-.*") || !marked && like == null && !named) {
            return null;
        }
        int end = suffix(text, folded, number.end(), !marked && !inherits);
        String prefix = inherits && like != null ? like.number().replaceFirst("\\d.*$", "") : "";
        String name = ArticleNumber.normalised(prefix + text.substring(start, end));
        return new Number(name, marked || inherits, end);
    }

    /** "à 2121" folds to "a 2121", and "A 12" is a motorway as often as an article: letters that are words must be capitals. */
    private static boolean capital(String text, int start, String letter) {
        return !letter.equals("a") || text.charAt(start) == 'A';
    }

    private static int suffix(String text, String folded, int from, boolean plain) {
        int end = from;
        Matcher first = FIRST.matcher(folded).region(end, folded.length());
        if (plain && first.lookingAt()) {
            return first.end();
        }
        end = letters(text, folded, end);
        Matcher ordinal = ORDINAL.matcher(folded).region(end, folded.length());
        if (ordinal.lookingAt()) {
            end = ordinal.end();
            end = letters(text, folded, end);
        }
        return end;
    }

    private static int letters(String text, String folded, int from) {
        Matcher letters = LETTERS_AFTER.matcher(text).region(from, text.length());
        // A Roman numeral is a paragraph, and in full capitals a word is no suffix.
        if (letters.lookingAt()
                && !letters.group(1).matches("[IVX]+|DU|DE|ET|OU|AU|LA|LE|EN|UN|NE|SE|ON|IL|CE|SA")
                && AFTER_LETTERS
                        .matcher(folded)
                        .region(letters.end(), folded.length())
                        .lookingAt()) {
            return letters.end();
        }
        return from;
    }
}
