package fr.beffroi.server.answers;

import fr.beffroi.answers.compose.Texts;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.DecisionTaken;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Outbox;
import fr.beffroi.server.platform.Tenancy;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What an accepted or amended answer sets off: one mail to the resident, written to the outbox in the deciding
 * transaction. Without a mail server or an address, the page offers the text to copy.
 */
@Component
class Sending {
    private final Drafts drafts;
    private final Messages messages;
    private final Decisions decisions;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Collectivities collectivities;
    private final MessageSource texts;

    Sending(
            Drafts drafts,
            Messages messages,
            Decisions decisions,
            Outbox outbox,
            Tenancy tenancy,
            Collectivities collectivities,
            MessageSource texts) {
        this.drafts = drafts;
        this.messages = messages;
        this.decisions = decisions;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
        this.texts = texts;
    }

    @EventListener
    void send(DecisionTaken taken) {
        if (!taken.useKey().equals(Intake.USE)) {
            return;
        }
        cancelEarlier(taken);
        if (!speaks(taken)) {
            return;
        }
        Optional<Drafts.Kept> kept = drafts.find(taken.proposal().id());
        if (kept.isEmpty() || !outbox.canSend()) {
            return;
        }
        String to = messages.get(kept.get().message()).contactEmail();
        if (to != null) {
            String town = collectivities.get(tenancy.current()).name();
            outbox.mail(
                    taken.decision().id(),
                    to,
                    text(
                            taken.decision().reverses() == null ? "answers.mail.subject" : "answers.mail.correction",
                            town),
                    letter(taken.content(), kept.get().draft()),
                    null);
        }
    }

    /** What no longer stands does not reach the resident, if it has not left by now. */
    private void cancelEarlier(DecisionTaken taken) {
        decisions.of(taken.proposal().id()).stream()
                .map(Decision::id)
                .filter(decision -> !decision.equals(taken.decision().id()))
                .forEach(outbox::cancel);
    }

    /** Whether the verdict puts words before the resident: a bare "je ne sais pas" or a hand-over does not. */
    private static boolean speaks(DecisionTaken taken) {
        return switch (taken.decision().verdict()) {
            case AMEND -> !taken.content().isBlank();
            case ACCEPT ->
                isForResident(taken.proposal().kind()) && !taken.content().isBlank();
            case REJECT, DEFER -> false;
        };
    }

    static boolean isForResident(String kind) {
        return !kind.equals("unknown") && !kind.equals("to_a_person");
    }

    static boolean isForResident(String kind, Verdict verdict) {
        return verdict == Verdict.AMEND || verdict == Verdict.ACCEPT && isForResident(kind);
    }

    /** The text as the resident gets it: what was decided, and that AI helped and a person validated. */
    String letter(String content, Draft draft) {
        return content.strip() + "\n\n" + mention(draft);
    }

    /** Names what the draft really rests on: the fiches with their date, the town's own documents, both or neither. */
    String mention(Draft draft) {
        return text(
                draft.rests().mention(), collectivities.get(tenancy.current()).name(), Texts.day(draft.corpusDate()));
    }

    /** Residents are written to in French, whatever the agent's own language. */
    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
