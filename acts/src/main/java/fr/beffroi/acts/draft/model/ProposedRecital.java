package fr.beffroi.acts.draft.model;

import fr.beffroi.acts.law.Resolution;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A recital that a language model proposes, without "Considérant", sentence by sentence.
 *
 * @param model its name as configured
 * @param sentences at least one
 */
public record ProposedRecital(String model, List<Sentence> sentences) {
    public ProposedRecital {
        sentences = List.copyOf(sentences);
    }

    public enum State {
        /** Nothing in it is unknown to us; that does not make it true. */
        SOUND,
        /** It says something that neither the facts nor the law at hand bear out. */
        MARKED,
        /** It cites law that does not exist, is not in force, or cannot be found: it is not taken over. */
        STRUCK
    }

    /** @param marks what is held against it, in order */
    public record Sentence(String text, State state, List<Mark> marks) {
        public Sentence {
            marks = List.copyOf(marks);
        }
    }

    /**
     * @param start in the sentence, from 0
     * @param end after its last character
     */
    public record Mark(int start, int end, State state, Reason reason) {}

    /** Why something is marked. */
    public sealed interface Reason {
        String message(Locale locale);

        /** What the law at hand says of a citation. */
        record OfLaw(Resolution resolution) implements Reason {
            @Override
            public String message(Locale locale) {
                return resolution.reason(locale);
            }
        }

        /** A figure, a date or an amount that no fact gives. */
        record OfFigure(String figure) implements Reason {
            @Override
            public String message(Locale locale) {
                return ModelMessages.text(locale, "model.figure", List.of(figure));
            }
        }
    }

    /** All that the model wrote, struck sentences too. */
    public String text() {
        return sentences.stream().map(Sentence::text).collect(Collectors.joining(" "));
    }

    /**
     * The part that a person who takes it gets: without its struck sentences. Empty where none is left.
     *
     * @param id unique in the act it goes to
     */
    public Optional<Part> taken(String id) {
        String kept = sentences.stream()
                .filter(sentence -> sentence.state() != State.STRUCK)
                .map(Sentence::text)
                .collect(Collectors.joining(" "))
                .replaceFirst("[\\s;,.]+$", "");
        return kept.isBlank()
                ? Optional.empty()
                : Optional.of(new Part(id, PartKind.RECITAL, kept, new Origin.FromModel(model)));
    }
}
