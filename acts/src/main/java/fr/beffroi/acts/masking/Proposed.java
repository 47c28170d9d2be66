package fr.beffroi.acts.masking;

/** Characters that are proposed for masking. */
public record Proposed(Span span, DataKind kind) {
    /** @param text in which it was found */
    public String words(String text) {
        return text.substring(span.start(), span.end());
    }
}
