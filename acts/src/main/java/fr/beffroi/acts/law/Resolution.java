package fr.beffroi.acts.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a citation on a day.
 *
 * @param article what it resolves to, where it is loaded; for a range, the first
 * @param since first day of force, where the source says so
 * @param until last day of force, where the source says so
 * @param successor number that replaced it, where known, with its code where that is another
 * @param key text that says why, in the bundle {@code fr.beffroi.acts.law.messages}
 */
public record Resolution(
        State state,
        @Nullable Article article,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String successor,
        String key,
        List<String> arguments) {
    public Resolution {
        arguments = List.copyOf(arguments);
    }

    static Resolution notVerifiable(@Nullable Article article, String key, String... arguments) {
        return new Resolution(State.NOT_VERIFIABLE, article, null, null, null, key, List.of(arguments));
    }

    /** One sentence that says what is known of it and from where. */
    public String reason(Locale locale) {
        return LawMessages.text(locale, key, arguments);
    }

    public enum State {
        /** In force on that day, affirmed by a dated source. */
        IN_FORCE,
        /** Not yet, or no longer, in force on that day, affirmed by a dated source. */
        REPEALED,
        /** Its content stands under another number on that day. */
        RENUMBERED,
        /** The code is loaded whole, and has no such article. */
        UNKNOWN,
        /** The code, or its dates, are not loaded. The article may be there, undated. */
        NOT_VERIFIABLE
    }
}
