package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.reading.text.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the act is about: after "Objet", else the short block that stands alone between the head and the text. */
final class Titles {
    private static final Pattern OBJECT = Pattern.compile(
            "(?:^|\\t)[\\s\\-•*]*(objet(?:\\s+de\\s+la\\s+deliberation)?\\s*[:\\-\\t]\\s*|objet(?:\\s+de\\s+la\\s+deliberation)?\\s*$)");
    private static final Pattern AFTER_NUMBER = Pattern.compile(
            "^\\s*(?:(?:deliberation|decision|arrete)\\s+)?(?:n\\s?°\\s*)?[a-z]{0,6}[-_ ]?\\d[\\w./-]{1,18}\\s*(?::|\\s-)\\s+(?=[a-z]{3})(?!\\d)");
    private static final Pattern STOP = Pattern.compile(
            "^[\\s\\-•*]*(?:(?:m\\.|mme|monsieur|madame|le|la)\\s[^\\n]{0,80}(?:rapporte|expose|rappelle|presente|informe|propose|donne)|rapporteur|rapport\\b|vu\\b|considerant|l'an\\b|date|nombre|le (?:conseil|comite|maire|president)|la (?:maire|presidente)|etaient|presents?|membres|convocation|n°|nomenclature|secretaire|sur (?:proposition|le rapport)|exposes?\\b|article|arrete\\s*:?\\s*$|decide\\s*:?\\s*$|envoye|recu|affiche|publie|id\\s*:)");
    private static final Pattern NOT_TITLE = Pattern.compile(".*[;,]\\s*$|.*\\b(?:rapporte|expose)\\s*:?\\s*$");
    private static final Pattern HEAD_WORDS = Pattern.compile(
            "republique francaise|^departement|^arrondissement|^canton|^(?:commune|ville|mairie)\\b|^extrait|registre des|^deliberations?(?:\\s+(?:n|du conseil|du comite)[^\\n]*)?\\s*$|^seance|^liberte|^(?:envoye|recu|reception|envoi|publie|affiche)[^\\n]*\\d{4}|accuse de|acte certifie|^direction\\b|^service\\b|^convoque|^(?:du )?conseil (?:municipal|communautaire)[^\\n]{0,30}$|^(?:deliberation|decision|arrete|acte)s?\\s+(?:numero|n\\s?°|no)?\\s*:?\\s*[a-z]{0,8}[-_ ]?\\d[\\w./-]{0,18}\\s*$|^page|^\\d+$|sous la presidence|^\\s*(?:arrete|decision)s? (?:du|de la|municipal|n)");
    /** Figures of the members under or beside their labels. */
    private static final Pattern COUNTS = Pattern.compile(
            "^(?:(?:nombre|membres|conseillers|elus|effectif|en exercice|presents|representes|absents|pouvoirs|procurations|votants|\\d+)[^\\t]{0,40}\\t)|^(?:en exercice|effectif|votants|regulierement convoque|dument convoque|feuillet|folio|affaire n|point n|classification|matiere)\\b");

    private static final Pattern NAMES_BLOCK = Pattern.compile("^\\s*(?:m\\.|mm|mme|monsieur|madame)\\b.*");
    private static final int LONGEST = 420;
    private static final int HEAD = 4000;

    private Titles() {}

    static @Nullable Found<String> find(Source source) {
        List<Line> lines = source.lines();
        int body = bodyStart(source);
        for (int i = 0; i < body; i++) {
            Matcher object = OBJECT.matcher(source.folded(lines.get(i)));
            if (lines.get(i).start() > HEAD) {
                break;
            }
            if (object.find()) {
                int start = lines.get(i).start() + object.end(1);
                Found<String> title = block(source, i, start, 0.96);
                if (title != null) {
                    return title;
                }
            }
        }
        for (int i = 0; i < body; i++) {
            Matcher numbered = AFTER_NUMBER.matcher(source.folded(lines.get(i)));
            if (numbered.find()) {
                Found<String> title = block(source, i, lines.get(i).start() + numbered.end(), 0.9);
                if (title != null) {
                    return title;
                }
            }
        }
        return alone(source);
    }

    private static @Nullable Found<String> block(Source source, int first, int start, double confidence) {
        List<Line> lines = source.lines();
        int end = lines.get(first).end();
        boolean empty = source.text().substring(start, end).isBlank();
        int i = first + 1;
        while (i < lines.size()) {
            Line line = lines.get(i);
            String folded = source.folded(line);
            if (STOP.matcher(folded).find()
                    || OBJECT.matcher(folded).find()
                    || HEAD_WORDS.matcher(folded).find() && !empty) {
                break;
            }
            if (!empty
                    && (line.apart()
                            || endsSentence(source, lines.get(i - 1))
                            || (line.opens() && !continues(source, lines.get(i - 1), line)))) {
                break;
            }
            end = line.end();
            empty = false;
            i++;
        }
        String title = clean(source.plain(start, end));
        return title.isEmpty() || title.length() > LONGEST ? null : source.found(title, start, end, confidence);
    }

    private static boolean endsSentence(Source source, Line line) {
        return source.text(line).strip().matches(".*[.;]");
    }

    /** A second line of a title: lower case, or capitals after capitals. */
    private static boolean continues(Source source, Line above, Line line) {
        String text = source.text(line);
        return Character.isLowerCase(text.charAt(0))
                || isUpper(source.text(above)) && isUpper(text)
                || source.text(above).matches(".*[-–:,(]\\s*");
    }

    private static boolean isUpper(String text) {
        return text.equals(text.toUpperCase(java.util.Locale.FRENCH));
    }

    /** The last block above the rapporteur, the first visa or the first recital that is neither head nor sentence. */
    private static @Nullable Found<String> alone(Source source) {
        List<Line> lines = source.lines();
        int stop = bodyStart(source);
        for (int i = stop - 1; i >= 0; i--) {
            int first = i;
            while (first > 0 && !lines.get(first).apart()) {
                first--;
            }
            int top = first;
            while (first < i
                    && HEAD_WORDS.matcher(source.folded(lines.get(first))).find()) {
                first++;
            }
            if (isTitle(source, first, i)) {
                int start = lines.get(first).start();
                int end = lines.get(i).end();
                return source.found(clean(source.plain(start, end)), start, end, 0.9);
            }
            i = top;
        }
        return null;
    }

    private static boolean isTitle(Source source, int first, int last) {
        List<Line> lines = source.lines();
        int chars = lines.get(last).end() - lines.get(first).start();
        if (chars > LONGEST || last - first > 7 || chars < 6) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            String folded = source.folded(lines.get(i));
            if (HEAD_WORDS.matcher(folded).find() && i == first
                    || STOP.matcher(folded).find()
                    || COUNTS.matcher(folded).find()
                    || NAMES_BLOCK.matcher(folded).matches()
                    || NOT_TITLE.matcher(folded).matches()) {
                return false;
            }
        }
        String text = source.text()
                .substring(lines.get(first).start(), lines.get(last).end());
        return Character.isUpperCase(text.charAt(0)) || Character.isDigit(text.charAt(0)) || text.charAt(0) == '«';
    }

    private static int bodyStart(Source source) {
        Pattern rapporteur = Pattern.compile("(?:rapporte|expose|rapporteure?)\\b[^\\n]{0,60}$");
        List<Line> lines = source.lines();
        int visa = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            String folded = source.folded(lines.get(i));
            if (rapporteur.matcher(folded).find()) {
                return i;
            }
            if (Paragraphs.VISA.matcher(folded).find() || folded.startsWith("considerant")) {
                visa = Math.min(visa, i);
                break;
            }
        }
        return visa;
    }

    private static String clean(String title) {
        String bare = title.replaceFirst("^[\\s:\\-–]+", "").stripTrailing();
        // "« Tarifs »" is quoted as a whole; "Subvention à « L'Amicale »" ends with a quotation of its own.
        boolean opens = bare.startsWith("«") || bare.startsWith("\"");
        String inside = opens ? bare.substring(1) : bare;
        return inside.contains("«") || !opens && bare.indexOf('"') != bare.lastIndexOf('"')
                ? bare
                : inside.replaceFirst("^\\s+", "").replaceFirst("[\\s\"»]+$", "");
    }
}
