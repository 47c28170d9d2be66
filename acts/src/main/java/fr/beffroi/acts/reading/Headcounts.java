package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.reading.text.Line;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers of members that the act states; never counted from the names. */
final class Headcounts {
    private static final String N =
            "(\\d{1,3}|" + FrenchNumbers.BELOW_HUNDRED + ")(?![\\w/.,]\\d|\\s?(?:h\\b|heures|°|/\\s?\\d))";
    private static final String GAP = "[\\s:=.\\-(]{0,10}";
    private static final String WHO =
            "(?:(?:de |des |d')?(?:conseillers?|membres?|elus?|delegues?)\\s*(?:municipaux|communautaires|syndicaux|titulaires|du conseil(?: municipal| communautaire)?)?\\s*)";
    private static final List<Pattern> IN_OFFICE = patterns(
            "en\\s+exercice" + GAP + N,
            N + "\\s+" + WHO + "?(?:qui\\s+le\\s+composent\\s*,?\\s*)?(?:sont\\s+)?en\\s+exercice",
            "en\\s+exercice\\s*(?:est\\s+de|etait\\s+de)\\s+" + N);
    private static final List<Pattern> PRESENT = patterns(
            "(?:nombre\\s+de\\s+)?" + WHO + "?presents?(?:\\s+a\\s+la\\s+seance)?\\s*(?:\\([^)\\d]{0,20}\\)\\s*)?" + GAP
                    + N + "(?!\\s*(?:er|e|eme)\\b)",
            N + "(?:\\s*\\(\\d{1,3}\\))?[^\\S\\n]+" + WHO + "?(?:sont\\s+|etaient\\s+)?presents?\\b",
            N + "\\s+" + WHO + "?(?:sont\\s+|etaient\\s+)?presents?\\b(?!\\s*:)");
    private static final List<Pattern> PROXIES = patterns(
            "(?:nombre\\s+de\\s+)?(?:pouvoirs?|procurations?)(?:\\s+donnes|\\s+donnees)?" + GAP + N,
            "(?:absents\\s+|excuses\\s+)?(?:(?:et\\s+)?representes?|ayant\\s+donne\\s+(?:pouvoir|procuration))" + GAP
                    + N,
            N + "\\s+(?:pouvoirs?|procurations?|(?:membres\\s+|absents\\s+)?representes?)\\b");
    private static final List<Pattern> VOTING = patterns(
            "(?:nombre\\s+de\\s+)?votants?" + GAP + N,
            "(?:qui\\s+)?ont\\s+pris\\s+part\\s+(?:au\\s+vote|a\\s+la\\s+deliberation)" + GAP + N,
            N + "\\s+votants?\\b",
            "pris\\s+part\\s+a\\s+la\\s+deliberation" + GAP + N);
    private static final Pattern IN_OFFICE_LABEL =
            Pattern.compile("(?:" + WHO + ")?(?:nombre de )?(?:" + WHO + ")?en exercice.*");
    private static final Pattern PRESENT_LABEL = Pattern.compile("(?:nombre de )?(?:" + WHO + ")?presents?.*");
    private static final Pattern PROXY_LABEL =
            Pattern.compile("(?:nombre de )?(?:pouvoirs?|procurations?|(?:absents )?representes?).*");
    private static final Pattern VOTING_LABEL = Pattern.compile("(?:nombre de )?(?:votants?|.*pris part).*");
    private static final int HEAD = 6000;

    private Headcounts() {}

    static Attendance with(
            Source source, List<Found<String>> present, List<Found<Proxy>> represented, List<Found<String>> absent) {
        return new Attendance(
                number(source, IN_OFFICE, IN_OFFICE_LABEL),
                number(source, PRESENT, PRESENT_LABEL),
                number(source, PROXIES, PROXY_LABEL),
                number(source, VOTING, VOTING_LABEL),
                present,
                represented,
                absent);
    }

    private static @Nullable Found<Integer> number(Source source, List<Pattern> ways, Pattern label) {
        Found<Integer> inTable = underLabel(source, label);
        if (inTable != null) {
            return inTable;
        }
        for (Pattern way : ways) {
            for (MatchResult match : source.all(way, HEAD)) {
                OptionalInt value = FrenchNumbers.value(match.group(1));
                if (value.isPresent()) {
                    return source.found(value.getAsInt(), match.start(1), match.end(1), 0.95);
                }
            }
        }
        return null;
    }

    /** Labels in one row, their figures in the next. */
    private static @Nullable Found<Integer> underLabel(Source source, Pattern label) {
        List<Line> lines = source.lines();
        for (int i = 0; i + 1 < lines.size() && lines.get(i).start() < HEAD; i++) {
            String[] labels = source.folded(lines.get(i)).split("\t");
            String[] figures = source.folded(lines.get(i + 1)).split("\t");
            if (labels.length < 2 || labels.length != figures.length) {
                continue;
            }
            int at = lines.get(i + 1).start();
            for (int column = 0; column < labels.length; column++) {
                OptionalInt value = FrenchNumbers.value(figures[column]);
                if (label.matcher(labels[column].strip()).matches() && value.isPresent()) {
                    return source.found(value.getAsInt(), at, at + figures[column].length(), 0.95);
                }
                at += figures[column].length() + 1;
            }
        }
        return null;
    }

    private static List<Pattern> patterns(String... patterns) {
        return java.util.Arrays.stream(patterns)
                .map(p -> Pattern.compile("(?<![\\w°/])" + p))
                .toList();
    }
}
