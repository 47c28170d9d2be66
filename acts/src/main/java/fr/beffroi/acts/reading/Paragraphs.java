package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.reading.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The visas and the recitals: each from its word to the next one, to the decision, or to the end of its sentence. */
final class Paragraphs {
    private static final String LEAD = "^[\\s\\-•▪▫◦‣·●○■□◆*>➢➔➜→✓\\uf0a7\\uf0b7\\uf0d8]*";
    static final Pattern VISA =
            Pattern.compile("(?m)" + LEAD + "vu(?:es?|s)?\\b(?! pour| par nous|\\s+et\\s+approuve)");
    private static final Pattern VISA_LINE =
            Pattern.compile(LEAD + "(vu(?:es?|s)?\\b\\s*[:,]?)(?! pour| par nous|\\s+et\\s+approuve)");
    private static final Pattern RECITAL_LINE =
            Pattern.compile(LEAD + "((?:et\\s+)?(?:considerant|attendu que)\\b\\s*[:,]?)");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-•▪▫◦‣·●○■□◆*>➢➔➜→✓\\uf0a7\\uf0b7\\uf0d8]\\s*");
    /** What comes between the reasons and the decision. */
    private static final Pattern TELLS = Pattern.compile(
            LEAD
                    + "(?:sur (?:le |la )?(?:rapport|proposition|expose|presentation|avis)|entendu\\b|oui\\b|ayant entendu|apres \\w+|(?:m\\.|mme|monsieur|madame) [^\\n]{2,60}|plus personne|mesdames\\b|l[ea] (?:conseil|comite|bureau|maire|president)\\b|l'assemblee|cet? expose|sous reserve|invite?e? a|il est\\b)");

    private static final Pattern INLINE = Pattern.compile(
            "(?<=[;,.])\\s+(?:(vu) (?=le |la |les |l'|son |sa |ses |notre |code |cgct|avis |arrete |decret |loi |deliberation |budget )|(?:et )?(considerant) )");
    /** "Article L." at the end of a line ends no sentence. */
    private static final Pattern ENDED =
            Pattern.compile(".*(?:[;,:]|(?<!\\b[a-z]|\\bart|\\bmme|\\bno)\\.)\\s*$", Pattern.DOTALL);

    private static final Pattern TRAILING = Pattern.compile("[\\s;,.:]+$");

    private Paragraphs() {}

    /** @param visa else a recital */
    record Piece(boolean visa, Found<String> found) {}

    static List<Found<String>> visas(List<Piece> pieces) {
        return pieces.stream().filter(Piece::visa).map(Piece::found).toList();
    }

    static List<Found<String>> recitals(List<Piece> pieces) {
        return pieces.stream().filter(p -> !p.visa).map(Piece::found).toList();
    }

    static List<Piece> of(Source source) {
        var pieces = new ArrayList<Piece>();
        List<Line> lines = source.lines();
        int i = 0;
        while (i < lines.size()) {
            Matcher visa = VISA_LINE.matcher(source.folded(lines.get(i)));
            Matcher recital = RECITAL_LINE.matcher(source.folded(lines.get(i)));
            boolean isVisa = visa.find();
            if (!isVisa && !recital.find()) {
                i++;
                continue;
            }
            Matcher word = isVisa ? visa : recital;
            int start = lines.get(i).start() + word.end(1);
            boolean heading = source.text().substring(start, lines.get(i).end()).isBlank();
            i = heading && opensList(source, i + 1)
                    ? listed(source, i + 1, isVisa, pieces)
                    : sentence(source, i, start, isVisa, pieces);
        }
        return pieces;
    }

    /** "Vu :" and then one visa per bullet. */
    private static int listed(Source source, int from, boolean visa, List<Piece> pieces) {
        int i = from;
        while (i < source.lines().size() && opensList(source, i)) {
            int end = i + 1;
            while (end < source.lines().size()
                    && !source.lines().get(end).opens()
                    && !BULLET.matcher(source.folded(source.lines().get(end))).find()
                    && !isOther(source, end)) {
                end++;
            }
            Matcher bullet = BULLET.matcher(source.text(source.lines().get(i)));
            int skipped = bullet.find() ? bullet.end() : 0;
            add(
                    source,
                    source.lines().get(i).start() + skipped,
                    source.lines().get(end - 1).end(),
                    visa,
                    pieces);
            i = end;
        }
        return i;
    }

    private static boolean opensList(Source source, int i) {
        return i < source.lines().size()
                && BULLET.matcher(source.folded(source.lines().get(i))).find()
                && !isOther(source, i);
    }

    private static int sentence(Source source, int from, int start, boolean visa, List<Piece> pieces) {
        List<Line> lines = source.lines();
        int end = from + 1;
        while (end < lines.size() && !isOther(source, end) && goesOn(source, lines.get(end - 1), lines.get(end))) {
            end++;
        }
        add(source, start, lines.get(end - 1).end(), visa, pieces);
        return end;
    }

    /** A line set apart belongs to the sentence above only if that one has not ended, as at the foot of a page. */
    private static boolean goesOn(Source source, Line above, Line line) {
        boolean ended = ENDED.matcher(source.folded(above)).matches();
        char first = source.text().charAt(line.start());
        if (line.apart()) {
            return !ended && Character.isLowerCase(first);
        }
        return !line.opens()
                || !ended
                || Character.isLowerCase(first)
                || BULLET.matcher(source.folded(line)).find();
    }

    private static boolean isOther(Source source, int i) {
        String line = source.folded(source.lines().get(i));
        if (i > 0
                && TELLS.matcher(line).find()
                && Character.isUpperCase(
                        source.text().charAt(source.lines().get(i).start()))
                && ENDED.matcher(source.folded(source.lines().get(i - 1))).matches()) {
            return true;
        }
        return VISA_LINE.matcher(line).find()
                || RECITAL_LINE.matcher(line).find()
                || Provisions.OPENING.matcher(line).find()
                || Labels.ENDS_BODY.matcher(line).find();
    }

    /** Some write all their visas in one paragraph. */
    private static void add(Source source, int start, int end, boolean visa, List<Piece> pieces) {
        Matcher inline = INLINE.matcher(source.folded()).region(start, end);
        int from = start;
        boolean isVisa = visa;
        while (inline.find()) {
            piece(source, from, inline.start(), isVisa, pieces);
            from = inline.end();
            isVisa = inline.group(1) != null;
        }
        piece(source, from, end, isVisa, pieces);
    }

    private static void piece(Source source, int start, int end, boolean visa, List<Piece> pieces) {
        String text = TRAILING.matcher(source.plain(start, end)).replaceFirst("");
        if (!text.isEmpty()) {
            pieces.add(new Piece(visa, source.found(text, start, end, 0.95)));
        }
    }
}
