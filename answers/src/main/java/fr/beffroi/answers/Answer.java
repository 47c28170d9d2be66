package fr.beffroi.answers;

import fr.beffroi.answers.corpus.Choice;
import fr.beffroi.answers.search.Hit;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Accueil proposes for one message. Never sent by itself.
 *
 * @param draft courteous text, ready to edit; "" for {@code TO_A_PERSON} and for {@code UNKNOWN} a short "je ne sais pas"
 * @param sentences the parts of the draft, in order, each with what it quotes
 * @param questions what the agent may ask to narrow the answer, most separating first
 * @param fiches the fiches found, best first
 * @param baseline what plain BM25 would have put first, best first
 * @param confidence probability (0 to 1) that the first fiche answers, calibrated
 * @param forward to which administration, for {@code FORWARD}
 * @param notices message keys with arguments that the agent must see: old corpus, other language, acknowledgement due…
 */
public record Answer(
        Status status,
        String draft,
        List<Sentence> sentences,
        List<SituationQuestion> questions,
        List<Hit> fiches,
        List<Hit> baseline,
        double confidence,
        LocalDate corpusDate,
        @Nullable Forward forward,
        List<Notice> notices) {

    public Answer {
        sentences = List.copyOf(sentences);
        questions = List.copyOf(questions);
        fiches = List.copyOf(fiches);
        baseline = List.copyOf(baseline);
        notices = List.copyOf(notices);
    }

    public enum Status {
        ANSWERED,
        UNKNOWN,
        FORWARD,
        TO_A_PERSON
    }

    /**
     * One sentence of the draft. A sentence of courtesy quotes nothing: {@code fiche}, {@code passage} and {@code quote}
     * are then null. Otherwise {@code quote} stands word for word in the passage.
     *
     * @param supported false for a sentence a language model wrote and no passage bears out: shown struck out, not sent
     */
    public record Sentence(
            String text,
            @Nullable String fiche,
            @Nullable String passage,
            @Nullable String quote,
            Part part,
            boolean supported) {}

    /** Place of a sentence in the draft. */
    public enum Part {
        GREETING,
        DIRECT,
        STEPS,
        DOCUMENTS,
        COST,
        DELAY,
        WHERE,
        SERVICE,
        WARNING,
        CLOSING
    }

    /**
     * A question whose answer separates what the fiche says, with its options.
     *
     * @param question in plain French, addressed to the agent, e.g. "Le demandeur est-il mineur ?"
     */
    public record SituationQuestion(Choice choice, String question, List<String> options) {}

    /** CRPA L114-2: the administration that must treat the demand, and why we think so. */
    public record Forward(
            String administration, String reason, @Nullable URI address) {}

    /** A text of the bundle {@code fr.beffroi.answers.messages} and its arguments. */
    public record Notice(String key, List<String> arguments, boolean serious) {}
}
