package fr.beffroi.acts.law;

import java.time.LocalDate;
import java.util.List;

/** The texts that are loaded, and what can be said of a citation with them. */
public final class Law {
    private Law() {}

    /** Nothing is loaded: nothing can be verified. */
    public static Law none() {
        return new Law();
    }

    /** What can be said of a citation on that day. Never a guess: what is not loaded is not verifiable. */
    public Resolution resolve(Citation citation, LocalDate on) {
        return new Resolution(
                Resolution.State.NOT_VERIFIABLE, null, null, null, null, "law.not_loaded", List.of(citation.written()));
    }

    /** Every citation of a text, in order. */
    public static List<Citation> citations(String text) {
        return Citations.in(text);
    }

    /** Every code that a text names, in order, be it for an article or for itself. */
    public static List<CodeMention> codesIn(String text) {
        return Citations.codes(text);
    }
}
