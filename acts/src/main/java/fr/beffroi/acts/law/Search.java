package fr.beffroi.acts.law;

import fr.beffroi.acts.law.Holdings.Holding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds articles of codes by what somebody typed: a citation, a bare number, or words of the wording. */
final class Search {
    private static final Pattern NUMBER = Pattern.compile(
            "\\s*(?:art(?:icles?)?\\.?\\s*)?((?:l\\.?\\s?o|l|r|d|a)?[\\s.*]*\\d[\\d\\s.-]*(?:[a-z]+(?:\\s[a-z]{1,2})?)?)\\s*");
    private static final Pattern WORD = Pattern.compile("[a-z0-9\u0001]{3,}");
    private static final Set<String> COMMON = Set.of(
            "les",
            "des",
            "une",
            "par",
            "pour",
            "dans",
            "aux",
            "est",
            "sur",
            "que",
            "qui",
            "article",
            "articles",
            "code",
            "loi",
            "avec",
            "the",
            "and");
    private static final int EXCERPT = 240;

    private final Holdings holdings;

    Search(Holdings holdings) {
        this.holdings = holdings;
    }

    /** The articles that bear this number, in every code that is loaded, or in our table. */
    List<Hit> byNumber(String query) {
        Matcher number = NUMBER.matcher(Folded.of(query));
        if (!number.matches()) {
            return List.of();
        }
        String name = ArticleNumber.normalised(
                number.group(1).toUpperCase(Locale.ROOT).strip());
        List<Hit> hits = new ArrayList<>();
        Set<Code> done = new LinkedHashSet<>();
        for (Holding holding : holdings.all()) {
            if (holding.text().identity() != null) {
                // Laws and decrees are thousands, and their articles are numbered alike.
                continue;
            }
            List<Version> versions = holdings.versions(holding, name);
            if (!versions.isEmpty() && done.add(holding.text().code())) {
                Article article = holding.article(versions.getLast());
                hits.add(new Hit(article, cut(article.wording(), 0)));
            }
        }
        for (KnownArticle known : KnownArticles.all()) {
            if (ArticleNumber.key(known.number()).equals(ArticleNumber.key(name)) && done.add(known.code())) {
                hits.add(new Hit(known.article(), ""));
            }
        }
        return hits;
    }

    /** Articles in force on that day, or undated, that bear every word; those that say it most densely first. */
    List<Hit> byWords(String query, LocalDate on, int most) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(Folded.of(query));
        while (word.find()) {
            if (!COMMON.contains(word.group())) {
                words.add(Codes.singular(word.group()));
            }
        }
        if (words.isEmpty() || most < 1) {
            return List.of();
        }
        List<Scored> scored = new ArrayList<>();
        Set<Code> done = new LinkedHashSet<>();
        for (Holding holding : holdings.all()) {
            if (holding.text().identity() != null
                    || holding.source().kind() == Source.Kind.OUTDATED
                    || !done.add(holding.text().code())) {
                continue;
            }
            for (Version version : holding.text().versions().get()) {
                if (relevant(version, on)) {
                    score(holding, version, words, scored);
                }
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(most)
                .map(s -> {
                    Article article = s.holding().article(s.version());
                    return new Hit(article, cut(article.wording(), s.first()));
                })
                .toList();
    }

    private record Scored(Holding holding, Version version, double score, int first) {}

    private static boolean relevant(Version version, LocalDate on) {
        LocalDate from = version.from();
        LocalDate until = version.until();
        return version.state() != Version.State.STILLBORN
                && version.state() != Version.State.UNSURE
                && (from == null || !from.isAfter(on))
                && (until == null || !until.isBefore(on));
    }

    private static void score(Holding holding, Version version, Set<String> words, List<Scored> into) {
        String wording = Folded.of(version.wording().get());
        double score = 0;
        int first = Integer.MAX_VALUE;
        for (String word : words) {
            int count = 0;
            for (int at = at(wording, word, 0); at >= 0; at = at(wording, word, at + word.length())) {
                first = count == 0 ? Math.min(first, at) : first;
                count++;
            }
            if (count == 0) {
                return;
            }
            score += count / (count + 1.5 * (0.4 + 0.6 * wording.length() / 1200.0));
        }
        into.add(new Scored(holding, version, score, first));
    }

    /** Where a word that begins so stands. */
    private static int at(String wording, String word, int from) {
        for (int at = wording.indexOf(word, from); at >= 0; at = wording.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(wording.charAt(at - 1))) {
                return at;
            }
        }
        return -1;
    }

    private static String cut(String wording, int around) {
        int start = Math.max(0, Math.min(around - EXCERPT / 3, wording.length() - EXCERPT));
        while (start > 0 && !Character.isWhitespace(wording.charAt(start - 1))) {
            start--;
        }
        int end = Math.min(wording.length(), start + EXCERPT);
        while (end < wording.length() && !Character.isWhitespace(wording.charAt(end))) {
            end++;
        }
        return Objects.requireNonNull(wording.substring(start, end).strip());
    }
}
