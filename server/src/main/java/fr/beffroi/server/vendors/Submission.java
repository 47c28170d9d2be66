package fr.beffroi.server.vendors;

import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier's program submits; the published schema ({@code proposal.schema.json}) says the same, and a test holds the two
 * together.
 *
 * @param reference the supplier's own name for it
 * @param kind what it is, in words for the queue, e.g. "Panne d'éclairage"
 * @param content what an acceptance puts into effect
 * @param evidence at least one: what rests on nothing is not put before a person
 * @param replaces id of an undecided proposal of the same program that this one takes the place of
 */
record Submission(
        @NotNull @Size(min = 1, max = 200) @Pattern(regexp = LINE)
        String reference,

        @NotNull @Size(min = 1, max = 60) @Pattern(regexp = LINE)
        String kind,

        @NotNull @Size(min = 1, max = 300) @Pattern(regexp = LINE)
        String subject,

        @NotBlank @Size(max = 20_000) String content,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid SubmittedEvidence> evidence,

        @NotNull @Valid Sureness confidence,
        @NotNull @Valid Model model,
        @NotNull @Valid Used energy,
        @Nullable Boolean urgent,
        @Nullable UUID replaces) {
    /** Something visible, no control characters. */
    static final String LINE = "^[^\\x00-\\x1f\\x7f]*[^\\s\\x00-\\x1f\\x7f][^\\x00-\\x1f\\x7f]*$";

    /** @param calibration on what the value was calibrated; "" if it was not */
    record Sureness(
            @NotNull @DecimalMin("0") @DecimalMax("1") Double value,
            @NotNull @Size(max = 300) String calibration) {}

    record Model(
            @NotNull @Size(min = 1, max = 100) @Pattern(regexp = LINE)
            String name,

            @NotNull @Size(min = 1, max = 60) @Pattern(regexp = LINE)
            String version) {}

    /** @param joules that this one output took, as the supplier says */
    record Used(
            @NotNull @DecimalMin("0") @DecimalMax("1e12") Double joules) {}

    /** @param use id of the use */
    Proposal proposal(UUID use) {
        return new Proposal(
                UUID.randomUUID(),
                use,
                kind,
                subject,
                content,
                evidence.stream().map(SubmittedEvidence::evidence).toList(),
                new Confidence(confidence.value(), confidence.calibration()),
                model.name() + " " + model.version(),
                new Energy(energy.joules(), Energy.Method.DECLARED),
                Boolean.TRUE.equals(urgent),
                Instant.now(),
                replaces);
    }
}
