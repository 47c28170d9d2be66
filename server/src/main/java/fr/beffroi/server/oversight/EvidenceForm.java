package fr.beffroi.server.oversight;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.beffroi.oversight.proposal.Evidence;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@link Evidence} as it is stored and served: JSON whose {@code kind} says which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EvidenceForm.Citation.class, name = "citation"),
    @JsonSubTypes.Type(value = EvidenceForm.Measure.class, name = "measure"),
    @JsonSubTypes.Type(value = EvidenceForm.Picture.class, name = "picture"),
    @JsonSubTypes.Type(value = EvidenceForm.RuleFinding.class, name = "rule_finding"),
    @JsonSubTypes.Type(value = EvidenceForm.Comparison.class, name = "comparison")
})
public sealed interface EvidenceForm {
    Evidence evidence();

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Citation(
            String source,
            String title,
            String passage,
            String quote,
            @Nullable URI address,
            LocalDate sourceDate) implements EvidenceForm {
        @Override
        public Evidence evidence() {
            return new Evidence.Citation(source, title, passage, quote, address, sourceDate);
        }
    }

    record Measure(
            @NotNull String name,
            @NotNull Double value,
            @NotNull String unit) implements EvidenceForm {
        @Override
        public Evidence evidence() {
            return new Evidence.Measure(name, value, unit);
        }
    }

    record Picture(
            @NotNull String name,
            @NotNull String sha256,
            @NotNull String caption) implements EvidenceForm {
        @Override
        public Evidence evidence() {
            return new Evidence.Picture(name, sha256, caption);
        }
    }

    record RuleFinding(
            @NotNull String rule,
            @NotNull String severity,
            @NotNull String article,
            @NotNull String message) implements EvidenceForm {
        @Override
        public Evidence evidence() {
            return new Evidence.RuleFinding(rule, severity, article, message);
        }
    }

    record Comparison(
            @NotNull String baseline,
            @NotNull String baselineResult,
            @NotNull Boolean agrees) implements EvidenceForm {
        @Override
        public Evidence evidence() {
            return new Evidence.Comparison(baseline, baselineResult, agrees);
        }
    }

    static EvidenceForm of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Citation e ->
                new Citation(e.source(), e.title(), e.passage(), e.quote(), e.address(), e.sourceDate());
            case Evidence.Measure e -> new Measure(e.name(), e.value(), e.unit());
            case Evidence.Picture e -> new Picture(e.name(), e.sha256(), e.caption());
            case Evidence.RuleFinding e -> new RuleFinding(e.rule(), e.severity(), e.article(), e.message());
            case Evidence.Comparison e -> new Comparison(e.baseline(), e.baselineResult(), e.agrees());
        };
    }
}
