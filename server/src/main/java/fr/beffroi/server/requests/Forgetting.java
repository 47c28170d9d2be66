package fr.beffroi.server.requests;

import static fr.beffroi.oversight.Role.DPO;

import fr.beffroi.oversight.Person;
import fr.beffroi.server.oversight.Erased;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.RecordPages;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What is erased of a closed request, and when: what belongs to the resident at once; the administration's answer, which is a public
 * archive, once the DPO recorded the visa of the archives. Inside {@link Tenancy#in}.
 */
@Component("requestForgetting")
class Forgetting implements RecordPages {
    private final Requests requests;
    private final Mails mails;
    private final Erasure erasure;
    private final JournalBook journal;
    private final MessageSource texts;

    Forgetting(Requests requests, Mails mails, Erasure erasure, JournalBook journal, MessageSource texts) {
        this.requests = requests;
        this.mails = mails;
        this.erasure = erasure;
        this.journal = journal;
        this.texts = texts;
    }

    /**
     * By the DPO: what is the resident's goes, and the answer, if there is one, waits for its visa.
     *
     * @throws Refused if it is not closed, or nothing is left to erase
     */
    void ask(UUID id, Account account) {
        Person by = account.as(DPO);
        ResidentRequest request = requests.lock(id);
        boolean answerIsKept =
                requests.content(id).filter(kept -> !kept.answer().isEmpty()).isPresent() && !isHeld(id);
        if (request.state() != State.CLOSED || (request.erasedAt() != null && !answerIsKept)) {
            throw new Refused("requests.erase.no");
        }
        if (request.erasedAt() == null) {
            forget(request, by, Instant.now());
        }
        if (answerIsKept) {
            erasure.hold(id, texts.getMessage("requests.erase.reason", null, Locale.FRENCH), by);
        }
    }

    /**
     * What is the resident's, of a closed request.
     *
     * @param by null: the resident, or the program
     */
    void forget(ResidentRequest request, @Nullable Person by, Instant now) {
        mails.cancel(request, requests.content(request.id()));
        requests.erase(request.id(), now);
        requests.step(request.id(), "ERASED", State.CLOSED, State.CLOSED, "", by, now);
        journal.record("request.erased", request.id(), Handling.facts(by), Map.of());
    }

    /** Whether the answer waits for its visa. */
    boolean isHeld(UUID id) {
        return erasure.findHeld(id).isPresent();
    }

    @Override
    public Optional<RecordPage> find(UUID subject) {
        return requests.findRequest(subject)
                .map(request -> new RecordPage(
                        texts.getMessage(
                                "requests.follow.title",
                                new Object[] {request.number()},
                                LocaleContextHolder.getLocale()),
                        ReceivedPage.PATH + "/" + subject));
    }

    @EventListener
    void eraseAnswers(Erased erased) {
        if (erased.kind() == Erasure.Kind.RECORD) {
            for (UUID subject : erased.subjects()) {
                if (requests.eraseAnswer(subject)) {
                    requests.step(subject, "ANSWER_ERASED", State.CLOSED, State.CLOSED, "", null, Instant.now());
                }
            }
        }
    }
}
