package fr.beffroi.answers.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a sentence must be the source's to the letter: addresses of sites and mail, forms, articles, fiches, dates,
 * hours, amounts, percentages, durations, other numbers; each in one canonical form, e.g. {@code 25,5 €} as {@code €25.5}.
 *
 * @param rest the text with a space for every fact
 */
record Facts(List<String> values, String rest) {
    private static final String NUMBER = "\\d{1,3}(?:[  .]\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?";
    private static final String MONTHS =
            "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
    private static final List<String> MONTH_NAMES = List.of(MONTHS.split("\\|"));

    private record Kind(Pattern pattern, Function<MatchResult, String> canonical) {}

    private static final List<Kind> KINDS = List.of(
            kind("[\\p{L}\\d._%+-]+@[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)+", m -> "mail:" + m.group()),
            kind(
                    "(?:https?://)?(?:www\\.)?([a-z\\d-]+(?:\\.[a-z\\d-]+)*\\.(?:fr|com|org|eu|net|info|gouv|io|be|ch|paris|bzh|alsace|example)\\b(?:/[^\\s,;)»]*)?)",
                    m -> "url:" + m.group(1).replaceAll("[./]+$", "")),
            kind("https?://[^\\s,;)»]+", m -> "url:" + m.group()),
            kind("\\d{5}\\*\\d{1,2}", m -> "cerfa:" + m.group()),
            kind("(?<![\\p{L}\\d])[flnr]\\d{2,6}(?![\\p{L}\\d-])", m -> "fiche:" + m.group()),
            kind(
                    "(?:articles? |art\\. ?)?(?<![\\p{L}\\d])([lrda])\\.? ?\\*?(\\d+(?:-\\d+)*)",
                    m -> "article:" + m.group(1) + m.group(2)),
            kind("(?:articles? |art\\. ?)(\\d+(?:-\\d+)*)", m -> "article:" + m.group(1)),
            kind(
                    "(\\d{1,2}) (" + MONTHS + ")(?: (\\d{4}))?",
                    m -> "date:" + Integer.parseInt(m.group(1)) + "-" + (MONTH_NAMES.indexOf(m.group(2)) + 1)
                            + (m.group(3) == null ? "" : "-" + m.group(3))),
            kind(
                    "(?<![\\d/])(\\d{1,2})/(\\d{1,2})/(\\d{4})(?![\\d/])",
                    m -> "date:" + Integer.parseInt(m.group(1)) + "-" + Integer.parseInt(m.group(2)) + "-"
                            + m.group(3)),
            kind(
                    "(?:\\+33 ?|0)[1-9](?:[ .-]?\\d{2}){4}(?!\\d)",
                    m -> "tel:" + m.group().replaceAll("^\\+33 ?", "0").replaceAll("\\D", "")),
            kind(
                    "(?<![\\d.,])(\\d{1,2}) ?(?:h|heures?|:)(?: ?(\\d{2})(?!\\d))?(?![\\p{L}\\d])",
                    m -> "h:" + Integer.parseInt(m.group(1)) + ":" + (m.group(2) == null ? "00" : m.group(2))),
            kind(
                    "(" + NUMBER + ") ?(?:€|euros?\\b)(?:(\\d{2})(?!\\d))?",
                    m -> "€" + plain(m.group(2) == null ? m.group(1) : m.group(1) + "," + m.group(2))),
            kind("(" + NUMBER + ") ?(?:%|pour ?cents?\\b|pour 100\\b)", m -> "%" + plain(m.group(1))),
            kind(
                    "(" + NUMBER
                            + ") ?(?:(ans?|années?)|(mois)|(semaines?)|(jours?|j)|(minutes?|min))(?![\\p{L}])( (?:ouvrés?|ouvrables?|francs?|calendaires?))?",
                    m -> unit(m) + ":" + plain(m.group(1))
                            + (m.group(7) == null ? "" : m.group(7).replaceAll("s$", ""))),
            kind(
                    "(?<![\\p{L}])(" + MONTHS + ") (\\d{4})",
                    m -> "date:" + (MONTH_NAMES.indexOf(m.group(1)) + 1) + "-" + m.group(2)),
            kind(NUMBER, m -> "n:" + plain(m.group())));

    static Facts of(String text) {
        String rest = Figures.inFigures(text.toLowerCase(Locale.FRENCH).replaceAll("[\\s\\u00a0\\u202f]+", " "));
        record Found(int at, String value) {}
        var found = new ArrayList<Found>();
        for (Kind kind : KINDS) {
            Matcher matcher = kind.pattern.matcher(rest);
            var blanked = new StringBuilder(rest);
            while (matcher.find()) {
                found.add(new Found(matcher.start(), kind.canonical.apply(matcher.toMatchResult())));
                for (int i = matcher.start(); i < matcher.end(); i++) {
                    blanked.setCharAt(i, ' ');
                }
            }
            rest = blanked.toString();
        }
        found.sort(java.util.Comparator.comparingInt(Found::at));
        return new Facts(found.stream().map(Found::value).toList(), rest);
    }

    private static Kind kind(String pattern, Function<MatchResult, String> canonical) {
        return new Kind(Pattern.compile(pattern, Pattern.UNICODE_CASE), canonical);
    }

    private static String unit(MatchResult m) {
        String[] names = {"an", "mois", "semaine", "jour", "minute"};
        for (int i = 0; i < names.length; i++) {
            if (m.group(i + 2) != null) {
                return names[i];
            }
        }
        return "n";
    }

    /** "1 250,50" as "1250.5"; a point before three digits parts thousands. */
    private static String plain(String number) {
        String joined = number.replaceAll("[  ]", "")
                .replaceAll("\\.(?=\\d{3}(?:\\D|$))", "")
                .replace(',', '.');
        return new java.math.BigDecimal(joined).stripTrailingZeros().toPlainString();
    }
}
