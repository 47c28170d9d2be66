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
            "(?:approuve|autorise|fixe|decide|dit|precise|charge|donne|adopte|accepte|vote|designe|prend acte|constate|emet|cree|habilite|mandate|modifie|instaure|institue|confirme|sollicite|s'engage|accorde|attribue|arrete|ordonne|renonce|supprime|valide|retient|demande|abroge|ratifie|proclame|elit|delegue|inscrit|rappelle|impute|affecte)";
    private static final String DECISION = "(?:decid(?:e|ent|ons)|deliber(?:e|ent|ons)|arret(?:e|ent|ons)|ordonne)";
    private static final String MAJORITY = "(?:[^\\n]{0,20}(?:l'unanimite|la majorite|delibere)[^\\n]*)?";

    /** A line that opens the provisions. */
    static final Pattern OPENING = Pattern.compile(
            "^[\\s\\-•*]*(?:" + DECISION + "\\s*(?:" + MAJORITY + ")\\s*:?\\s*$|" + DECISION
                    + "\\b|article\\s+(?:1|premier|un\\b|i\\b)|art\\.?\\s*1|en consequence,? (?:il|apres)|il (?:vous |lui )?est (?:donc |ainsi )?(?:propose|demande)|c'est pourquoi,? |(?:le|l')\\s?(?:conseil|comite|bureau|assemblee|organe)[^\\n]{0,100}(?:apres en avoir delibere|decide|delibere|entendu|oui)|apres en avoir delibere|apres (?:avoir|en avoir|lecture|discussion)|le conseil (?:municipal |communautaire |syndical )?(?:,|est invite|demande))");

    private static final Pattern CUE = Pattern.compile(
            "\\b(?:" + DECISION
                    + "|(?:est|sont) (?:donc |ainsi )?(?:propose|demande|invite)e?s?|l'unanimite|la majorite|delibere|adopte)\\b");
    private static final Pattern ARTICLE = Pattern.compile(
            "^[\\s\\-•*]*art(?:icle|\\.)?\\s*(\\d{1,2}|premier|un|ier|i)\\s*(?:er|°)?\\s*[:.\\-)]*\\s*");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(\\d{1,2})\\s?(?:°|\\)|\\.(?!\\d)|/|er\\b)\\s*[-:]?\\s*");
    private static final Pattern BULLET = Pattern.compile("^\\s*[-•▪*>➢✓]\\s*");
    private static final Pattern VERB = Pattern.compile("^\\s*" + VERBS + "\\b");
    private static final Pattern ENDS = Pattern.compile("[:]\\s*$");
    private static final Pattern TRAILING = Pattern.compile("[\\s;,]+$");
    private static final Pattern INLINE = Pattern.compile("\\b" + DECISION
            + "\\s*,?\\s*(?:[^:;.\\n]{0,80}(?:l'unanimite|la majorite)[^:;.\\n]{0,80})?\\s*(?:de |d'|que |qu')");

    private final Source source;
    private final List<Found<Provision>> found = new ArrayList<>();
    private int start = -1;
    private int end = -1;
    private @Nullable Integer number;

    private Provisions(Source source) {
        this.source = source;
    }

    static List<Found<Provision>> find(Source source) {
        var provisions = new Provisions(source);
        provisions.read();
        return List.copyOf(provisions.found);
    }

    private void read() {
        List<Line> lines = source.lines();
        int opening = opening();
        if (opening < 0) {
            return;
        }
        boolean listed = false;
        boolean inside = false;
        for (int i = opening; i < lines.size(); i++) {
            String line = source.folded(lines.get(i));
            Matcher article = ARTICLE.matcher(line);
            boolean isArticle = article.find();
            if (!isArticle && i > opening && Labels.ENDS_BODY.matcher(line).find()) {
                break;
            }
            Matcher item = isArticle ? article : itemOf(line, lines.get(i));
            if (item != null) {
                flush();
                number = numberOf(item, line);
                start = lines.get(i).start() + (item.pattern() == VERB ? 0 : item.end());
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

    private int opening() {
        List<Line> lines = source.lines();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            String line = source.folded(lines.get(i));
            if (ARTICLE.matcher(line).find() && OPENING.matcher(line).find()) {
                return last >= 0 ? last : i;
            }
            if (OPENING.matcher(line).find() && CUE.matcher(sentence(i)).find()) {
                last = i;
                if (Pattern.compile(DECISION + "\\s*:?\\s*$|propose")
                        .matcher(sentence(i))
                        .find()) {
                    return i;
                }
            } else if (last < 0 && VERB.matcher(line).find() && isUpper(lines.get(i))) {
                return i;
            }
        }
        return last;
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
        if (verb.find() && isUpper(at) && !ENDS.matcher(line).find()) {
            return verb;
        }
        return null;
    }

    private boolean isUpper(Line line) {
        String first = source.text(line).strip().split("[\\s'’]", 2)[0];
        return first.length() > 2 && first.equals(first.toUpperCase(java.util.Locale.FRENCH));
    }

    private @Nullable Integer numberOf(Matcher item, String line) {
        if (item.pattern() == BULLET || item.pattern() == VERB) {
            return null;
        }
        String written = item.group(1);
        return written.matches("\\d+") ? Integer.valueOf(written) : 1;
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
        Matcher inline = INLINE.matcher(source.folded()).region(line.start(), line.end());
        if (!inline.find()) {
            return;
        }
        start = inline.end()
                - (inline.group().endsWith("'") ? 2 : inline.group().endsWith("que ") ? 4 : 3);
        end = line.end();
        int next = i + 1;
        while (next < source.lines().size() && !source.lines().get(next).opens()) {
            end = source.lines().get(next).end();
            next++;
        }
        number = null;
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
        number = number == null ? null : number;
    }
}
