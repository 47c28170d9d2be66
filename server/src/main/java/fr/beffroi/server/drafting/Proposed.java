package fr.beffroi.server.drafting;

import fr.beffroi.acts.editing.Suggestion;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * A change to a draft as a person asks for it.
 *
 * @param place id of a part, of no matter for the title; for an insertion of the part that it follows, or {@code first:VISA} for the first of a kind
 * @param words that come in; of no matter for a deletion
 */
record Proposed(Kind kind, String place, String words) {
    static final String FIRST = "first:";

    /** What the page offers beside the parts. */
    static final String TITLE = "title:";

    enum Kind {
        REPLACE,
        RETITLE,
        INSERT,
        DELETE
    }

    static String first(PartKind kind) {
        return FIRST + kind;
    }

    /** @throws IllegalArgumentException with the key of a text that says what to do */
    Suggestion of(Writing writing, UUID by, Instant at, String why) {
        return switch (kind) {
            case REPLACE -> replacing(part(writing), by, at, why);
            case RETITLE -> retitling(writing, by, at, why);
            case DELETE -> Suggestion.deleting(part(writing), by.toString(), at, why);
            case INSERT -> inserting(writing, by, at, why);
        };
    }

    private Suggestion replacing(Part about, UUID by, Instant at, String why) {
        String proposed = PartForm.words(words);
        if (proposed.equals(about.text())) {
            throw new IllegalArgumentException("drafting.suggestion.same");
        }
        return Suggestion.replacing(about, proposed, by.toString(), at, why);
    }

    private Suggestion retitling(Writing writing, UUID by, Instant at, String why) {
        String proposed = PartForm.title(words);
        if (proposed.equals(writing.title())) {
            throw new IllegalArgumentException("drafting.suggestion.same");
        }
        return Suggestion.retitling(writing, proposed, by.toString(), at, why);
    }

    private Suggestion inserting(Writing writing, UUID by, Instant at, String why) {
        boolean first = place.startsWith(FIRST);
        PartKind kindOfPart =
                first ? kind(place.substring(FIRST.length())) : part(writing).kind();
        Part part = new Part(
                "p" + UUID.randomUUID(), kindOfPart, PartForm.words(words), new Origin.FromPerson(by.toString()));
        return Suggestion.inserting(part, first ? null : place, by.toString(), at, why);
    }

    private Part part(Writing writing) {
        if (place.startsWith(FIRST) || place.equals(TITLE)) {
            throw new IllegalArgumentException("drafting.say.first");
        }
        return writing.parts().stream()
                .filter(one -> one.id().equals(place))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("editing.gone"));
    }

    private static PartKind kind(String name) {
        return Arrays.stream(PartKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("drafting.part"));
    }
}
