package fr.beffroi.acts.masking;

/**
 * Characters of a text.
 *
 * @param start of the first, from 0
 * @param end after the last; above {@code start}
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("masking.span");
        }
    }

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
