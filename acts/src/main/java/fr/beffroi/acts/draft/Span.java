package fr.beffroi.acts.draft;

/**
 * Characters of a part that come from a fact.
 *
 * @param start of the first, from 0
 * @param end after the last
 * @param fact its key, or that of a built-in
 */
public record Span(int start, int end, String fact, Kind kind) {
    public enum Kind {
        /** Given by a person. */
        GIVEN,
        /** Known of the collectivité or of its session. */
        SETTING,
        /** Asked for and not given: "[Nom de l’association ?]". */
        MISSING
    }
}
