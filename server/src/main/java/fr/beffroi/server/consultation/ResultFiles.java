package fr.beffroi.server.consultation;

import fr.beffroi.server.web.Csv;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A published consultation as open data: what was told once, and the texts that everybody may read. Inside {@code Tenancy.in}. */
@Component("consultationFiles")
class ResultFiles {
    private final Results results;
    private final Contributions contributions;
    private final MessageSource texts;

    ResultFiles(Results results, Contributions contributions, MessageSource texts) {
        this.results = results;
        this.contributions = contributions;
        this.texts = texts;
    }

    /** The same bytes each time it is asked for. */
    byte[] counts(Consultation one) {
        Csv csv = new Csv(text("csv.question"), text("csv.answer"), text("csv.internal"), text("csv.public"));
        for (Results.Counted counted : results.of(one)) {
            for (Results.Cell cell : counted.cells()) {
                csv.line(counted.question().text(), cell.label(), said(cell.internal()), said(cell.everybody()));
            }
        }
        return csv.bytes();
    }

    byte[] texts(Consultation one) {
        Map<UUID, String> questions = one.questions().stream().collect(Collectors.toMap(Question::id, Question::text));
        Csv csv = new Csv(text("csv.question"), text("csv.text"), text("csv.author"));
        for (Passage passage : everybodys(contributions.passages(one.id()))) {
            csv.line(
                    questions.getOrDefault(passage.question(), ""),
                    passage.text(),
                    passage.author().isEmpty() ? text("anonymous") : passage.author());
        }
        return csv.bytes();
    }

    /** What was said in public and not hidden. */
    static List<Passage> everybodys(List<Passage> passages) {
        return passages.stream()
                .filter(one -> one.phase() == Phase.PUBLIC && !one.hidden())
                .toList();
    }

    private static String said(@Nullable Integer count) {
        return count == null ? "" : String.valueOf(count);
    }

    private String text(String key) {
        return texts.getMessage("consultation." + key, null, Locale.FRENCH);
    }
}
