package fr.beffroi.oversight.decision;

import fr.beffroi.oversight.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's verdict on one exact state of a proposal. A later decision never overwrites: it reverses, with its motive.
 *
 * @param fingerprint of the proposal as the person saw it
 * @param amended the content put in the proposal's place; present for AMEND only, never blank
 * @param motive why; required for REJECT and for any reversal
 * @param inView time the proposal's page was visible, capped by the server
 * @param reverses the decision this one reverses
 */
public record Decision(
        UUID id,
        UUID proposal,
        String fingerprint,
        Verdict verdict,
        @Nullable String amended,
        @Nullable String motive,
        Person by,
        Instant at,
        Duration inView,
        @Nullable UUID reverses) {

    public Decision {
        if ((verdict == Verdict.AMEND) != (amended != null) || (amended != null && amended.isBlank())) {
            throw new IllegalArgumentException("decision.amended");
        }
        if ((verdict == Verdict.REJECT || reverses != null) && (motive == null || motive.isBlank())) {
            throw new IllegalArgumentException("decision.motive");
        }
    }
}
