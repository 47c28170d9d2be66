package fr.beffroi.server.publication;

import java.util.List;

/**
 * Words of a passage that are proposed, or decided, to be masked. Places and no words: what is masked stands in the act
 * alone.
 *
 * @param at of the {@link Passage}
 * @param start first character
 * @param end after the last one
 * @param kind what it is, in small letters: of {@link fr.beffroi.acts.masking.DataKind}, or {@link #ADDED}
 * @param masked what is proposed, or what a person decided
 */
record Span(String at, int start, int end, String kind, boolean masked) {
    /** Words that a person pointed at themselves. */
    static final String ADDED = "added";

    Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span");
        }
    }

    Span decided(boolean mask) {
        return new Span(at, start, end, kind, mask);
    }

    String quote(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.at().equals(at))
                .findFirst()
                .orElseThrow()
                .text()
                .substring(start, end);
    }
}
