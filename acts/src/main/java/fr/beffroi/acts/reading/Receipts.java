package fr.beffroi.acts.reading;

import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.act.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The prefecture's receipt: a stamp of the transmission, or words at the foot of the act. */
final class Receipts {
    private static final String PREFECTURE =
            "(?:sous[- ])?(?:prefecture|prefet|controle\\s+de\\s+legalite|representant\\s+de\\s+l'etat)";
    private static final Pattern IDENTIFIER = Pattern.compile(
            "(?<![\\w-])(\\d[\\dab]\\d\\s?-\\s?\\d{9}\\s?-\\s?\\d{8}\\s?-\\s?[a-z0-9_.]+(?:[-_/][a-z0-9_.]+){0,6}?\\s?-\\s?(?:de|ar|au|bf|cc|ai|de_?\\d*))(?![\\w])");
    private static final List<Pattern> RECEIVED = List.of(
            Pattern.compile(
                    "(?:recue?s?|reception|accuse\\s+de\\s+reception)\\s+(?:en|par|a|au|de|du)\\s+(?:la\\s+|le\\s+)?"
                            + PREFECTURE),
            Pattern.compile(
                    "date\\s+de\\s+reception\\s+(?:en|par|a|de|du)?\\s*(?:la\\s+|le\\s+|l'accuse\\s+de\\s+reception|l'ar|l'acte)?\\s*(?:"
                            + PREFECTURE + ")?"),
            Pattern.compile("accuse\\s+de\\s+reception[^.\\n]{0,40}\\brecu"),
            Pattern.compile(
                    "(?:-(?:de|ar|au|bf|cc|ai)|\\bar\\s+(?:de\\s+la\\s+)?prefecture|executoire|legalite)\\s{1,4}recue?\\s+(?=le\\b)"));
    private static final List<Pattern> SENT = List.of(
            Pattern.compile(
                    "(?:envoyee?s?|envoi|transmise?s?|transmission|teletransmise?|teletransmission|deposee?|depot)\\s+(?:en|par|a|au|de|du)?\\s*(?:la\\s+|le\\s+)?"
                            + PREFECTURE),
            Pattern.compile("date\\s+(?:de\\s+(?:la\\s+)?|d')(?:tele)?(?:transmission|envoi)"),
            Pattern.compile("(?:acte|deliberation|arrete|decision)\\s+(?:tele)?transmise?\\s+(?=le\\b)"));
    private static final Pattern BETWEEN =
            Pattern.compile("(?:\\s+(?:de|du|d')\\s?[\\sa-z'-]{2,40}?)?[\\s:.,\\-]*(?:le)?[\\s:]*");

    private Receipts() {}

    static @Nullable Found<Receipt> find(Source source) {
        Optional<FrenchDates.At> received = date(source, RECEIVED);
        Optional<FrenchDates.At> sent = date(source, SENT);
        List<MatchResult> identifiers = source.all(IDENTIFIER);
        if (received.isEmpty() && sent.isEmpty() && identifiers.isEmpty()) {
            return null;
        }
        @Nullable MatchResult last = identifiers.isEmpty() ? null : identifiers.getLast();
        @Nullable
        String identifier = last == null
                ? null
                : source.text().substring(last.start(1), last.end(1)).replaceAll("\\s", "");
        boolean several = identifiers.stream().map(m -> m.group(1)).distinct().count() > 1;
        int start = last != null
                ? last.start(1)
                : received.or(() -> sent).orElseThrow().start();
        int end = last != null
                ? last.end(1)
                : received.or(() -> sent).orElseThrow().end();
        @Nullable LocalDate receivedOn = received.map(FrenchDates.At::date).orElse(null);
        return source.found(
                new Receipt(receivedOn, sent.map(FrenchDates.At::date).orElse(null), identifier),
                start,
                end,
                several ? 0.6 : 0.97);
    }

    private static Optional<FrenchDates.At> date(Source source, List<Pattern> ways) {
        for (Pattern way : ways) {
            for (MatchResult match : source.all(way)) {
                Optional<FrenchDates.At> date = source.dateAfter(match.end(), BETWEEN);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }
}
