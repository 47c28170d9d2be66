package fr.beffroi.acts.editing;

import fr.beffroi.acts.written.Part;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of a part. It stays with its part while the words change, and is shown apart once the part is gone
 * ({@link Placed}).
 *
 * @param part id of the part
 * @param about the words of the part when the comment was made: what remains to be read once they changed or went
 * @param by account; null where it was erased
 * @param resolved null while it is open
 */
public record Comment(
        String part,
        String about,
        @Nullable String by,
        Instant at,
        String text,
        List<Reply> replies,
        @Nullable Resolved resolved) {
    public Comment {
        replies = List.copyOf(replies);
        if (text.isBlank()) {
            throw new IllegalArgumentException("comment");
        }
    }

    /** @param by account; null where it was erased */
    public record Reply(@Nullable String by, Instant at, String text) {
        public Reply {
            if (text.isBlank()) {
                throw new IllegalArgumentException("reply");
            }
        }
    }

    /** @param by account; null where it was erased */
    public record Resolved(@Nullable String by, Instant at) {}

    public static Comment on(Part part, String by, Instant at, String text) {
        return new Comment(part.id(), part.text(), by, at, text, List.of(), null);
    }

    /** A reply to what was resolved opens it again. */
    public Comment replied(String replyBy, Instant when, String reply) {
        List<Reply> all = Stream.concat(replies.stream(), Stream.of(new Reply(replyBy, when, reply)))
                .toList();
        return new Comment(part, about, by, at, text, all, null);
    }

    public Comment resolved(String resolvedBy, Instant when) {
        return new Comment(part, about, by, at, text, replies, new Resolved(resolvedBy, when));
    }

    public Comment reopened() {
        return new Comment(part, about, by, at, text, replies, null);
    }

    public boolean isOpen() {
        return resolved == null;
    }
}
