package fr.beffroi.server.publication;

import java.util.List;

/**
 * Words of a passage that are proposed, or decided, to be masked. Places and no words: what is masked stands in the act
 * alone.
 *
 * @param at of the {@link Passage}
 * @param start first character
 * @param end after the last one
 * @param kind end of the keys of the texts that say what it is and why: {@code person}, {@code address}…
 * @param certain whether the finder is sure that these words are of that kind
 * @param masked what is proposed, or what a person decided
 */
record Span(String at, int start, int end, String kind, boolean certain, boolean masked) {
    /** Words that a person pointed at themselves. */
    static final String ADDED = "added";

    Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("span");
        }
    }

    Span decided(boolean mask) {
        return new Span(at, start, end, kind, certain, mask);
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
