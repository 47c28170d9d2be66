package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Vote;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The outcome of the vote: in a sentence, after labels, or in a table. */
final class Votes {
    private static final String COUNT = "(\\d{1,3}|o0?\\b|aucune?|neant|zero|" + FrenchNumbers.BELOW_HUNDRED + ")";
    private static final String GAP = "[^\\S\\n]{0,4}[:=.\\-]?[^\\S\\n]{0,6}";
    /** A figure on the line below its label. */
    private static final String BELOW = "[^\\S\\n]*:?[^\\S\\n]*\\n[^\\S\\n]*";

    private static final String END = "[^\\S\\n]*(?=\\n|$)";
    private static final String NO_LABEL = "(?![^\\S\\n]*[:=]?[^\\S\\n]*\\d)";
    private static final String NO_PURPOSE =
            "(?!\\s+(?:extrait|copie|ampliation|expedition|les?|la|l'|une?|des|ce|cette|chaque|tout|approuver|autoriser)\\b)";

    private static final Pattern UNANIMOUS =
            Phrases.of("(?:a |par )?l'unanimite|unanimement|vote\\s*:\\s*unanimite|unanimite\\b");
    private static final Pattern MAJORITY =
            Phrases.of("a la majorite|majorite absolue|majorite des (?:voix|suffrages|membres)");
    private static final Pattern ADOPTED =
            Phrases.of("(?:le (?:conseil|comite|bureau)[^.\\n]{0,60}|deliberation |est |proposition )adopte");
    private static final Pattern REFUSED = Phrases.of(
            "(?:n'est pas|est) (?:rejetee?|repoussee?|adoptee? pas)|n'est pas adopte|(?:rejette|repousse|refuse)\\b[^.]{0,40}(?:proposition|projet|deliberation)");
    private static final Pattern SECRET =
            Phrases.of("(?:au |a |par |vote |scrutin )?(?:(?:bulletins?|scrutin|vote)s? (?:a )?secrets?)");
    private static final Pattern NOT_SECRET = Phrases.of(
            "(?:ne pas (?:proceder|recourir|voter)|pas (?:de|au|a)|renonce|sans recourir|dispense)[^.]{0,60}secret");
    private static final Pattern CASTING = Phrases.of(
            "(?:voix|vote) (?:du |de la |de )?(?:maire|president|presidente)?\\s*(?:est |etant |ayant ete )?preponderante|voix preponderante");
    private static final Pattern DELIBERATED = Phrases.of(
            "apres en avoir (?:delibere|debattu)|apres (?:deliberation|avoir delibere|vote)|resultats? du vote|votes?\\s*:|mis(?:e)? aux voix|le conseil[^.]{0,80}(?:decide|adopte|approuve)");
    private static final Pattern DECIDES =
            Phrases.of("apres en avoir delibere[^.;]{0,160}\\b(?:decide|approuve|adopte|autorise)\\b");
    private static final Pattern WORDS = Pattern.compile(
            "\\b(?:unanim|majorit|adopte|rejet|repouss|refus|preponderant|\"?pour\"?\\s*[:=\\d.\\-]|voix|contre|abst|blancs?\\b|nuls?\\b|participa|prend|prenn|pris part|(?:de)?favorables?\\b|\"?(?:oui|non)\"?\\s*[:=])"
                    + "|\\d\\s+\"?pour\\b");
    private static final int AROUND = 90;
    private static final int CLOSE = 320;

    private static final Count FOR = Count.of(
            "pour[^\\S\\n]*:[^\\S\\n]*" + COUNT,
            COUNT + "\\s*(?:voix|votes?|suffrages?)?\\s*(?:\\([^)]{0,30}\\)\\s*)?\"?\\s*pour\\b\\s*\"?" + NO_LABEL
                    + NO_PURPOSE,
            "(?:votes?|voix|suffrages?)?\\s*pour" + GAP + COUNT,
            COUNT + " voix contre" + GAP + "\\d{1,3}",
            "pour" + BELOW + COUNT + END,
            "par " + COUNT + " voix(?!\\s*\"?(?:contre|abst))",
            COUNT + "\\s*(?:voix|votes?|suffrages?|avis)?\\s*favorables?\\b" + NO_LABEL,
            "(?:votes?|voix|suffrages?|avis)\\s*favorables?" + GAP + COUNT,
            "\"?oui\"?[^\\S\\n]*[:=][^\\S\\n]*" + COUNT);
    private static final Count AGAINST = Count.of(
            "contre[^\\S\\n]*:[^\\S\\n]*" + COUNT,
            COUNT + "\\s*(?:voix|votes?|suffrages?)?\\s*(?:\\([^)]{0,30}\\)\\s*)?\"?\\s*contre\\b\\s*\"?" + NO_LABEL,
            "(?:votes?|voix|suffrages?)?\\s*contre" + GAP + COUNT,
            "contre" + BELOW + COUNT + END,
            COUNT + "\\s*(?:voix|votes?|suffrages?|avis)?\\s*defavorables?\\b" + NO_LABEL,
            "(?:votes?|voix|suffrages?|avis)\\s*defavorables?" + GAP + COUNT,
            "\"?non\"?[^\\S\\n]*[:=][^\\S\\n]*" + COUNT);
    private static final Count ABSTENTIONS = Count.of(
            "abstentions?(?:\\(s\\))?[^\\S\\n]*:[^\\S\\n]*" + COUNT,
            COUNT + "\\s*(?:voix\\s*)?(?:\\([^)]{0,30}\\)\\s*)?\"?\\s*abstentions?\\s*\"?" + NO_LABEL,
            "abstentions?(?:\\(s\\))?" + GAP + COUNT,
            "abstentions?" + BELOW + COUNT + END,
            "se sont abstenus?" + GAP + COUNT,
            COUNT + " (?:membres?|conseillers?|elus?) s'(?:etant|est|etaient) abstenu");
    private static final Count BLANKS =
            Count.of("blancs?" + GAP + COUNT, COUNT + "\\s*(?:bulletins?|votes?|suffrages?)?\\s*blancs?\\b" + NO_LABEL);
    private static final Count NULLS =
            Count.of("nuls?" + GAP + COUNT, COUNT + "\\s*(?:bulletins?|votes?|suffrages?)?\\s*nuls?\\b" + NO_LABEL);
    private static final Count NOT_TAKING_PART = Count.of(
            "(?:non[- ]participations?|ne (?:prend|prennent|prenant|participent|participe)(?: pas)? (?:part|pas)[^.\\d:;]{0,40}|n'(?:ayant|ont|a) pas (?:pris part|participe)[^.\\d:;]{0,40})"
                    + GAP + COUNT,
            COUNT
                    + "\\s*(?:elus?|membres?|conseillers?|personnes?)?\\s*(?:ne (?:prend|prennent|prenant|participe|participent) pas|n'(?:ayant|ont|a) pas (?:pris|participe)|non[- ]participations?)");

    private Votes() {}

    private record Count(List<Pattern> ways) {
        static Count of(String... ways) {
            return new Count(Arrays.stream(ways)
                    .map(w -> Phrases.of("(?<![\\w°/.,])" + w))
                    .toList());
        }
    }

    static @Nullable Found<Vote> find(Source source) {
        int from = source.all(DELIBERATED).stream()
                .map(MatchResult::start)
                .findFirst()
                .orElse(0);
        int until = Math.max(from, remediesStart(source));
        Optional<Found<Vote>> table = VoteTable.find(source);
        Zone zone = zone(source, from, until);
        if (zone == null && table.isEmpty()) {
            zone = zone(source, 0, until);
        }
        if (zone == null && table.isEmpty()) {
            return null;
        }
        return table.isPresent() ? withWords(source, table.get(), zone) : told(source, zone);
    }

    private record Zone(int start, int end) {}

    /** From the first word of an outcome to the last one close to it. */
    private static @Nullable Zone zone(Source source, int from, int until) {
        int start = Integer.MAX_VALUE;
        int end = -1;
        List<Pattern> signs = new ArrayList<>(List.of(UNANIMOUS, MAJORITY, ADOPTED, REFUSED, CASTING));
        for (Count count : List.of(FOR, AGAINST, ABSTENTIONS, BLANKS, NULLS, NOT_TAKING_PART)) {
            signs.addAll(count.ways);
        }
        var hits = new ArrayList<MatchResult>();
        for (int[] window : windows(source, from, until)) {
            for (Pattern sign : signs) {
                sign.matcher(source.folded())
                        .region(window[0], window[1])
                        .useTransparentBounds(true)
                        .results()
                        .filter(m -> !partial(source, m))
                        .forEach(hits::add);
            }
        }
        hits.sort(Comparator.comparingInt(MatchResult::start));
        for (MatchResult hit : hits) {
            if (end < 0) {
                start = hit.start();
            } else if (hit.start() - end > CLOSE) {
                break;
            }
            end = Math.max(end, hit.end());
        }
        return end < 0 ? null : new Zone(start, end);
    }

    /** Where a word of a vote stands near: the signs themselves are too many to look for everywhere. */
    private static List<int[]> windows(Source source, int from, int until) {
        var windows = new ArrayList<int[]>();
        var words = WORDS.matcher(source.folded()).region(from, until);
        while (words.find()) {
            int start = Math.max(from, words.start() - AROUND);
            int end = Math.min(until, words.end() + AROUND);
            if (!windows.isEmpty() && windows.getLast()[1] >= start) {
                windows.getLast()[1] = end;
            } else {
                windows.add(new int[] {start, end});
            }
        }
        return windows;
    }

    /** "pour 3 ans" is no vote. */
    private static boolean partial(Source source, MatchResult match) {
        String after =
                source.folded().substring(match.end(), Math.min(source.folded().length(), match.end() + 14));
        return after.matches(
                "(?s)\\s*(?:ans?|mois|jours?|euros?|€|%|heures?|m2|m²|emplois?|postes?|agents?|[.,]\\d|/\\s?\\d++(?!\\s*(?:voix\\s*)?\"?(?:pour|contre|abst|blanc|nul))|h\\d|\\d).*");
    }

    private static Found<Vote> told(Source source, @Nullable Zone zone) {
        if (zone == null) {
            throw new IllegalStateException("no zone");
        }
        @Nullable Integer inFavour = number(source, FOR, zone);
        @Nullable Integer against = number(source, AGAINST, zone);
        boolean unanimous = inZone(source, UNANIMOUS, zone);
        boolean counted = inFavour != null || against != null;
        // An act that says it decides was taken for adopted, rightly or not: that is for the checks to say.
        boolean outvoted = inFavour != null && against != null && against > inFavour;
        boolean refused = inZone(source, REFUSED, zone)
                || (outvoted && source.first(DECIDES).isEmpty());
        var vote = new Vote(
                !refused,
                unanimous,
                secret(source, zone),
                inZone(source, CASTING, zone),
                inFavour,
                against,
                number(source, ABSTENTIONS, zone),
                number(source, BLANKS, zone),
                number(source, NULLS, zone),
                number(source, NOT_TAKING_PART, zone));
        return source.found(vote, zone.start, zone.end, unanimous || counted ? 0.95 : 0.85);
    }

    private static Found<Vote> withWords(Source source, Found<Vote> table, @Nullable Zone zone) {
        Vote counts = table.value();
        Zone around = new Zone(
                Math.max(0, table.place().start() - 900),
                Math.min(source.folded().length(), table.place().end() + 300));
        boolean unanimous = zone != null && inZone(source, UNANIMOUS, zone);
        var vote = new Vote(
                counts.adopted() && !inZone(source, REFUSED, around),
                unanimous,
                secret(source, around),
                inZone(source, CASTING, around),
                counts.inFavour(),
                counts.against(),
                counts.abstentions(),
                counts.blanks(),
                counts.nulls(),
                counts.notTakingPart());
        return new Found<>(vote, table.place(), table.confidence());
    }

    private static boolean secret(Source source, Zone zone) {
        int from = Math.max(0, zone.start - 700);
        String around = source.folded().substring(from, Math.min(source.folded().length(), zone.end + 300));
        return SECRET.matcher(NOT_SECRET.matcher(around).replaceAll("")).find();
    }

    private static boolean inZone(Source source, Pattern pattern, Zone zone) {
        return pattern.matcher(source.folded()).region(zone.start, zone.end).find();
    }

    private static @Nullable Integer number(Source source, Count count, Zone zone) {
        for (Pattern way : count.ways) {
            var matcher = way.matcher(source.folded()).region(zone.start, zone.end);
            matcher.useTransparentBounds(true);
            while (matcher.find()) {
                OptionalInt value = FrenchNumbers.value(matcher.group(1));
                if (value.isPresent() && !partial(source, matcher.toMatchResult())) {
                    return value.getAsInt();
                }
            }
        }
        return null;
    }

    private static int remediesStart(Source source) {
        return source.all(Remedies.MENTION).stream()
                .map(MatchResult::start)
                .findFirst()
                .orElse(source.folded().length());
    }
}
