package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Basis;
import fr.beffroi.acts.editing.WordDifference;
import fr.beffroi.acts.written.PartKind;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything the template {@code drafting/draft} reads.
 *
 * @param mode {@code auto} (reading on a phone, writing elsewhere), {@code reading} or {@code writing}
 * @param awaiting whether a second reading is awaited
 * @param mine whether the first reading was the reader's own
 * @param changedSince whether the text was changed after it was validated
 * @param recomposable whether other facts may still be given
 * @param decidable whether the reader may validate now
 * @param blocking whether a blocking finding stands
 * @param motive whether a reason must be given
 * @param model name of the language model; null: none is configured
 * @param recitals that it proposed and nobody took or dropped yet
 * @param majority what the vote must reach, where it is more than simple
 */
record Sheet(
        UUID id,
        UUID proposal,
        String fingerprint,
        Version version,
        String mode,
        String family,
        String matter,
        Standing standing,
        boolean awaiting,
        boolean mine,
        boolean changedSince,
        boolean recomposable,
        boolean decidable,
        boolean blocking,
        boolean motive,
        List<Group> groups,
        String savedAt,
        Checked checks,
        List<Suggested> suggestions,
        List<Commented> comments,
        @Nullable String model,
        List<ProposedRecitals.Kept> recitals,
        List<String> opinions,
        List<String> attachments,
        @Nullable String majority,
        List<Basis> bases,
        List<String> confirm) {

    /** By id of part, by what it is told from the others. */
    public Map<String, String> places() {
        Map<String, String> places = new HashMap<>();
        groups.forEach(group -> group.parts().forEach(part -> places.put(part.id(), part.name())));
        return places;
    }

    /** The findings, those that say the same of several parts as one. */
    public List<Grouped> found() {
        Map<String, Grouped> found = new LinkedHashMap<>();
        for (Checked.Found one : checks.findings()) {
            Grouped group =
                    found.computeIfAbsent(one.rule() + one.message(), key -> new Grouped(one, new LinkedHashSet<>()));
            if (one.part() != null) {
                group.parts().add(one.part());
            }
        }
        return List.copyOf(found.values());
    }

    record Grouped(Checked.Found finding, Set<String> parts) {}

    /** The parts of one kind. */
    record Group(PartKind kind, List<Shown> parts) {}

    /**
     * @param lead what stands before its words
     * @param name by which it is told from the others, e.g. "Visa 2"
     * @param pieces its words, cut where a fact stands
     */
    record Shown(
            String id,
            String lead,
            String name,
            String text,
            List<Piece> pieces,
            String origin,
            boolean first,
            boolean last) {}

    /** @param fact label of the fact that says it; null: none does @param missing whether it is not given */
    record Piece(String text, @Nullable String fact, boolean missing) {}

    record Suggested(
            UUID id, String by, Instant at, String place, String why, List<WordDifference.Span> spans, boolean stale) {}

    /** @param present whether its part still stands */
    record Commented(
            UUID id,
            String by,
            Instant at,
            String part,
            String place,
            boolean present,
            String about,
            String text,
            List<Replied> replies,
            boolean open) {}

    record Replied(String by, String text) {}
}
