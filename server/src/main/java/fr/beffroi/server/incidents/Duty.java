package fr.beffroi.server.incidents;

import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.server.platform.LegalTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A duty to tell somebody, as a text of law has it. Known from memory, not from the text in force: each is shown as to be confirmed.
 *
 * @param key end of the keys of the texts that say whom to tell what
 * @param facts all of which must be ticked
 * @param unless none of which may be: another duty, with a shorter deadline, takes its place
 * @param useRisk class that the use must have, or null
 * @param hours after the collectivité knew of the incident; null: without undue delay, no figure
 * @param article and {@code text}: where it stands
 * @param version publication of the text that the article was read in
 * @param applies first day that it binds; null: not known, as where French law has yet to say it
 */
record Duty(
        String key,
        Set<Fact> facts,
        Set<Fact> unless,
        @Nullable RiskClass useRisk,
        @Nullable Integer hours,
        String article,
        String text,
        LocalDate version,
        @Nullable LocalDate applies) {
    Duty {
        facts = Set.copyOf(facts);
        unless = Set.copyOf(unless);
    }

    boolean appliesTo(Set<Fact> ticked, @Nullable RiskClass risk) {
        return ticked.containsAll(facts)
                && Collections.disjoint(ticked, unless)
                && (useRisk == null || useRisk == risk);
    }

    /** Whether it bound the collectivité when it knew of the incident. */
    boolean inForce(Instant knownAt) {
        return applies != null
                && !LocalDate.ofInstant(knownAt, LegalTime.FRANCE).isBefore(applies);
    }

    /** Last moment, or null where the law gives no figure, or does not apply. */
    @Nullable
    Instant deadline(Instant knownAt) {
        return hours == null || !inForce(knownAt) ? null : knownAt.plus(Duration.ofHours(hours));
    }
}
