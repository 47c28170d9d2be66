package fr.beffroi.acts.invented;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.invented.InventedAct.Ballot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Says whether a text tells the facts of an act, each beside a word that announces it. */
final class Witness {
    private static final String ANY_DATE = "(?:\\d\\d/\\d\\d/\\d{4}|\\d{1,2}(?:er)? [a-z]+ \\d{4})";
    private static final Set<String> CONTENTS = Set.of("word/document.xml", "content.xml");

    private final String text;
    private final InventedAct act;

    Witness(String text, InventedAct act) {
        this.text = plain(text);
        this.act = act;
    }

    static String textOf(Rendering rendering, byte[] file) {
        try {
            if (rendering == Rendering.PDF) {
                try (PDDocument document = Loader.loadPDF(file)) {
                    return new PDFTextStripper().getText(document);
                }
            }
            try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                ZipEntry entry = zip.getNextEntry();
                while (entry != null && !CONTENTS.contains(entry.getName())) {
                    entry = zip.getNextEntry();
                }
                return new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        .replaceAll("<[^>]*>", " ")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&amp;", "&");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean tells(Field field) {
        return switch (field) {
            case KIND ->
                has(
                        act.kind() == ActKind.DELIBERATION
                                ? "deliberation"
                                : plain(act.kind().name()));
            case COLLECTIVITY -> has(act.isEpci() ? act.collectivity() : act.place());
            case NUMBER -> matches("(?:n°|numero|deliberation|arrete n°|decision) ?:? ?" + quoted(act.number()));
            case TITLE -> has(act.title());
            case SESSION ->
                date("seance|reunion|l'an |conseil municipal du|fait |en mairie, le|, le |en date du", act.day());
            case CONVOCATION -> date("convo", act.convocation());
            case POSTED -> date("affich", act.posted());
            case PUBLISHED ->
                date("publi|en ligne", act.posted())
                        || secondDate("reception en prefecture mise en ligne", act.posted());
            case RECEIVED -> date("recu|reception", act.received());
            case CHAIR -> near("presid|maire", act.chair());
            case SECRETARY -> near("secreta", act.secretary());
            case SIGNATORIES -> near("maire|president|signe", act.chair());
            case IN_OFFICE -> count("exercice|compose de", act.inOffice());
            case PRESENT_COUNT -> count("present", act.present().size());
            case PROXY_COUNT ->
                count("pouvoir|represente|procuration", act.represented().size());
            case VOTING_COUNT -> count("votant|pris part", act.voting());
            case PRESENT -> act.present().stream().allMatch(p -> matches(either(p)));
            case ABSENT -> act.absent().stream().allMatch(p -> matches(either(p)));
            case REPRESENTED ->
                act.represented().stream()
                        .allMatch(m -> matches(either(m.giver()) + "[^;.]{0,45}? ?(?:m\\.|mme|monsieur|madame)? ?"
                                + either(m.holder())));
            case VISAS ->
                act.visas().stream().allMatch(v -> has("vu " + v))
                        && occurrences("(?<![a-z])vu ") == act.visas().size();
            case RECITALS ->
                act.recitals().stream().allMatch(r -> has("considerant " + r))
                        && occurrences("considerant ") == act.recitals().size();
            case PROVISIONS -> act.provisions().stream().allMatch(p -> has(Say.verb(p)) || has(p));
            case VOTE -> vote();
            case IDENTIFIER -> has(act.identifier());
            case REMEDIES -> has(act.remedies());
            case SUBJECT_CODE ->
                matches("(?:nomenclature|matiere(?: \\(actes\\))?|classification|domaine) ?:? "
                        + quoted(act.subjectCode()) + "(?![.\\d])");
        };
    }

    /** Whether a field that the layout does not tell is told all the same. */
    boolean hints(Field field) {
        return switch (field) {
            case CONVOCATION -> matches("convo[^.]{0,40}?" + ANY_DATE);
            case POSTED -> matches("affich[^.]{0,30}?" + ANY_DATE);
            case PUBLISHED -> matches("(?:publie|publication|en ligne)[^.]{0,30}?" + ANY_DATE);
            case RECEIVED -> matches("(?:recu|reception)[^.]{0,30}?" + ANY_DATE);
            case SECRETARY -> matches("secretaire|secretariat de");
            case IN_OFFICE -> matches("exercice ?:? ?\\d");
            case PRESENT_COUNT -> matches("presents? ?[:(]? ?\\d");
            case PROXY_COUNT -> matches("(?:pouvoirs?|representes?|procurations?) ?[:(]? ?\\d");
            case VOTING_COUNT -> matches("votants? ?:? ?\\d");
            case PRESENT -> matches("present(?:s|e|es)? ?:");
            case REPRESENTED -> matches("donne pouvoir|represente(?:s|e|es)? ?:");
            case ABSENT -> matches("absent(?:s|e|es)? ?:");
            case RECITALS -> has("considerant");
            case VOTE -> matches("unanim|voix pour|abstention");
            case REMEDIES -> has("recours");
            case SUBJECT_CODE -> matches("(?<![.\\d])" + quoted(act.subjectCode()) + "(?![.\\d])");
            case IDENTIFIER -> has(act.identifier());
            default -> tells(field);
        };
    }

    boolean tellsHowTheVoteWasCast() {
        boolean secret = matches("scrutin secret|bulletins? secrets?");
        return secret == (act.kind() == ActKind.DELIBERATION && act.ballot().secret());
    }

    private boolean vote() {
        Ballot ballot = act.ballot();
        boolean figures = votes("pour|favorables", ballot.inFavour())
                && votes("contre|defavorables", ballot.against())
                && votes("abstention(?:s|\\(s\\))?", ballot.abstentions());
        return ballot.isUnanimous() ? has("unanim") || figures : figures && !has("unanim");
    }

    private boolean votes(String word, int count) {
        String number = "(?<!\\d)(?:" + figure(count) + ")(?![\\d-])";
        return matches("(?:" + word + ") ?:? ?" + number + "|" + number + " (?:voix |votes )?(?:" + word + ")");
    }

    private boolean count(String word, int count) {
        String number = "(?<![\\d/])(?:" + figure(count) + ")(?![\\d/-])";
        return matches("(?:" + word + ")[^.|]{0,60}?" + number + "|" + number + "[^.|]{0,30}?(?:" + word + ")");
    }

    private static String figure(int count) {
        return count + "|" + plain(Say.letters(count)) + (count == 1 ? "|une" : count == 0 ? "|aucune" : "");
    }

    private boolean date(String word, LocalDate date) {
        return matches("(?:" + word + ")(?:(?!" + ANY_DATE + ").){0,110}?(?<!\\d)" + forms(date));
    }

    /** In a table whose titles stand in one row and whose dates in the next. */
    private boolean secondDate(String titles, LocalDate date) {
        return matches(titles + " " + ANY_DATE + " " + forms(date));
    }

    private static String forms(LocalDate date) {
        String year = "deux mille " + Say.letters(date.getYear() % 100);
        String day = Say.dayInLetters(date) + " " + Say.month(date);
        return Stream.of(
                        Say.slashes(date),
                        Say.day(date),
                        day + " " + year,
                        year + ", le " + day,
                        year + " et le " + day)
                .map(Witness::quoted)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private boolean near(String word, Person person) {
        return matches("(?:" + word + ").{0,60}?" + either(person) + "|" + either(person) + ".{0,60}?(?:" + word + ")");
    }

    private int occurrences(String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    private boolean matches(String pattern) {
        return Pattern.compile(pattern).matcher(text).find();
    }

    private boolean has(String fact) {
        return text.contains(plain(fact));
    }

    private static String either(Person person) {
        return List.of(person.plain(), person.familyFirst()).stream()
                .map(Witness::quoted)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String quoted(String fact) {
        return Pattern.quote(plain(fact));
    }

    /** Lower case without accents, one space for any white. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.FRENCH)
                .replaceAll("\\s+", " ");
    }
}
