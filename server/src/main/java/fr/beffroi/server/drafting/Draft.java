package fr.beffroi.server.drafting;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A draft under writing.
 *
 * @param need as it was said; "" where there was none
 * @param facts values by key, in the form that the family's file gives them
 * @param proposal what was composed last, for a person to decide on
 * @param latest number of the latest version
 */
record Draft(
        UUID id,
        String need,
        String family,
        Map<String, Object> facts,
        String service,
        UUID proposal,
        int latest,
        UUID startedBy,
        Instant needAt,
        Instant changedAt,
        boolean demonstration) {
    Draft {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }
}
