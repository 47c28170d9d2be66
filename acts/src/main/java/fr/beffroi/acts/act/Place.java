package fr.beffroi.acts.act;

/**
 * Where something stands in a document.
 *
 * @param page from 1
 * @param start of the first character in {@link ActText#text()}, from 0
 * @param end after the last character; above {@code start}
 */
public record Place(int page, int start, int end) {
    public Place {
        if (page < 1 || start < 0 || end <= start) {
            throw new IllegalArgumentException("place");
        }
    }
}
