package fr.beffroi.server.vendors;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A final decision as its supplier is told it; the published schema ({@code decision.schema.json}) says the same. Who decided is
 * told by role alone.
 *
 * @param number grows from one event of a supplier to the next
 * @param id the same each time it is told
 * @param reference the supplier's own name for the proposal
 * @param content what takes effect: as proposed, or amended; "" for a rejection, and once erased
 * @param motive absent unless there is one and the collectivité shares motives
 * @param reversal whether it takes the place of an earlier decision
 * @param trial it never counts in figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DecisionEvent(
        long number,
        @NotNull UUID id,
        @NotNull UUID proposal,
        @NotNull String reference,
        @NotNull Verdict verdict,
        @NotNull String content,
        @Nullable String motive,
        @NotNull Role role,
        @NotNull Instant at,
        boolean reversal,
        boolean trial) {}
