package fr.beffroi.acts.masking;

import java.util.Comparator;
import java.util.List;

/**
 * A text without what was decided to be masked. It cannot be undone: what was masked is nowhere in it, nor its length.
 *
 * @param count of the places masked
 */
public record Masked(String text, int count) {
    /** As publishers of decisions write it. */
    public static final String MARK = "[…]";

    /**
     * Spans that touch or overlap are one place.
     *
     * @throws IllegalArgumentException {@code masking.span} if one lies outside of the text
     */
    public static Masked apply(String text, List<Span> decided) {
        StringBuilder masked = new StringBuilder();
        int done = 0;
        int count = 0;
        for (Span span :
                decided.stream().sorted(Comparator.comparingInt(Span::start)).toList()) {
            if (span.end() > text.length()) {
                throw new IllegalArgumentException("masking.span");
            }
            boolean apart = count == 0 || span.start() > done;
            if (apart) {
                masked.append(text, done, span.start()).append(MARK);
                count++;
            }
            done = Math.max(done, span.end());
        }
        return new Masked(masked.append(text, done, text.length()).toString(), count);
    }
}
