package fr.beffroi.answers.model;

/** Where personal data stands in a text, {@code end} excluded. */
record Span(PersonalData kind, int start, int end) {

    boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
