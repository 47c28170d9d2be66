package fr.beffroi.server.drafting;

import fr.beffroi.acts.editing.Conflict;
import fr.beffroi.acts.editing.Merge;
import fr.beffroi.acts.editing.Merged;
import fr.beffroi.acts.editing.Suggestion;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.oversight.Uses;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes what a person made of a version. If others wrote meanwhile, both are merged part by part; where both changed one
 * part, what was saved first stands, and the other text becomes a suggestion and a version of its own: nothing is lost.
 * Inside {@code Tenancy.in}.
 */
@Component
class Saving {
    private final Uses uses;
    private final Drafts drafts;
    private final Versions versions;
    private final Suggestions suggestions;
    private final MessageSource texts;

    Saving(Uses uses, Drafts drafts, Versions versions, Suggestions suggestions, MessageSource texts) {
        this.uses = uses;
        this.drafts = drafts;
        this.versions = versions;
        this.suggestions = suggestions;
        this.texts = texts;
    }

    /** @param conflicts what of the text sent is not in the version, and waits as a suggestion */
    record Saved(Version version, boolean merged, List<Conflict> conflicts) {}

    /**
     * @param base number of the version that it was written from
     * @param sent origins in it are not looked at: they follow from what was there before
     * @throws NoSuchElementException if there is no such draft or version
     */
    Saved save(UUID id, int base, Writing sent, UUID by) {
        uses.getOpen(DraftingFeature.USE);
        Draft draft = drafts.getLocked(id);
        Writing before = versions.get(id, base).writing();
        Version latest = versions.latest(draft);
        Writing mine = withOrigins(sent, before, drafts.composedFor(draft.proposal()), by);
        if (base == latest.number()) {
            return mine.equals(before)
                    ? new Saved(latest, false, List.of())
                    : new Saved(versions.add(draft, base, Version.Cause.WRITTEN, mine, by), false, List.of());
        }
        Merged merged = Merge.of(before, mine, latest.writing());
        if (merged.writing().equals(latest.writing()) && merged.conflicts().isEmpty()) {
            return new Saved(latest, true, List.of());
        }
        if (!merged.conflicts().isEmpty()) {
            versions.add(draft, base, Version.Cause.WRITTEN, mine, by);
            offer(draft, merged, by);
        }
        Draft now = drafts.get(id);
        Version version = versions.add(now, latest.number(), Version.Cause.MERGED, merged.writing(), by);
        return new Saved(version, true, merged.conflicts());
    }

    /** A whole text in the place of the latest, whoever wrote meanwhile: for what a person takes over or restores. */
    Version put(Draft locked, Version.Cause cause, Writing writing, UUID by) {
        return versions.add(locked, locked.latest(), cause, writing, by);
    }

    /**
     * Adds the part after the last of its kind, as a version of its own.
     *
     * @throws IllegalArgumentException with the key of a text, if the part or the draft would be too long
     */
    void takeOver(Draft locked, Part part, UUID by) {
        Writing before = versions.latest(locked).writing();
        String text = PartForm.clean(part.text());
        if (text.length() > PartForm.LONGEST || before.parts().size() >= PartForm.MOST) {
            throw new IllegalArgumentException("drafting.long");
        }
        List<Part> parts = new ArrayList<>(before.parts());
        parts.add(new Part(part.id(), part.kind(), text, part.origin()));
        parts.sort(Comparator.comparing(Part::kind));
        put(locked, Version.Cause.TAKEN_OVER, new Writing(before.title(), parts), by);
    }

    /** The same text, in which a part that says what was composed bears the origin that it was composed with. */
    Writing asComposed(Draft draft, Writing writing) {
        Map<String, Part> composed = byId(drafts.composedFor(draft.proposal()));
        List<Part> parts = writing.parts().stream()
                .map(part -> {
                    Part known = same(part, composed.get(part.id()));
                    return known == null ? part : new Part(part.id(), part.kind(), part.text(), known.origin());
                })
                .toList();
        return new Writing(writing.title(), parts);
    }

    /**
     * The words that do not stand wait for an answer.
     *
     * @param by whose words they are; null: the program's
     */
    void offer(Draft draft, Merged merged, @Nullable UUID by) {
        String why = texts.getMessage(
                by == null ? "drafting.conflict.recomposed" : "drafting.conflict",
                null,
                LocaleContextHolder.getLocale());
        Instant now = Times.now();
        for (Conflict conflict : merged.conflicts()) {
            Suggestion.Proposal lost = switch (conflict) {
                case Conflict.OfPart part -> proposal(part);
                case Conflict.OfTitle title -> new Suggestion.Proposal.Retitling(title.theirs(), title.mine());
            };
            suggestions.add(draft.id(), new Suggestion(lost, by == null ? null : by.toString(), now, why, null));
        }
    }

    private static Suggestion.Proposal proposal(Conflict.OfPart conflict) {
        Part saved = conflict.theirs();
        Part offered = conflict.mine();
        if (saved == null && offered != null) {
            return new Suggestion.Proposal.Insertion(offered, null);
        } else if (saved != null && offered == null) {
            return new Suggestion.Proposal.Deletion(saved.id(), saved.text());
        } else if (saved != null && offered != null) {
            return new Suggestion.Proposal.Replacement(saved.id(), saved.text(), offered.text());
        }
        throw new IllegalStateException("a conflict about nothing: " + conflict.id());
    }

    /** A part that says what it said before keeps its origin; every other is the person's. */
    private static Writing withOrigins(Writing sent, Writing before, Writing composed, UUID by) {
        Map<String, Part> known = byId(composed);
        Map<String, Part> present = byId(before);
        List<Part> parts = sent.parts().stream()
                .map(part -> {
                    Part same = same(part, present.get(part.id()));
                    Part again = same == null ? same(part, known.get(part.id())) : same;
                    return new Part(
                            part.id(),
                            part.kind(),
                            part.text(),
                            again == null ? new Origin.FromPerson(by.toString()) : again.origin());
                })
                .toList();
        return new Writing(sent.title(), parts);
    }

    private static Map<String, Part> byId(Writing writing) {
        Map<String, Part> parts = new HashMap<>();
        writing.parts().forEach(part -> parts.put(part.id(), part));
        return parts;
    }

    private static @Nullable Part same(Part part, @Nullable Part earlier) {
        return earlier != null && earlier.text().equals(part.text()) ? earlier : null;
    }
}
