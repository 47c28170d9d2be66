package fr.beffroi.acts.editing;

import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A change that one person proposes and another accepts or rejects.
 *
 * @param by account of who proposes; null where it was erased
 * @param comment why, may be empty
 * @param answer null while it is open
 */
public record Suggestion(
        Proposal proposal,
        @Nullable String by,
        Instant at,
        String comment,
        @Nullable Answer answer) {

    /** What is proposed. */
    public sealed interface Proposal {
        /**
         * Other words for a part.
         *
         * @param before the words it replaces: when the part says something else by then, the suggestion is stale
         */
        record Replacement(String part, String before, String after) implements Proposal {}

        /** @param after id of the part of the same kind that it follows; null for the first of its kind */
        record Insertion(Part part, @Nullable String after) implements Proposal {}

        /** @param before the words that would go: when the part says something else by then, the suggestion is stale */
        record Deletion(String part, String before) implements Proposal {}

        /** @param before the title it replaces: when the writing bears another by then, the suggestion is stale */
        record Retitling(String before, String after) implements Proposal {}
    }

    /** @param motive may be empty */
    public record Answer(boolean accepted, @Nullable String by, Instant at, String motive) {}

    /** The writing with the change in it, and the suggestion with its answer. */
    public record Accepted(Writing writing, Suggestion suggestion) {}

    public static Suggestion replacing(Part part, String after, String by, Instant at, String comment) {
        return new Suggestion(new Proposal.Replacement(part.id(), part.text(), after), by, at, comment, null);
    }

    /** @param after id of the part of the same kind that it follows; null for the first of its kind */
    public static Suggestion inserting(Part part, @Nullable String after, String by, Instant at, String comment) {
        return new Suggestion(new Proposal.Insertion(part, after), by, at, comment, null);
    }

    public static Suggestion deleting(Part part, String by, Instant at, String comment) {
        return new Suggestion(new Proposal.Deletion(part.id(), part.text()), by, at, comment, null);
    }

    public static Suggestion retitling(Writing writing, String after, String by, Instant at, String comment) {
        return new Suggestion(new Proposal.Retitling(writing.title(), after), by, at, comment, null);
    }

    public boolean isOpen() {
        return answer == null;
    }

    /**
     * The words that come in are those of whoever proposed them.
     *
     * @param acceptedBy account of who decides
     * @throws RefusedSuggestion {@code editing.stale} if the part or the title says something else by now, {@code editing.gone} if it
     *     was deleted, {@code editing.twice} if what is to be inserted already stands there, {@code editing.answered}
     */
    public Accepted accept(Writing writing, String acceptedBy, Instant when) throws RefusedSuggestion {
        return new Accepted(changed(writing), answered(new Answer(true, acceptedBy, when, "")));
    }

    /** @throws RefusedSuggestion {@code editing.answered} */
    public Suggestion reject(String rejectedBy, Instant when, String motive) throws RefusedSuggestion {
        return answered(new Answer(false, rejectedBy, when, motive));
    }

    /** Whether it can no longer be accepted in this writing. */
    public boolean isStale(Writing writing) {
        try {
            changed(writing);
            return false;
        } catch (RefusedSuggestion e) {
            return true;
        }
    }

    private Suggestion answered(Answer given) throws RefusedSuggestion {
        if (answer != null) {
            throw new RefusedSuggestion("editing.answered");
        }
        return new Suggestion(proposal, by, at, comment, given);
    }

    private Writing changed(Writing writing) throws RefusedSuggestion {
        String title = writing.title();
        List<Part> parts = new ArrayList<>(writing.parts());
        switch (proposal) {
            case Proposal.Replacement replacement -> {
                int place = fresh(parts, replacement.part(), replacement.before());
                Part part = parts.get(place);
                parts.set(place, new Part(part.id(), part.kind(), replacement.after(), new Origin.FromPerson(by)));
            }
            case Proposal.Deletion deletion -> parts.remove(fresh(parts, deletion.part(), deletion.before()));
            case Proposal.Insertion insertion -> parts.add(room(parts, insertion), insertion.part());
            case Proposal.Retitling retitling -> {
                if (!title.equals(retitling.before())) {
                    throw new RefusedSuggestion("editing.stale");
                }
                title = retitling.after();
            }
        }
        return new Writing(title, parts);
    }

    private static int fresh(List<Part> parts, String id, String before) throws RefusedSuggestion {
        int place = place(parts, id);
        if (place < 0) {
            throw new RefusedSuggestion("editing.gone");
        }
        if (!parts.get(place).text().equals(before)) {
            throw new RefusedSuggestion("editing.stale");
        }
        return place;
    }

    private static int room(List<Part> parts, Proposal.Insertion insertion) throws RefusedSuggestion {
        Part part = insertion.part();
        if (place(parts, part.id()) >= 0) {
            throw new RefusedSuggestion("editing.twice");
        }
        if (insertion.after() == null) {
            return (int) parts.stream()
                    .filter(other -> other.kind().compareTo(part.kind()) < 0)
                    .count();
        }
        int place = place(parts, insertion.after());
        if (place < 0 || parts.get(place).kind() != part.kind()) {
            throw new RefusedSuggestion("editing.gone");
        }
        return place + 1;
    }

    private static int place(List<Part> parts, String id) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).id().equals(id))
                .findFirst()
                .orElse(-1);
    }
}
