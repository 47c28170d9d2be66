package fr.beffroi.acts.draft.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a language model proposed.
 *
 * @param problem key of the text that says why there is nothing; null where the model answered as asked
 */
public record Proposal(
        List<ProposedRecital> recitals, @Nullable String problem) {
    public Proposal {
        recitals = List.copyOf(recitals);
    }

    /** One sentence; empty where there is no problem. English for English locales, else French. */
    public String problem(Locale locale) {
        return problem == null ? "" : ModelMessages.text(locale, problem, List.of());
    }
}
