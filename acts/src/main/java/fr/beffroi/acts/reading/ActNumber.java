package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of the act itself, not of a law, a lot or a parcel that it speaks of. */
final class ActNumber {
    private static final String NO = "(?:n\\s?[°o]s?\\s?\\.?|numero|no\\.?)";
    private static final String NUMBER =
            "([a-z]{0,8}[-_./ ]{0,2}(?:[a-z]{0,4}[-_])?\\d{1,4}(?:[-_/.][a-z0-9]{1,6}|\\s?/\\s?\\d{1,6}|\\s-\\s\\d{1,4}(?!\\d)){0,4}[a-z]?)(?![a-z])";
    private static final String ACT = "(?:deliberations?|decisions?|arretes?|acte|del|dcm|extrait|ordre)";
    private static final List<Way> WAYS = List.of(
            new Way(
                    "(?m)(?:^|\\t|\\s-\\s)\\s*(?:[^\\n\\t]{0,60}registre des\\s+)?" + ACT
                            + "\\b(?:\\s+(?:municipale?|communautaire|du\\s+maire|du\\s+president|du\\s+conseil\\s+(?:municipal|communautaire|syndical)))?\\s*,?\\s*"
                            + NO + "(?:\\s+d'ordre)?\\s*:?\\s*" + NUMBER,
                    0.97),
            new Way("(?:" + NO + "|reference)\\s*(?:de\\s+(?:la\\s+|l')?|d')" + ACT + "\\s*:?\\s*" + NUMBER, 0.97),
            new Way("(?m)(?:^|\\t)\\s*" + NO + "\\s*:?\\s*" + NUMBER + "(?=\\s*(?:$|\\t|[-:]))", 0.93),
            new Way("(?m)(?:^|\\t)\\s*(?:ref(?:erence)?|reference)\\s*\\.?\\s*:\\s*" + NUMBER, 0.85),
            new Way(
                    ACT
                            + "\\s*:?\\s+((?:[a-z]{1,8}[-_ ]?)?(?:19|20)\\d{2}\\s?[-_/.]\\s?[a-z0-9]{1,6}(?:\\s?[-_/.]\\s?[a-z0-9]{1,6}){0,3})",
                    0.9),
            new Way(
                    "(?m)(?:^|\\t)\\s*((?:del(?:ib)?|dcm|dec|ar|arr|d)[-_ ]?(?:19|20)\\d{2}[-_/.]\\d{1,4}(?:[-_/.]\\d{1,4})?)\\s*(?=$|\\t)",
                    0.85),
            new Way("(?m)^\\s*((?:19|20)\\d{2}\\s?[-_/]\\s?\\d{1,4}(?:\\s?[-_/]\\s?\\d{1,4})?)(?=\\s*(?:$|[-:]))", 0.8),
            new Way("(?m)(?:^|\\t)\\s*" + NO + "\\s*:?\\s*" + NUMBER, 0.8));
    private static final Pattern OTHER = Pattern.compile(
            "(?:loi|decret|ordonnance|circulaire|article|lot|parcelle|section|compte|chapitre|marche|avenant|rue|siret|siren|dossier|cerfa|prefectoral|ministeriel|vu|telephone|tel)[^.\\n]{0,40}$");

    private static final Pattern DATE = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{2}|\\d{4})");

    private static final int HEAD = 6000;

    private ActNumber() {}

    private record Way(Pattern pattern, double confidence) {
        Way(String pattern, double confidence) {
            this(Pattern.compile(pattern), confidence);
        }
    }

    static @Nullable Found<String> find(Source source) {
        int until = source.first(Paragraphs.VISA).map(MatchResult::start).orElse(HEAD);
        for (Way way : WAYS) {
            for (MatchResult match : source.all(way.pattern, until)) {
                int lineStart = source.folded().lastIndexOf('\n', match.start(1)) + 1;
                boolean other = OTHER.matcher(source.folded().substring(lineStart, match.start(1)))
                        .find();
                String value = source.plain(match.start(1), match.end(1)).replaceAll("\\s+", "");
                if (!other && value.matches(".*\\d.*") && !DATE.matcher(value).matches()) {
                    return source.found(value, match.start(1), match.end(1), way.confidence);
                }
            }
        }
        return null;
    }
}
