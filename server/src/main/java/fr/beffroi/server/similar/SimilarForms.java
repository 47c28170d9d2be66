package fr.beffroi.server.similar;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.acts.editing.WordDifference;
import fr.beffroi.acts.similar.Comparison;
import fr.beffroi.acts.similar.Hit;
import fr.beffroi.acts.similar.PublishedAct;
import fr.beffroi.acts.similar.TakenOver.Mark;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/** What programs read of similar acts. */
final class SimilarForms {
    private SimilarForms() {}

    /** @param source "" for one's own published acts @param titleOnly whether nothing but its title is known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ActForm(
            @NotNull UUID id,
            @NotNull String source,
            @NotNull String collectivity,
            @NotNull String siren,
            @Nullable String kind,
            @Nullable Integer population,
            @NotNull String number,
            @NotNull LocalDate date,
            @Nullable String subjectCode,
            @NotNull String title,
            @Nullable String url,
            boolean titleOnly) {
        static ActForm of(KnownAct known) {
            PublishedAct act = known.act();
            return new ActForm(
                    known.id(),
                    known.source(),
                    act.collectivity(),
                    act.siren(),
                    act.kind() == null ? null : act.kind().name(),
                    act.population(),
                    act.number(),
                    act.date(),
                    act.subjectCode(),
                    act.title(),
                    Links.web(act.url()),
                    act.paragraphs().isEmpty());
        }
    }

    /** @param matched words of the need with the parts of the act that say them @param closeness 1 to 1.5 */
    record HitForm(
            @NotNull ActForm act, double score, @NotNull Map<String, List<String>> matched, double closeness) {
        static HitForm of(Shelves.Found found) {
            Hit hit = found.hit();
            return new HitForm(
                    ActForm.of(found.known()),
                    hit.score(),
                    hit.matched().entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    one -> one.getValue().stream()
                                            .map(Enum::name)
                                            .toList())),
                    hit.closeness());
        }
    }

    record WholeForm(@NotNull ActForm act, @NotNull List<ParagraphForm> paragraphs) {
        static WholeForm of(KnownAct known) {
            return new WholeForm(
                    ActForm.of(known),
                    IntStream.range(0, known.act().paragraphs().size())
                            .mapToObj(place -> new ParagraphForm(
                                    place,
                                    known.act().paragraphs().get(place).kind().name(),
                                    known.act().paragraphs().get(place).text()))
                            .toList());
        }
    }

    /** @param place in the act, from 0 */
    record ParagraphForm(
            int place, @NotNull String kind, @NotNull String text) {}

    /** @param left null where only the right act has it @param right null where only the left act has it */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RowForm(
            @NotNull String kind,
            @Nullable String left,
            @Nullable String right,
            double likeness,
            @NotNull List<SpanForm> difference) {
        static RowForm of(Comparison.Row row) {
            WordDifference difference = row.difference();
            return new RowForm(
                    row.kind().name(),
                    row.left(),
                    row.right(),
                    row.likeness(),
                    difference == null
                            ? List.of()
                            : difference.spans().stream()
                                    .map(span -> new SpanForm(span.kind().name(), span.text()))
                                    .toList());
        }
    }

    record SpanForm(@NotNull String kind, @NotNull String text) {}

    /** @param on the day for which the law that is cited was asked @param ofSession whether that is the draft's session */
    record PreviewForm(
            @NotNull String kind,
            @NotNull String text,
            @NotNull LocalDate on,
            boolean ofSession,
            @NotNull List<MarkForm> toAdapt) {
        static PreviewForm of(Taking.Preview preview) {
            return new PreviewForm(
                    preview.taken().part().kind().name(),
                    preview.taken().part().text(),
                    preview.on(),
                    preview.dated(),
                    preview.taken().toAdapt().stream().map(MarkForm::of).toList());
        }
    }

    /** @param start offset in the text, from 0 @param end after the last character */
    record MarkForm(
            @NotNull String why,
            int start,
            int end,
            @NotNull String words,
            @NotNull String message) {
        static MarkForm of(Mark mark) {
            return new MarkForm(
                    mark.why().name(),
                    mark.start(),
                    mark.end(),
                    mark.words(),
                    mark.message(LocaleContextHolder.getLocale()));
        }
    }

    record SourceForm(
            @NotNull UUID id,
            @NotNull String name,
            int acts,
            @NotNull LocalDate firstOn,
            @NotNull LocalDate lastOn,
            @NotNull Instant importedAt) {
        static SourceForm of(Source source) {
            return new SourceForm(
                    source.id(), source.name(), source.acts(), source.firstOn(), source.lastOn(), source.importedAt());
        }
    }

    /** @param leftOut errors of the lines that were left out, in words @param notices what was guessed or tolerated */
    record ImportedForm(
            @NotNull SourceForm source,
            long titleOnly,
            @NotNull List<String> leftOut,
            @NotNull List<String> notices) {}
}
