package fr.beffroi.acts.draft;

/**
 * Where something stands in an act under writing.
 *
 * @param part id of the part, or {@link #TITLE}
 * @param start of the first character in the part's text, from 0
 * @param end after the last; above {@code start}
 */
public record Where(String part, int start, int end) {
    public static final String TITLE = "title";
}
