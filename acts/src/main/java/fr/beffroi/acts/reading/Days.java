package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The days that an act tells: each way of telling one is an anchor, and what may stand between it and the date. */
final class Days {
    private static final Pattern TIGHT =
            Pattern.compile("[\\s:.,(\\-]*(?:le|du|au|en date du|a la date du|est fixee au|:)?[\\s:]*");
    private static final String NO_MEETING =
            "(?:(?!reuni|seance|s'est|affich|publi)(?:[^.:;]|(?<=\\bm)\\.)){0,110}?(?:\\b(?:le|du|au)\\s*:?\\s*)?";

    private record Way(Pattern anchor, Pattern between, double confidence) {
        static Way of(String anchor, double confidence) {
            return new Way(Pattern.compile(anchor), TIGHT, confidence);
        }

        static Way loose(String anchor, String between, double confidence) {
            return new Way(Pattern.compile(anchor), Pattern.compile("(?s)" + between), confidence);
        }
    }

    private static final List<Way> SESSION = List.of(
            Way.of("date\\s+de\\s+(?:la\\s+)?(?:seance|reunion)\\s*:?", 0.98),
            Way.of(
                    "(?:seance|reunion)\\s+(?:publique|ordinaire|extraordinaire|pleniere)?\\s*(?:du\\s+conseil\\s+(?:municipal|communautaire|syndical|de\\s+communaute)\\s+)?(?:en\\s+date\\s+)?du",
                    0.97),
            Way.loose(
                    "(?:s'est|se\\s+sont|s'etant)\\s+(?:\\w+\\s+){0,2}?(?:reuni(?:e|s|es)?|assemblee?s?)\\b",
                    "(?:(?!convo)[^;]){0,220}?\\b(?:le|du|ce|au)\\s+",
                    0.95));

    /** These may also tell of another session. */
    private static final List<Way> PERHAPS_SESSION = List.of(
            Way.of("seance\\s*:", 0.9),
            Way.of("(?:conseil|comite|bureau)\\s+(?:municipal|communautaire|syndical)\\s+du", 0.9));

    private static final List<Way> TAKEN = List.of(
            Way.loose("(?m)^\\s*(?:decision|arrete)", "[^\\n]{0,70}?\\s+(?:en date\\s+)?du\\s+", 0.95),
            Way.loose(
                    "\\bfait\\s+(?:et\\s+(?:decide|arrete|signe)\\s+)?(?:a|en)\\b",
                    "[^\\n]{0,60}?\\ble\\s*:?\\s*",
                    0.93),
            Way.loose("(?m)^\\s*a\\s+(?=[^\\n]{2,40},?\\s+le\\s)", "[^\\n]{2,40}?,?\\s+le\\s+", 0.85),
            Way.loose("(?m)^\\s*(?:en\\s+(?:mairie|l'hotel)|au\\s+siege)\\b", "[^\\n\\d]{0,50}?\\ble\\s+", 0.85),
            Way.loose("(?m)^\\s*[a-z][a-z' -]{2,40},\\s*(?=le\\s)", "le\\s+", 0.8));

    private static final List<Way> CONVOCATION = List.of(
            Way.loose(
                    "dates?\\s+(?:d'envoi\\s+|d'etablissement\\s+)?(?:de\\s+(?:la\\s+)?|des\\s+)convocations?",
                    "(?:\\s+(?:du|des|au|aux|a)\\s+(?:conseil|conseillers|membres|l'assemblee|delegues|comite)[\\sa-z]{0,40})?[\\s:.,\\-]*(?:le|du)?\\s*",
                    0.98),
            Way.loose(
                    "convocations?\\b",
                    "(?:\\s*et\\s+(?:de\\s+)?l'affichage)?(?:[^.;:]|(?<=\\bm)\\.){0,110}?[\\s:]*(?:(?:le|du)\\s+)?",
                    0.93),
            Way.loose("convoque(?:e|s|es)?\\b", NO_MEETING, 0.95));

    private static final List<Way> POSTED = List.of(
            Way.loose("(?:dates?\\s+d')?affichage\\b", "[^.;\\d\\n]{0,50}?[\\s:]*", 0.93),
            Way.loose("affichee?s?\\b", "[^.;\\d]{0,60}?\\ble\\s*:?\\s*", 0.93));

    private static final List<Way> PUBLISHED = List.of(
            Way.loose(
                    "date\\s+de\\s+(?:la\\s+)?(?:publication|mise\\s+en\\s+ligne)\\b", "[^.;\\d]{0,50}?[\\s:]*", 0.95),
            Way.loose("publiee?s?\\b", "[^.;\\d]{0,70}?\\ble\\s*:?\\s*", 0.95),
            Way.loose("mise?\\s+en\\s+ligne\\b", "[^.;\\d]{0,60}?\\ble\\s*:?\\s*", 0.93),
            Way.loose("publication\\b", "[^.;\\d]{0,60}?(?:\\b(?:le|du)\\b\\s*:?\\s*|[:\\t]\\s*)", 0.9));

    private static final Pattern MEETING =
            Pattern.compile("[^.;]{0,160}?(?:s'est|se\\s+sont|s'etant)\\s+(?:legalement\\s+)?(?:reuni|assemble)");

    private static final Pattern DECIDED = Pattern.compile(
            "(?m)^[\\s\\-•*]*(?:article\\s+(?:1(?:er)?|premier|unique)\\b|(?:decide|delibere|arrete)\\b)");

    private static final int SHORTEST_HEAD = 200;

    private Days() {}

    static @Nullable Found<LocalDate> session(Source source, ActKind kind) {
        if (kind != ActKind.DELIBERATION) {
            return find(source, TAKEN, source.folded().length());
        }
        int head = headEnd(source);
        Found<LocalDate> told = SESSION.stream()
                .map(way -> find(source, List.of(way), head))
                .filter(Objects::nonNull)
                .min(Comparator.comparingInt(found -> found.place().start()))
                .orElseGet(() -> find(source, PERHAPS_SESSION, head));
        Optional<FrenchDates.At> yearFirst =
                source.dates().stream().filter(FrenchDates.At::yearFirst).findFirst();
        if (yearFirst.isPresent()) {
            FrenchDates.At at = yearFirst.get();
            return source.found(
                    at.date(),
                    at.start(),
                    at.end(),
                    told == null || told.value().equals(at.date()) ? 0.99 : 0.9);
        }
        return told != null ? told : meetingAfterDate(source);
    }

    /** "Le 12 mars 2026 à 18 heures, les membres du conseil se sont réunis". */
    private static @Nullable Found<LocalDate> meetingAfterDate(Source source) {
        for (FrenchDates.At at : source.dates()) {
            if (at.start() > headEnd(source)) {
                break;
            }
            var meeting = MEETING.matcher(source.folded())
                    .region(at.end(), source.folded().length());
            if (meeting.lookingAt()) {
                return source.found(at.date(), at.start(), at.end(), 0.95);
            }
        }
        return null;
    }

    static @Nullable Found<LocalDate> convocation(Source source) {
        return find(source, CONVOCATION, source.folded().length());
    }

    static @Nullable Found<LocalDate> posted(Source source) {
        return find(source, POSTED, source.folded().length());
    }

    /** What visas and recitals say was published is another thing: a notice, a list, a text of law. */
    static @Nullable Found<LocalDate> published(Source source) {
        int from = source.first(Paragraphs.VISA)
                .map(MatchResult::start)
                .orElse(source.folded().length());
        Matcher decided =
                DECIDED.matcher(source.folded()).region(from, source.folded().length());
        int to = decided.find() ? decided.start() : from;
        return find(source, PUBLISHED, source.folded().length(), anchor -> anchor < from || anchor >= to);
    }

    private static @Nullable Found<LocalDate> find(Source source, List<Way> ways, int until) {
        return find(source, ways, until, anchor -> true);
    }

    /** The sooner way prevails, then the sooner place. */
    private static @Nullable Found<LocalDate> find(Source source, List<Way> ways, int until, IntPredicate where) {
        for (Way way : ways) {
            for (MatchResult anchor : source.all(way.anchor, until)) {
                if (!where.test(anchor.start())) {
                    continue;
                }
                Optional<FrenchDates.At> at = source.dateAfter(anchor.end(), way.between);
                if (at.isPresent()) {
                    return source.found(
                            at.get().date(), at.get().start(), at.get().end(), way.confidence);
                }
            }
        }
        return null;
    }

    /** Sessions told further down are those of earlier acts. */
    private static int headEnd(Source source) {
        int visa = source.first(Paragraphs.VISA)
                .map(MatchResult::start)
                .orElse(source.folded().length());
        return visa > SHORTEST_HEAD
                ? visa
                : Math.max(visa, Math.min(2500, source.folded().length()));
    }
}
