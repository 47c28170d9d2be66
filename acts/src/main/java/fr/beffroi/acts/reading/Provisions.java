package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Provision;
import fr.beffroi.acts.reading.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The provisions: by article, number, bullet, or verb in capitals; else one per paragraph. */
final class Provisions {
    private static final String VERBS =
            "(?:approuve|autorise|fixe|decide|dit|precise|charge|donne|adopte|accepte|vote|designe|prend acte|constate|emet|cree|habilite|mandate|modifie|instaure|institue|confirme|sollicite|s'engage|accorde|attribue|arrete(?!\\s+(?:du|de\\s+la|de\\s+voirie|municipal|communautaire|n\\s?[°o]|portant|permanent|temporaire|prefectoral))|ordonne|renonce|supprime|valide|retient|demande|abroge|ratifie|proclame|elit|delegue|inscrit|rappelle|impute|affecte|donne acte|engage|procede|nomme|maintient|reconduit|octroie|alloue|refuse|annule|admet|renouvelle|adhere|classe|declasse|cede|acquiert|lance|exonere|reporte|transfere|etablit|determine|definit|constitue|garantit|se prononce|s'oppose)";
    private static final String DECISION =
            "(?:decid(?:e|ent|ons)|deliber(?:e|ent|ons)|arret(?:e|ent|ons)(?!\\s+(?:du|de\\s+la|de\\s+voirie|municipal|communautaire|n\\s?[°o]|portant|permanent|temporaire|prefectoral))|ordonne)";
    private static final String MAJORITY = "(?:[^\\n]{0,20}(?:l'unanimite|la majorite|delibere)[^\\n]*)?";

    /** A line that opens the provisions. */
    static final Pattern OPENING = Pattern.compile(
            "^[\\s\\-•*]*(?:(?:a |ont )?" + DECISION + "\\s*(?:" + MAJORITY + ")\\s*:?\\s*$|" + DECISION
                    + "\\b|article\\s+(?:1|premier|unique|un\\b|i\\b)|art\\.?\\s*1|en consequence,? (?:il|apres)|il (?:vous |lui )?est (?:donc |ainsi )?(?:propose|demande)|c'est pourquoi,? |(?:le|l')\\s?(?:conseil|comite|bureau|assemblee|organe)[^\\n]{0,100}(?:apres en avoir delibere|decide|delibere|entendu|oui)|apres en avoir delibere|apres (?:avoir|en avoir|lecture|discussion|debat|deliberation|echange|vote)|il est (?:donc |ainsi )?decide|(?:ceci|cela) (?:etant )?expose|par ces motifs|le conseil (?:municipal |communautaire |syndical )?(?:,|est invite|demande))");

    private static final Pattern DECIDED = Pattern.compile(
            "\\b(?:decid(?:e|ent|ons)|arret(?:e|ent|ons)(?!\\s+(?:du|de\\s+la|de\\s+voirie|municipal|communautaire|n\\s?[°o]|portant|permanent|temporaire|prefectoral)))\\b");
    private static final Pattern DELIBERATED =
            Pattern.compile("\\b(?:delibere|apres deliberation|l'unanimite|la majorite|adopte)\\b");
    private static final Pattern PROPOSED = Pattern.compile("\\b(?:propose|demande|invite)e?s?\\b");
    private static final Pattern ARTICLE = Pattern.compile(
            "^[\\s\\-•*]*art(?:icle|\\.)?\\s*(\\d{1,2}|(?:premier|unique|ier|i{1,3}|iv|vi{0,3}|ix|x|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)\\b)\\s*(?:er|°)?[\\s:.\\-)]*");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(\\d{1,2})\\s?(?:°|\\)|\\.(?!\\d)|/(?!\\d)|er\\b|-\\s)\\s*[-:]?\\s*");
    private static final Pattern BULLET =
            Pattern.compile("^\\s*(?:[-•▪▫◦‣·●○■□◆*>➢➔➜→⇒✓✔\\uf0a7\\uf0b7\\uf0d8]\\s*|[a-h]\\)\\s+)");
    private static final Pattern VERB = Pattern.compile("^\\s*" + VERBS + "\\s+(?=[\\w'])");
    private static final Pattern INFINITIVE = Pattern.compile("^\\s*(?:de |d')\\s?(?:ne pas )?\\w+(?:er|ir|oir|re)\\b");
    private static final Pattern SENTENCE =
            Pattern.compile("\\b(?:le|l')\\s?(?:conseil|comite|bureau|assemblee)\\b[^.:;]{0,160}?\\b(?=" + VERBS
                    + "\\s)(?!decide|delibere|arrete|vote|donne|adopte|propose|demande a)");
    private static final Pattern ENDS = Pattern.compile("[:]\\s*$");
    private static final Pattern TRAILING = Pattern.compile("[\\s;,]+$");
    private static final Pattern INLINE = Pattern.compile("\\b" + DECISION
            + "\\s*,?\\s*(?:[^:;.\\n]{0,80}(?:l'unanimite|la majorite)[^:;.\\n]{0,80})?\\s*\\b(de |d'|que |qu')");

    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final List<String> IN_WORDS =
            List.of("un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");
    /** The sentence that announces the decision may end a paragraph that tells of the debate. */
    private static final Pattern ANNOUNCED = Pattern.compile(
            "\\b(?:decide(?:nt)?|arretent|deliberent?)\\s*(?:,?\\s*(?:a l'unanimite|a la majorite)[^:]{0,60})?\\s*:\\s*$");

    private final Source source;
    private final List<Found<Provision>> found = new ArrayList<>();
    private int start = -1;
    private int end = -1;
    private @Nullable Integer number;

    private Provisions(Source source) {
        this.source = source;
    }

    /** Of what is decided, else of what is proposed: acts that end with "adopté" decide what was proposed. */
    static List<Found<Provision>> find(Source source) {
        for (Way way : Way.values()) {
            for (int opening : openings(source, way)) {
                var provisions = new Provisions(source);
                provisions.read(opening);
                if (!provisions.found.isEmpty()) {
                    return List.copyOf(provisions.found);
                }
            }
        }
        return List.of();
    }

    private enum Way {
        DECIDED,
        ARTICLES,
        DELIBERATED,
        ANNOUNCED,
        VERBS,
        PROPOSED,
        SAID
    }

    private void read(int opening) {
        List<Line> lines = source.lines();
        boolean listed = false;
        boolean inside = false;
        for (int i = opening; i < lines.size(); i++) {
            String line = source.folded(lines.get(i));
            Matcher article = ARTICLE.matcher(line);
            boolean isArticle = article.find() && isCapital(lines.get(i));
            if (!isArticle && i > opening && ends(lines.get(i), inside)) {
                break;
            }
            Matcher item = isArticle ? article : itemOf(line, lines.get(i));
            if (item != null) {
                flush();
                number = numberOf(item);
                boolean marked = item.pattern() != VERB && item.pattern() != INFINITIVE;
                start = lines.get(i).start() + (marked ? item.end() : 0);
                end = Math.max(lines.get(i).end(), start);
                listed = true;
                inside = true;
            } else if (start >= 0) {
                if (lines.get(i).apart() && !isContinuation(lines.get(i), listed)) {
                    flush();
                    if (!numberedByArticle()) {
                        continue;
                    }
                    reopen();
                }
                end = lines.get(i).end();
            } else if (!inside) {
                inline(lines.get(i), i);
            }
        }
        flush();
    }

    private static List<Integer> openings(Source source, Way way) {
        var openings = new ArrayList<Integer>();
        var reading = new Provisions(source);
        List<Line> lines = source.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = source.folded(lines.get(i));
            String sentence = reading.sentence(i);
            boolean opens = OPENING.matcher(line).find();
            boolean fits = switch (way) {
                case DECIDED -> opens && DECIDED.matcher(sentence).find();
                case ARTICLES -> ARTICLE.matcher(line).find() && reading.isCapital(lines.get(i));
                case DELIBERATED -> opens && DELIBERATED.matcher(sentence).find();
                case ANNOUNCED -> {
                    Matcher announced = ANNOUNCED.matcher(line);
                    yield announced.find() && !reading.isPast(lines.get(i).start() + wordEnd(line, announced.start()));
                }
                case VERBS -> VERB.matcher(line).find() && reading.isUpper(lines.get(i));
                case PROPOSED -> opens && PROPOSED.matcher(sentence).find();
                case SAID -> lines.get(i).opens() && reading.said(lines.get(i).start(), reading.paragraphEnd(i)) >= 0;
            };
            if (fits) {
                openings.add(i);
            }
        }
        return openings;
    }

    private boolean ends(Line at, boolean inside) {
        String line = source.folded(at);
        return Labels.ENDS_BODY.matcher(line).find()
                || inside
                        && Labels.ENDS_BODY_IF_CAPITAL.matcher(line).find()
                        && (isCapital(at) || Character.isDigit(line.charAt(0)));
    }

    private static int wordEnd(String line, int start) {
        int end = start;
        while (end < line.length() && Character.isLetter(line.charAt(end))) {
            end++;
        }
        return end;
    }

    private String sentence(int i) {
        int until = i + 1;
        while (until < source.lines().size()
                && until < i + 4
                && !source.lines().get(until).opens()) {
            until++;
        }
        return source.folded()
                .substring(
                        source.lines().get(i).start(),
                        source.lines().get(until - 1).end());
    }

    private @Nullable Matcher itemOf(String line, Line at) {
        for (Pattern pattern : List.of(NUMBERED, BULLET)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find() && matcher.end() < line.length()) {
                return matcher;
            }
        }
        Matcher verb = VERB.matcher(line);
        if (verb.find()
                && !isPast(at.start() + verb.end())
                && (isUpper(at) || (isCapital(at) && (at.opens() || followsAnEnd(at))))
                && !ENDS.matcher(line).find()) {
            return verb;
        }
        Matcher infinitive = INFINITIVE.matcher(line);
        return infinitive.find() && (at.opens() || followsAnEnd(at)) ? infinitive : null;
    }

    /** "Adopté par 12 voix" tells what was done. */
    private boolean isPast(int verbEnd) {
        String word = source.text().substring(0, verbEnd).stripTrailing();
        return Character.toLowerCase(word.charAt(word.length() - 1)) == 'é';
    }

    private boolean followsAnEnd(Line line) {
        String above = source.folded().substring(0, line.start()).stripTrailing();
        return !above.isEmpty() && ".;:,".indexOf(above.charAt(above.length() - 1)) >= 0;
    }

    private boolean isCapital(Line line) {
        return source.text(line)
                .chars()
                .filter(Character::isLetter)
                .mapToObj(Character::isUpperCase)
                .findFirst()
                .orElse(false);
    }

    private boolean isUpper(Line line) {
        String first = source.text(line).strip().split("[\\s'’]", 2)[0];
        return first.length() > 2 && first.equals(first.toUpperCase(java.util.Locale.FRENCH));
    }

    private @Nullable Integer numberOf(Matcher item) {
        if (item.pattern() == BULLET || item.pattern() == VERB || item.pattern() == INFINITIVE) {
            return null;
        }
        String written = item.group(1);
        if (written.matches("\\d+")) {
            return Integer.valueOf(written);
        }
        int roman = ROMAN.indexOf(written);
        int word = IN_WORDS.indexOf(written);
        return Math.max(roman, word) < 0 ? 1 : Math.max(roman, word) + 1;
    }

    /** After a list, a line set apart is something else; within "Article 2" it is its second paragraph. */
    private boolean isContinuation(Line line, boolean listed) {
        char first = source.text().charAt(line.start());
        return Character.isLowerCase(first) || (listed && numberedByArticle());
    }

    private boolean numberedByArticle() {
        return number != null;
    }

    private void reopen() {
        Found<Provision> last = found.removeLast();
        start = last.place().start();
        number = last.value().number();
    }

    /** "… décide de fixer …": the provision stands in the sentence itself. */
    private void inline(Line line, int i) {
        int stop = paragraphEnd(i);
        Matcher inline = INLINE.matcher(source.folded()).region(line.start(), stop);
        if (inline.find()) {
            start = inline.start(1);
        } else if (said(line.start(), stop) >= 0) {
            start = said(line.start(), stop);
        } else {
            return;
        }
        end = stop;
        number = null;
    }

    /** Where the verb of "le conseil approuve" begins, or -1; "approuvé" tells of earlier days. */
    private int said(int from, int to) {
        Matcher sentence = SENTENCE.matcher(source.folded()).region(from, to);
        if (!sentence.find()) {
            return -1;
        }
        int end = sentence.end();
        while (end < to && Character.isLetter(source.text().charAt(end))) {
            end++;
        }
        return source.text().charAt(end - 1) == 'é' ? -1 : sentence.end();
    }

    private int paragraphEnd(int i) {
        int stop = source.lines().get(i).end();
        int next = i + 1;
        while (next < source.lines().size() && !source.lines().get(next).opens()) {
            stop = source.lines().get(next).end();
            next++;
        }
        return stop;
    }

    private void flush() {
        if (start >= 0 && end > start) {
            String text = TRAILING.matcher(source.plain(start, end)).replaceFirst("");
            if (!text.isEmpty()) {
                found.add(source.found(new Provision(number, text), start, end, 0.9));
            }
        }
        start = -1;
        end = -1;
    }
}
