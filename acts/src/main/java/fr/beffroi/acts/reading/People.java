package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.reading.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who presided, who kept the minutes, who signed. */
final class People {
    private static final String NAME = "(" + Names.NAME + ")";
    private static final List<Pattern> SECRETARY = List.of(
            Pattern.compile(
                    "(?iu:secr[ée]taires?\\s+(?:de\\s+(?:la\\s+)?s[ée]ance)?(?:\\s+(?:d[ée]sign[ée]|nomm[ée]|[ée]lu)e?(?:\\(e\\))?)?)\\s*(?:\\([^)\\n]*\\)\\s*)?(?:[:\\t]\\s*|(?<=ance\\s)(?=M\\.|Mme|Monsieur|Madame))"
                            + NAME),
            Pattern.compile(
                    NAME
                            + "[^.;:\\n\\p{Lu}]{0,60}?\\s*(?iu:(?:a|ayant|ont)\\s+[ée]t[ée]|est|sont)\\s+(?iu:[ée]lue?|d[ée]sign[ée]e?|nomm[ée]e?|choisie?)\\s*(?iu:[àa]\\s+l['’]unanimit[ée]\\s*)?,?\\s*(?iu:pour\\s+(?:remplir\\s+)?(?:les\\s+fonctions\\s+de\\s+)?|(?:en\\s+qualit[ée]\\s+|aux\\s+fonctions\\s+)?de\\s+|comme\\s+|en\\s+tant\\s+que\\s+)?\\s*(?iu:la\\s+|le\\s+)?(?iu:secr[ée]taire)"),
            Pattern.compile(
                    "(?iu:(?:a|ayant)\\s+[ée]t[ée]|est)\\s+(?iu:[ée]lue?|d[ée]sign[ée]e?|nomm[ée]e?)\\s+(?iu:en\\s+qualit[ée]\\s+de\\s+|comme\\s+)?(?iu:secr[ée]taire)(?iu:\\s+de\\s+(?:la\\s+)?s[ée]ance)?\\s*:?\\s*,?\\s*"
                            + NAME),
            Pattern.compile("(?iu:d[ée]signe|nomme|[ée]lit)\\s+" + NAME
                    + "\\s*,?\\s*(?iu:en\\s+qualit[ée]\\s+de\\s+|comme\\s+|pour\\s+)?(?iu:secr[ée]taire)"),
            Pattern.compile("(?iu:secr[ée]tariat(?:\\s+de\\s+(?:la\\s+)?s[ée]ance)?)\\s*[:\\t]\\s*" + NAME),
            Pattern.compile(
                    NAME
                            + "[^.;:\\n\\p{Lu}]{0,40}?\\s+(?iu:(?:a\\s+)?(?:assur|rempli|exerc|tien|accept)\\p{L}*)\\s+(?iu:le\\s+|la\\s+|les\\s+)?(?iu:(?:fonctions?|r[ôo]le)\\s+de\\s+)?(?iu:secr[ée]taire|secr[ée]tariat)"),
            Pattern.compile("(?iu:secr[ée]tariat[^:\\n]{0,40}?(?:assur[ée]e?|tenu)\\s+par)\\s*:?\\s*" + NAME),
            Pattern.compile(
                    "(?iu:fonctions?\\s+de\\s+secr[ée]taire[^:.\\n]{0,40}?(?:remplies?|assur[ée]e?s?|confi[ée]e?s?)\\s+(?:par|à))\\s*:?\\s*"
                            + NAME));
    private static final List<Pattern> CHAIR = List.of(
            Pattern.compile(
                    "(?iu:pr[ée]sidence\\s+de)\\s+(?iu:(?:m\\.|monsieur|madame|mme)\\s+(?:le|la)\\s+(?:doyen(?:ne)?\\s+d['’][âa]ge(?:\\s+de\\s+l['’]assembl[ée]e)?|maire|pr[ée]sidente?|\\p{L}+\\s+adjointe?(?:\\s+au\\s+maire)?)\\s*,?\\s*)?"
                            + NAME),
            Pattern.compile(
                    "(?iu:(?:pr[ée]sidente?|pr[ée]sidence)(?:\\s+de\\s+(?:la\\s+)?(?:s[ée]ance|r[ée]union))?|pr[ée]sid(?:ait|[ée]e)(?:\\s+la\\s+(?:s[ée]ance|r[ée]union))?|a\\s+pr[ée]sid[ée](?:\\s+la\\s+s[ée]ance)?)\\s*[:\\t]\\s*"
                            + NAME),
            Pattern.compile("(?iu:pr[ée]sid[ée]e?\\s+par|pr[ée]sidence[^.:;\\n]{0,30}assur[ée]e\\s+par)\\s+" + NAME),
            Pattern.compile(
                    NAME
                            + "\\s*,\\s*(?iu:maire|pr[ée]sidente?)\\s*,\\s*(?iu:pr[ée]side|(?:a\\s+)?ouv(?:re|ert)\\s+la\\s+s[ée]ance|assure\\s+la\\s+pr[ée]sidence)"),
            Pattern.compile(NAME + "\\s+(?iu:pr[ée]side|assure\\s+la\\s+pr[ée]sidence)"));
    private static final Pattern OFFICE_LINE = Pattern.compile(
            "^[\\s\\-•*]*(?:signe\\s*:?\\s*)?(?:pour\\s+(?:extrait|copie|ampliation|expedition)\\s*(?:certifiee?\\s+)?(?:conforme)?\\s*,?\\s*)?(?:(?:m\\.|mme|monsieur|madame)\\s+)?(l[ea]\\s+(?:maire|presidente?|secretaire|doyenne?|vice-presidente?|premiere?\\s+adjointe?|rapporteure?)(?:\\s+(?:de|du|d')\\s?[^,\\t]{2,60})?)\\s*[,.:]?\\s*(?:\\(?signe\\)?\\s*:?)?\\s*(.*)$");
    private static final Pattern SIGNED_BY = Pattern.compile(
            "(?iu:sign[ée]e?\\s+(?:[ée]lectroniquement\\s+|num[ée]riquement\\s+)?par)\\s*:?\\s*" + NAME);
    private static final Pattern CAPACITY = Pattern.compile("(?iu:qualit[ée]|fonction)\\s*:\\s*([^\\t\\n]{2,60})");
    private static final int FOOT_LINES = 4;
    private static final int HEAD = 12_000;

    private People() {}

    static @Nullable Found<String> secretary(Source source) {
        return first(source, SECRETARY, 0.95);
    }

    static @Nullable Found<String> chair(Source source, ActKind kind, List<Found<String>> signatories) {
        if (kind != ActKind.DELIBERATION) {
            return signatories.isEmpty() ? null : named(signatories.getFirst());
        }
        return first(source, CHAIR, 0.95);
    }

    private static Found<String> named(Found<String> signatory) {
        String value = signatory.value();
        String name = value.substring(value.lastIndexOf(',') + 1).strip();
        return new Found<>(name, signatory.place(), signatory.confidence());
    }

    private static @Nullable Found<String> first(Source source, List<Pattern> ways, double confidence) {
        for (Pattern way : ways) {
            int head = Math.min(HEAD, source.text().length());
            for (Matcher matcher = way.matcher(source.text()).region(0, head); matcher.find(); ) {
                String name = Names.bare(
                        source.text().substring(matcher.start(1), source.wrapEnd(matcher.start(1), matcher.end(1))));
                if (!name.isEmpty()) {
                    return source.found(name, matcher.start(1), matcher.end(1), confidence);
                }
            }
        }
        return null;
    }

    /** Offices at the foot with the names under them, beside them or, in columns, below in the same column. */
    static List<Found<String>> signatories(Source source, int from) {
        var found = new ArrayList<Found<String>>();
        signedBy(source, from, found);
        List<Line> lines = source.lines();
        for (int i = source.lineAt(from); i < lines.size(); i++) {
            String[] cells = source.text(lines.get(i)).split("\t", -1);
            for (int column = 0; column < cells.length; column++) {
                signatory(source, i, column, cells[column], found);
            }
        }
        return found;
    }

    /** The mention of an electronic signature: "Signé par : X", then "Qualité : maire". */
    private static void signedBy(Source source, int from, List<Found<String>> found) {
        Matcher signed = SIGNED_BY
                .matcher(source.text())
                .region(Math.min(from, source.text().length()), source.text().length());
        while (signed.find()) {
            int nameEnd = source.wrapEnd(signed.start(1), signed.end(1));
            int lineEnd = source.text().indexOf('\n', signed.start(1));
            int end = lineEnd < 0 ? nameEnd : Math.min(nameEnd, lineEnd);
            String name = Names.bare(source.text().substring(signed.start(1), end));
            Matcher capacity =
                    CAPACITY.matcher(source.text()).region(end, source.text().length());
            if (!name.isEmpty()
                    && capacity.find()
                    && source.text().substring(end, capacity.start()).isBlank()) {
                String signatory = capacity.group(1).strip() + ", " + name;
                found.add(source.found(signatory, signed.start(), capacity.end(), 0.9));
            }
        }
    }

    private static void signatory(Source source, int i, int column, String cell, List<Found<String>> found) {
        Matcher office = OFFICE_LINE.matcher(Folded.of(cell));
        if (!office.find()) {
            return;
        }
        Line line = source.lines().get(i);
        String title = cell.substring(office.start(1), office.end(1)).strip();
        String beside = Names.bare(cell.substring(office.start(2)));
        if (!beside.isEmpty()) {
            found.add(source.found(title + ", " + beside, line.start(), line.end(), 0.9));
            return;
        }
        if (!cell.substring(office.start(2)).isBlank()) {
            return;
        }
        for (int next = i + 1; next < source.lines().size() && next <= i + FOOT_LINES; next++) {
            Line below = source.lines().get(next);
            String[] cells = source.text(below).split("\t", -1);
            String name = column < cells.length
                    ? Names.bare(cells[column].replaceFirst("(?i)^\\(?sign[ée]\\)?\\s*:?", ""))
                    : "";
            if (!name.isEmpty() && name.contains(" ")
                    || Names.isTitled(column < cells.length ? cells[column] : "") && !name.isEmpty()) {
                found.add(source.found(title + ", " + name, line.start(), below.end(), 0.9));
                return;
            }
            if (OFFICE_LINE.matcher(source.folded(below)).find() && cells.length == 1) {
                return;
            }
        }
    }
}
