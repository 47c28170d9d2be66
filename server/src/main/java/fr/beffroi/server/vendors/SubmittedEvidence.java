package fr.beffroi.server.vendors;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.beffroi.oversight.proposal.Evidence;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a supplier's proposal may rest on: all kinds of evidence but pictures, which this interface does not carry. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SubmittedEvidence.Cited.class, name = "citation"),
    @JsonSubTypes.Type(value = SubmittedEvidence.Measured.class, name = "measure"),
    @JsonSubTypes.Type(value = SubmittedEvidence.Found.class, name = "rule_finding"),
    @JsonSubTypes.Type(value = SubmittedEvidence.Compared.class, name = "comparison")
})
sealed interface SubmittedEvidence {
    Evidence evidence();

    record Cited(
            @NotBlank @Size(max = 300) String source,
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 20_000) String passage,
            @NotBlank @Size(max = 20_000) String quote,

            @Nullable @Size(max = 2000) @Pattern(regexp = "^https?://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&()*+,;=%-]*$")
            String address,

            @NotNull LocalDate sourceDate)
            implements SubmittedEvidence {
        @Override
        public Evidence evidence() {
            return new Evidence.Citation(
                    source, title, passage, quote, address == null ? null : URI.create(address), sourceDate);
        }
    }

    record Measured(
            @NotBlank @Size(max = 200) String name,

            @NotNull @DecimalMin("-1e15") @DecimalMax("1e15")
            Double value,

            @NotNull @Size(max = 40) String unit)
            implements SubmittedEvidence {
        @Override
        public Evidence evidence() {
            return new Evidence.Measure(name, value, unit);
        }
    }

    record Found(
            @NotBlank @Size(max = 200) String rule,
            @NotBlank @Size(max = 60) String severity,
            @NotBlank @Size(max = 300) String article,
            @NotBlank @Size(max = 5000) String message)
            implements SubmittedEvidence {
        @Override
        public Evidence evidence() {
            return new Evidence.RuleFinding(rule, severity, article, message);
        }
    }

    record Compared(
            @NotBlank @Size(max = 300) String baseline,
            @NotBlank @Size(max = 5000) String baselineResult,
            @NotNull Boolean agrees)
            implements SubmittedEvidence {
        @Override
        public Evidence evidence() {
            return new Evidence.Comparison(baseline, baselineResult, agrees);
        }
    }
}
