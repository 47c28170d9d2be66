package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Proxy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who gave their vote to whom: "X a donné pouvoir à Y", "X (procuration à Y)", "X représenté par Y", "pouvoir de X à Y". */
final class Proxies {
    private static final String NAME = "(" + Names.NAME + ")";
    private static final String POWER = "(?iu:pouvoirs?|procurations?|mandat|d[ée]l[ée]gation)";
    private static final String ABSENCE = "(?iu:(?:[\\s,(]|absente?|excus[ée]e?|et|\\(e\\)|qui|empêch[ée]e?)*)";
    private static final List<Way> WAYS = List.of(
            new Way(
                    Pattern.compile("(?iu:" + "pouvoir|procuration)\\s+de\\s+" + NAME
                            + "\\s*,?\\s+(?iu:donn[ée]e?\\s+)?(?iu:à|a|en faveur de|pour)\\s+" + NAME),
                    false),
            new Way(
                    Pattern.compile(NAME + ABSENCE
                            + "(?iu:a|ont|ayant|avait|avaient)?\\s*(?iu:donn[ée]e?s?|donnant|remis|confi[ée]|donne|donnent|d[ée]l[ée]gu[ée])?\\s*(?iu:son |leur |sa )?\\s*"
                            + POWER
                            + "\\s*(?iu:de vote|[ée]crite?|est donn[ée]e?|donn[ée]e?|de voter en (?:son|leur) nom)?\\s*(?iu:à|a\\s|:|en faveur de|->|→|=>)\\s*"
                            + NAME),
                    false),
            new Way(
                    Pattern.compile(NAME
                            + ABSENCE
                            + "(?iu:a |ayant |avait )?(?iu:d[ée]l[ée]gu[ée]|confi[ée]|donn[ée])\\s+(?iu:(?:son|sa)\\s+(?:droit\\s+de\\s+)?(?:vote|voix))\\s+(?iu:à|a|en\\s+faveur\\s+de)\\s+"
                            + NAME),
                    false),
            new Way(
                    Pattern.compile(NAME
                            + "[\\s,(]+(?iu:ayant\\s+pour\\s+|a\\s+pour\\s+)?(?iu:mandataire)\\s*[:\\s]\\s*" + NAME),
                    false),
            new Way(
                    Pattern.compile(NAME
                            + "[\\s,(]*(?iu:(?:absente?|excus[ée]e?)?[\\s,]*(?:est\\s+)?repr[ée]sent[ée]e?)\\s+(?iu:par)\\s+"
                            + NAME),
                    false),
            new Way(
                    Pattern.compile(NAME
                            + "[\\s,(]+(?iu:a re[çc]u |ayant re[çc]u |porteu?r?s?e? d['’u]u?n? ?|avec |d[ée]tient |d[ée]tenteu?r?(?:rice)? d['’]une? |muni?e? d['’]une? |porteu(?:r|se) (?:du |de la |d['’]une? )|b[ée]n[ée]ficiant (?:du |de la |d['’]une? )|ayant |a |mandataire,? )?\\s*"
                            + POWER + "\\s+(?iu:de)\\s+" + NAME),
                    true),
            new Way(
                    Pattern.compile(NAME
                            + "[\\s,(]+(?iu:repr[ée]sente|repr[ée]sentante?|mandataire\\s+de|votant\\s+pour|vote\\s+pour)\\s+"
                            + NAME),
                    true),
            new Way(
                    Pattern.compile(NAME + "[\\s(]*(?iu:pouvoir|procuration|mandataire)\\s*:?\\s+" + NAME + "\\s*\\)"),
                    false));
    private static final Way UNDER_HEADING = new Way(
            Pattern.compile(NAME
                    + "\\s*(?:(?<=[\\s,:])\\(?\\s*(?iu:à|a|par|en\\s+faveur\\s+de|au\\s+profit\\s+de|vers)\\s|->|→|=>|>|\\t|[-–]\\s|(?iu:pour)\\s|:)\\s*"
                    + NAME),
            false);

    private Proxies() {}

    /** @param holderFirst "Y a reçu pouvoir de X" */
    private record Way(Pattern pattern, boolean holderFirst) {}

    /** @param there the holder, where the words begin with it */
    record Span(int start, int end, Found<Proxy> found, Optional<Found<String>> there) {}

    /** @param underHeading whether the part is headed "pouvoirs", so that "X à Y" suffices */
    static List<Span> in(Source source, int from, int to, boolean underHeading) {
        var spans = new ArrayList<Span>();
        for (Way way : WAYS) {
            collect(source, from, to, way, spans);
        }
        if (underHeading) {
            collect(source, from, to, UNDER_HEADING, spans);
        }
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private static void collect(Source source, int from, int to, Way way, List<Span> spans) {
        Matcher matcher = way.pattern.matcher(source.text()).region(from, to);
        while (matcher.find()) {
            int start = matcher.start();
            int end = source.wrapEnd(matcher.start(2), matcher.end());
            if (spans.stream().anyMatch(s -> start < s.end && s.start < end)) {
                continue;
            }
            String first = Names.bare(matcher.group(1));
            int secondEnd = source.wrapEnd(matcher.start(2), matcher.end(2));
            String second = Names.bare(source.text().substring(matcher.start(2), secondEnd));
            if (!first.isEmpty() && !second.isEmpty()) {
                Proxy proxy = way.holderFirst ? new Proxy(second, first) : new Proxy(first, second);
                Optional<Found<String>> there = way.holderFirst
                        ? Optional.of(source.found(first, matcher.start(1), matcher.end(1), 0.95))
                        : Optional.empty();
                spans.add(new Span(start, end, source.found(proxy, start, end, 0.95), there));
                matcher.region(end, to);
            }
        }
    }

    /** What is left of a part between its proxies. */
    static List<int[]> outside(List<Span> spans, int[] zone) {
        var rest = new ArrayList<int[]>();
        int from = zone[0];
        for (Span span : spans) {
            rest.add(new int[] {from, span.start});
            from = span.end;
        }
        rest.add(new int[] {from, zone[1]});
        return rest.stream().filter(z -> z[1] > z[0]).toList();
    }
}
