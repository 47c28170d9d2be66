package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.reading.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who was there: parts of the head under their headings, or a table with one member per row. */
final class Attendances {
    private static final String START = "(?:^|(?<=[.;\\t]\\s?)|(?<=\\n))[\\s\\-•*]*";
    private static final String STOP =
            "\\s*(?:\\([^)\\n]{0,40}\\))?\\s*(?::|\\.(?=\\s*\\n)|(?=\\n|\\t|$)|(?=\\s(?:m\\.|mm|mmes?|messieurs|mesdames|monsieur|madame|m\\s)))";
    private static final Pattern PRESENT = heading(
            "(?:liste\\s+des\\s+)?(?:(?:les\\s+)?(?:membres?|conseillers?|conseilleres?|elus?|delegues?|titulaires?)(?:\\s+(?:municipaux|communautaires?|titulaires|elus))?\\s+)?(?:(?:etaient|sont|etait|ont\\s+ete)\\s+)?presents?(?:[.·\\-(]e[.·\\-)]?s?)?(?:\\s+(?:les\\s+(?:conseillers|membres|delegues|elus)[^:\\n]{0,40}|et\\s+votants?|a\\s+(?:la|l')\\s*(?:seance|ouverture[^:\\n]{0,20})|(?:mmes|mm|mesdames|messieurs)[^:\\n]{0,40}(?=:)|\\d+\\s*))?");
    /** Said of the members, where none are called present. */
    private static final Pattern SAT = heading(
            "(?:(?:les\\s+)?(?:membres?|conseillers?|elus?|delegues?)(?:\\s+(?:municipaux|communautaires?|titulaires|elus))?\\s+)?(?:(?:ont|ayant)\\s+(?:siege|assiste|participe|pris\\s+part|repondu\\s+(?:a\\s+l'appel|presents?))|siegeaient|assistaient|participaient|etaient\\s+reunis)(?:\\s+(?:a\\s+(?:la\\s+(?:seance|reunion)|l'assemblee|l'appel)|nominal))?");

    private static final Pattern PROXIES = heading(
            "(?:(?:etaient|etait|sont|est|ont|a|avaient|avait|membres?|conseillers?|elus?|delegues?)\\s+)?(?:(?:absents?|excuses?|absentes?|excusees?)[\\s,]+(?:et\\s+)?)*(?:excuses?\\s+)?(?:(?:et\\s+)?(?:ayant|ont|a|avaient|avait|qui ont)\\s+(?:donne|vote\\s+par|remis|confie|delegue)\\s+(?:(?:leur|son|un|une)\\s+)?(?:droit\\s+de\\s+)?(?:pouvoirs?|procurations?|mandat|delegation|vote|voix)|(?:et\\s+)?represente(?:e|[.·\\-(]e[.·\\-)]?)?s?(?!\\s+par)|(?:et\\s+)?avec\\s+(?:pouvoirs?|procurations?)|(?:liste\\s+des\\s+)?(?:pouvoirs?|procurations?)(?:\\s+de\\s+vote|\\s+donnes|\\s+ecrites)?|absents?\\s+representes?(?!\\s+par)|donne\\s+(?:pouvoir|procuration)|votes?\\s+par\\s+procuration|delegations?\\s+de\\s+vote|mandats?(?:\\s+de\\s+vote)?(?=\\s*:)|mandants?)(?:(?!\\bm\\.|\\bmme|\\bmm\\b|monsieur|madame)[^:\\n]){0,90}(?:\\n(?!\\n)[^:\\n]{0,90}(?=:))?");
    private static final Pattern ABSENT = heading(
            "(?:(?:etaient|sont|etait|membres?|conseillers?|elus?|delegues?)\\s+)?(?:absent(?:e|[.·\\-(]e[.·\\-)]?)?s?|excuse(?:e|[.·\\-(]e[.·\\-)]?)?s?)(?:[\\s,/]+(?:et\\s+|non\\s+|ou\\s+)?(?:absente?s?|excusee?s?|representes?|sans\\s+(?:pouvoir|procuration)|non\\s+representes?|remplacee?s?))*");
    private static final Pattern OTHER_HEADING = Pattern.compile("^[^:\\n]{2,60}:\\s*");
    private static final Pattern SECRETARY = Pattern.compile(
            "(?<=[.;]\\s)\\s*(?:secretaires?|(?:m\\.|mme|monsieur|madame)[^.;\\n]{3,60}(?:a ete|est)\\s+(?:elue?|designee?|nommee?))");
    private static final Pattern TELLS = Pattern.compile(
            "\\b(?:rapporte|expose|rappelle|informe|presente|est (?:designe|elu|nomme)|a ete|propose|donne lecture)");
    private static final Pattern FIGURE = Pattern.compile("^\\s*\\d{1,3}\\b(?!\\s*(?:er|e|eme)\\b)");

    private final Source source;
    private final List<Found<String>> present = new ArrayList<>();
    private final List<Found<Proxy>> represented = new ArrayList<>();
    private final List<Found<String>> absent = new ArrayList<>();

    private Attendances(Source source) {
        this.source = source;
    }

    static Attendance of(Source source) {
        var attendances = new Attendances(source);
        if (!AttendanceTable.read(source, attendances.present, attendances.represented, attendances.absent)) {
            attendances.parts();
        }
        return Headcounts.with(source, attendances.present, attendances.represented, attendances.absent);
    }

    private void parts() {
        part(PRESENT, this::presentIn);
        if (present.isEmpty()) {
            part(SAT, this::presentIn);
        }
        part(PROXIES, this::proxiesIn);
        part(ABSENT, this::absentIn);
    }

    private static Pattern heading(String words) {
        return Pattern.compile("(?m)" + START + words + STOP);
    }

    /** Every heading of a kind: acts that separate "absents" from "excusés" have two. */
    private void part(Pattern heading, Function<int[], Boolean> reader) {
        boolean read = false;
        for (Matcher match = heading.matcher(source.folded()); match.find(); ) {
            int from = match.end();
            Line line = source.lines()
                    .get(Math.min(source.lineAt(match.end() - 1), source.lines().size() - 1));
            boolean inside = match.start() > line.start();
            if (!inside && !line.opens() && !closed(source.folded(line), from - line.start())) {
                continue;
            }
            if (FIGURE.matcher(source.folded().substring(from)).find() && !followedByNames(from)) {
                continue;
            }
            from = behindFigure(from);
            int[] zone = {from, endOf(from)};
            if (zone[1] > zone[0] && reader.apply(zone)) {
                read = true;
            }
            if (read && (heading == PRESENT || heading == SAT)) {
                return;
            }
        }
    }

    /** "Présents : 12" is a figure, "Présents : 12 - M. X" or "Présents (12) :" are names. */
    private boolean followedByNames(int from) {
        Matcher figure = FIGURE.matcher(source.folded().substring(from));
        if (!figure.find()) {
            return true;
        }
        int end = from + figure.end();
        int line = source.folded().indexOf('\n', end);
        String rest = source.text().substring(end, line < 0 ? source.text().length() : line);
        return Names.isTitled(rest.replaceFirst("^[\\s:\\-–(]+", "")) || behindFigure(from) > from;
    }

    /** Past "12" where the names stand in the lines below. */
    private int behindFigure(int from) {
        Matcher figure = FIGURE.matcher(source.folded().substring(from));
        int next = source.lineAt(from) + 1;
        if (!figure.find() || next >= source.lines().size()) {
            return from;
        }
        int end = from + figure.end();
        Line below = source.lines().get(next);
        boolean alone = end < below.start()
                && source.text().substring(end, below.start()).isBlank();
        List<Names.Name> names = Names.list(source.text(), below.start(), below.end());
        return alone && names.size() > 1 && names.stream().allMatch(Names.Name::sure) ? below.start() : from;
    }

    private int endOf(int from) {
        List<Line> lines = source.lines();
        int first = source.lineAt(from);
        int end = from;
        boolean begun = false;
        for (int i = first; i < lines.size(); i++) {
            Line line = lines.get(i);
            int start = Math.max(from, line.start());
            String folded = source.folded().substring(start, line.end());
            if (start == line.start()) {
                if (isHeading(line)
                        || Labels.ENDS_HEAD_PART.matcher(folded).find()
                        || Labels.ENDS_BODY.matcher(folded).find()) {
                    break;
                }
                if (line.apart() && !looksLikeNames(i, begun, end)) {
                    break;
                }
                if (begun && line.opens() && hasEnded(end) && !looksLikeNames(i, true, end) && !holdsProxies(line)) {
                    break;
                }
                if (!begun && !line.apart() && !holdsNames(line) && !folded.isBlank()) {
                    break;
                }
            }
            begun |= !folded.isBlank();
            end = line.end();
            int inner = innerHeading(start, line.end());
            if (inner >= 0) {
                return inner;
            }
        }
        return end;
    }

    private boolean hasEnded(int end) {
        return source.folded().substring(0, end).stripTrailing().endsWith(".");
    }

    private boolean holdsNames(Line line) {
        return Names.isTitled(source.text(line))
                || !Names.list(source.text(), line.start(), line.end()).isEmpty()
                || holdsProxies(line);
    }

    private boolean holdsProxies(Line line) {
        return !Proxies.in(source, line.start(), line.end(), true).isEmpty();
    }

    /** A heading may stand in the middle of a line: "… et Mme X. Absents : …". */
    private int innerHeading(int from, int to) {
        for (Pattern heading : List.of(PRESENT, PROXIES, ABSENT)) {
            Matcher matcher = heading.matcher(source.folded()).region(from + 1 < to ? from + 1 : from, to);
            matcher.useTransparentBounds(true).useAnchoringBounds(false);
            if (from + 1 < to && matcher.find() && matcher.start() > from) {
                return matcher.start();
            }
        }
        Matcher secretary = SECRETARY.matcher(source.folded()).region(from, to);
        return secretary.useTransparentBounds(true).find() ? secretary.start() : -1;
    }

    private boolean isHeading(Line line) {
        String folded = source.folded(line);
        for (Pattern heading : List.of(PRESENT, PROXIES, ABSENT)) {
            Matcher matcher = heading.matcher(folded);
            if (matcher.lookingAt() && (line.opens() || closed(folded, matcher.end()))) {
                return true;
            }
        }
        return false;
    }

    /** A word that happens to begin a line is a heading only with its colon, or alone. */
    private static boolean closed(String folded, int end) {
        return folded.substring(0, end).stripTrailing().endsWith(":")
                || folded.substring(end).isBlank();
    }

    /** Below white space: names with their titles, or the rest of a list that has not ended. */
    private boolean looksLikeNames(int i, boolean begun, int end) {
        Line line = source.lines().get(i);
        String text = source.text(line);
        if (OTHER_HEADING.matcher(source.folded(line)).find() && !Names.isTitled(text)) {
            return false;
        }
        List<Names.Name> names = Names.list(source.text(), line.start(), line.end());
        if (names.isEmpty()) {
            return false;
        }
        if (Names.isTitled(text)) {
            return !TELLS.matcher(source.folded(line)).find();
        }
        boolean goesOn =
                begun && source.text().substring(0, end).stripTrailing().endsWith(",");
        return goesOn || (names.size() >= 3 && names.stream().allMatch(Names.Name::sure));
    }

    private boolean presentIn(int[] zone) {
        List<Proxies.Span> proxies = Proxies.in(source, zone[0], zone[1], false);
        proxies.forEach(p -> represented.add(p.found()));
        int before = present.size();
        Proxies.outside(proxies, zone)
                .forEach(z -> Names.list(source.text(), z[0], z[1]).forEach(n -> present.add(name(n))));
        proxies.stream().map(Proxies.Span::there).flatMap(Optional::stream).forEach(this::there);
        return present.size() > before;
    }

    /** "Y (pouvoir de X)" among those present says that Y is. */
    private void there(Found<String> holder) {
        if (present.stream().noneMatch(p -> same(p.value(), holder.value()))) {
            present.add(holder);
        }
    }

    private boolean proxiesIn(int[] zone) {
        List<Proxies.Span> proxies = Proxies.in(source, zone[0], zone[1], true);
        proxies.forEach(p -> add(p.found()));
        if (proxies.isEmpty()) {
            Names.list(source.text(), zone[0], zone[1])
                    .forEach(n ->
                            add(source.found(new Proxy(n.value(), null), n.start(), n.end(), n.sure() ? 0.95 : 0.8)));
        }
        return true;
    }

    private boolean absentIn(int[] zone) {
        List<Proxies.Span> proxies = Proxies.in(source, zone[0], zone[1], false);
        proxies.forEach(p -> add(p.found()));
        Proxies.outside(proxies, zone)
                .forEach(z -> Names.list(source.text(), z[0], z[1]).stream()
                        .filter(n -> represented.stream()
                                .noneMatch(r -> same(r.value().giver(), n.value())))
                        .filter(n -> absent.stream().noneMatch(a -> same(a.value(), n.value())))
                        .forEach(n -> absent.add(name(n))));
        return true;
    }

    private void add(Found<Proxy> proxy) {
        boolean known = represented.stream()
                .anyMatch(r -> same(r.value().giver(), proxy.value().giver()));
        if (!known) {
            represented.add(proxy);
        }
    }

    private Found<String> name(Names.Name name) {
        return source.found(name.value(), name.start(), name.end(), name.sure() ? 0.96 : 0.8);
    }

    private static boolean same(@Nullable String one, String other) {
        return one != null && Folded.of(one).equals(Folded.of(other));
    }
}
