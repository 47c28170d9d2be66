package fr.beffroi.server.incidents;

import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is typed of an incident. */
record Declared(
        @Nullable String use,
        Severity severity,
        Set<Fact> facts,
        String description,
        Instant knownAt,
        boolean stopProposed) {
    static final int LONGEST = 4000;
    private static final Duration OLDEST = Duration.ofDays(3653);

    Declared {
        Set<Fact> whole = EnumSet.noneOf(Fact.class);
        whole.addAll(facts);
        if (whole.contains(Fact.HIGH_RISK_TO_PEOPLE)) {
            whole.add(Fact.RISK_TO_PEOPLE);
        }
        if (whole.contains(Fact.DEATH) || whole.contains(Fact.WIDESPREAD_OR_CRITICAL)) {
            whole.add(Fact.SERIOUS_HARM);
        }
        facts = Set.copyOf(whole);
    }

    /** @throws Refused unless it says what happened, at a moment that can be */
    Declared checked(Instant now) {
        String text = description.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw new Refused("incidents.description.wrong");
        }
        if (knownAt.isAfter(now.plusSeconds(60)) || knownAt.isBefore(now.minus(OLDEST))) {
            throw new Refused("incidents.known.wrong");
        }
        return new Declared(
                use, severity, facts, text, knownAt, use != null && (stopProposed || severity == Severity.GRAVE));
    }
}
