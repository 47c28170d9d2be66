package fr.beffroi.acts.similar;

import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.written.Part;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph of another act, as a part of one under writing. Its words are the other act's, to the letter.
 *
 * @param toAdapt what must be looked at before it is ours, in the order of the text; a person adapts it
 */
public record TakenOver(Part part, List<Mark> toAdapt) {
    public TakenOver {
        toAdapt = List.copyOf(toAdapt);
    }

    public enum Why {
        AMOUNT,
        DATE,
        /** The other collectivité's name. */
        COLLECTIVITY,
        /** An assembly or office of another kind of collectivité than ours. */
        ORGAN,
        PERSON,
        /** A reference to law that is not known to be in force on the day of the new act. */
        CITATION
    }

    /**
     * @param start offset in the part's text, from 0
     * @param end after the last character
     * @param resolution of a citation, for the day of the new act; null for the others
     */
    public record Mark(
            Why why,
            int start,
            int end,
            String words,
            @Nullable Resolution resolution) {
        /** One sentence. English for English locales, else French. */
        public String message(Locale locale) {
            String law = resolution == null ? "" : resolution.reason(locale);
            return Messages.text(locale, "similar.adapt." + why.name().toLowerCase(Locale.ROOT), List.of(words, law));
        }
    }
}
