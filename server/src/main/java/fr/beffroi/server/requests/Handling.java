package fr.beffroi.server.requests;

import static fr.beffroi.oversight.Role.AGENT;
import static fr.beffroi.oversight.Role.DPO;
import static fr.beffroi.oversight.Role.ELU;
import static fr.beffroi.oversight.Role.HEAD_OF_SERVICE;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.requests.ResidentRequest.Content;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The life of a request. The journal tells kinds, days and who acted; never a resident's name, words or address. Inside {@link
 * Tenancy#in}.
 */
@Component("requestHandling")
class Handling {
    /** Those who read requests; administrators, who only run the machine, do not. */
    static final Role[] HANDLERS = {HEAD_OF_SERVICE, DPO, ELU, AGENT};

    private static final Role[] ASSIGNERS = {HEAD_OF_SERVICE, DPO, ELU};
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_ANSWER = 20_000;
    /** By one side, so that a link that went astray cannot fill the table. */
    private static final int MOST_NOTES = 10;

    private final Requests requests;
    private final Proposals proposals;
    private final Uses uses;
    private final Accounts accounts;
    private final JournalBook journal;
    private final Mails mails;
    private final Forgetting forgetting;

    Handling(
            Requests requests,
            Proposals proposals,
            Uses uses,
            Accounts accounts,
            JournalBook journal,
            Mails mails,
            Forgetting forgetting) {
        this.requests = requests;
        this.proposals = proposals;
        this.uses = uses;
        this.accounts = accounts;
        this.journal = journal;
        this.mails = mails;
        this.forgetting = forgetting;
    }

    /** @throws Refused if what was typed is not whole */
    Requests.Kept receive(Asked sent, Instant now) {
        Asked asked = sent.checked();
        String use = uses.all().stream()
                .filter(one -> one.key().equals(asked.usage()))
                .map(one -> one.key())
                .findFirst()
                .orElse(null);
        Requests.Kept kept = requests.add(asked, use, now);
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", kept.request().number());
        facts.put("kind", kept.request().kind());
        facts.put("due", kept.request().dueOn());
        if (use != null) {
            facts.put("use", use);
        }
        journal.record("request.received", kept.request().id(), facts, Map.of());
        return kept;
    }

    /**
     * An agent opens what is theirs and what is nobody's yet; heads of service, DPO and élus open all.
     *
     * @throws NotAllowed otherwise
     */
    ResidentRequest open(UUID id, Account account) {
        ResidentRequest request = requests.get(id);
        requireMayOpen(request, account);
        return request;
    }

    static boolean mayOpen(ResidentRequest request, Account account) {
        return account.is(ASSIGNERS)
                || (account.is(AGENT)
                        && (request.assignedTo() == null || account.id().equals(request.assignedTo())));
    }

    static boolean mayAssign(Account account) {
        return account.is(ASSIGNERS);
    }

    private static void requireMayOpen(ResidentRequest request, Account account) {
        account.as(HANDLERS);
        if (!mayOpen(request, account)) {
            throw new NotAllowed("requests.not-yours", request.number());
        }
    }

    private ResidentRequest lock(UUID id, Account account) {
        ResidentRequest request = requests.lock(id);
        requireMayOpen(request, account);
        return request;
    }

    private ResidentRequest waiting(UUID id, Account account) {
        ResidentRequest request = lock(id, account);
        if (!request.waits()) {
            throw new Refused("requests.not-waiting");
        }
        return request;
    }

    /** An agent takes one that is nobody's; others give it to anyone who may read it. */
    void assign(UUID id, UUID to, Account account) {
        ResidentRequest request = waiting(id, account);
        if (!mayAssign(account) && !to.equals(account.id())) {
            throw new NotAllowed("requests.assign.role", request.number());
        }
        Account handler = accounts.find(to)
                .filter(one -> one.is(HANDLERS))
                .orElseThrow(() -> new Refused("requests.assign.unknown"));
        requests.assign(id, handler.id());
        Person by = account.as(HANDLERS);
        requests.step(id, "ASSIGNED", request.state(), request.state(), "", by, Instant.now());
        Map<String, Object> facts = facts(by);
        facts.put("assigned_to", handler.id());
        journal.record("request.assigned", id, facts, Map.of());
    }

    /** @throws Refused if there is no such proposal to read */
    void attach(UUID id, String reference, Account account) {
        ResidentRequest request = waiting(id, account);
        UUID proposal = Optional.of(reference)
                .flatMap(Handling::identifier)
                .filter(this::isReadable)
                .orElseThrow(() -> new Refused("requests.proposal.unknown"));
        requests.attach(id, proposal);
        Person by = account.as(HANDLERS);
        requests.step(id, "ATTACHED", request.state(), request.state(), "", by, Instant.now());
        Map<String, Object> facts = facts(by);
        facts.put("proposal", proposal);
        journal.record("request.attached", id, facts, Map.of());
    }

    /** The proposal that a resident's reference names, if it names one. */
    Optional<UUID> named(Content content) {
        return identifier(content.reference()).filter(this::isReadable);
    }

    boolean isReadable(UUID proposal) {
        try {
            return proposals.find(proposal).isPresent();
        } catch (NotAllowed hidden) {
            return false;
        }
    }

    /** The last UUID-like word of a reference or of an address that was pasted. */
    private static Optional<UUID> identifier(String reference) {
        String last = reference.strip().replaceAll("[/?#]+$", "");
        String word = last.substring(last.lastIndexOf('/') + 1);
        return word.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(word))
                : Optional.empty();
    }

    /** Once, while there is time, with a motive that the resident reads. */
    void extend(UUID id, String motive, Account account) {
        ResidentRequest request = waiting(id, account);
        String why = motive(motive);
        boolean late = request.daysLeft() < 0;
        if (!request.kind().isExtendable() || request.extended() || late) {
            throw new Refused("requests.extend.no");
        }
        LocalDate due = request.kind().extended(request.receivedOn());
        requests.extend(id, due);
        Person by = account.as(HANDLERS);
        Instant now = Instant.now();
        requests.step(id, "EXTENDED", request.state(), request.state(), why, by, now);
        requests.note(id, false, why, now);
        Map<String, Object> facts = facts(by);
        facts.put("due", due);
        journal.record("request.extended", id, facts, Map.of());
    }

    /** Asks the resident for what lacks; they read it by their link. */
    void askBack(UUID id, String question, Account account) {
        ResidentRequest request = waiting(id, account);
        String text = motive(question);
        requireRoom(id, false);
        Person by = account.as(HANDLERS);
        requests.note(id, false, text, Instant.now());
        requests.step(id, "ASKED", request.state(), request.state(), "", by, Instant.now());
        journal.record("request.asked", id, facts(by), Map.of());
    }

    /** By whoever holds the link. */
    void complete(UUID id, String text) {
        ResidentRequest request = requests.lock(id);
        if (!request.waits()) {
            throw new Refused("requests.not-waiting");
        }
        String said = motive(text);
        requireRoom(id, true);
        requests.note(id, true, said, Instant.now());
        requests.step(id, "COMPLETED", request.state(), request.state(), "", null, Instant.now());
        journal.record("request.completed", id, Map.of(), Map.of());
    }

    private void requireRoom(UUID id, boolean fromResident) {
        long there = requests.notes(id).stream()
                .filter(note -> note.fromResident() == fromResident)
                .count();
        if (there >= MOST_NOTES) {
            throw new Refused("requests.notes.most", MOST_NOTES);
        }
    }

    /**
     * The resident reads it by their link, and by mail where they gave an address and mail is configured.
     *
     * @throws Refused if the outcome or the text lacks, or it was answered meanwhile
     */
    void answer(UUID id, @Nullable Outcome outcome, String text, Account account) {
        waiting(id, account);
        String said = text.replace("\r\n", "\n").strip();
        if (outcome == null
                || !outcome.isAnswer()
                || said.isEmpty()
                || said.length() > LONGEST_ANSWER
                || said.indexOf('\0') >= 0) {
            throw new Refused("requests.answer.wrong", LONGEST_ANSWER);
        }
        reply(id, outcome, said, account.as(HANDLERS), Instant.now());
    }

    private void reply(UUID id, Outcome outcome, String said, Person by, Instant now) {
        UUID answer = UUID.randomUUID();
        requests.step(id, "ANSWERED", State.RECEIVED, State.ANSWERED, "", by, now);
        requests.answer(id, answer, outcome, said, now);
        Map<String, Object> facts = facts(by);
        facts.put("outcome", outcome);
        facts.put("in_time", requests.get(id).inTime());
        journal.record("request.answered", id, facts, Map.of());
        mails.answered(requests.get(id), requests.content(id).orElseThrow());
    }

    /**
     * With what was done, or why nothing is. One that was not answered may only be sent on: the motive is then the answer, which the
     * resident reads and receives. To refuse, one answers.
     *
     * @param outcome ELSEWHERE where it was not answered; else not looked at
     */
    void close(UUID id, @Nullable Outcome outcome, String motive, Account account) {
        ResidentRequest request = lock(id, account);
        if (request.state() == State.CLOSED) {
            throw new Refused("requests.not-waiting");
        }
        String why = motive(motive);
        Person by = account.as(HANDLERS);
        Instant now = Instant.now();
        if (request.waits()) {
            if (outcome != Outcome.ELSEWHERE) {
                throw new Refused("requests.close.wrong");
            }
            reply(id, Outcome.ELSEWHERE, why, by, now);
        }
        ResidentRequest answered = requests.get(id);
        end(answered, Objects.requireNonNull(answered.outcome()), why, by, now);
    }

    /** By the program, long after the answer: nothing more is to come. */
    void endAnswered(ResidentRequest answered, Instant now) {
        end(answered, Objects.requireNonNull(answered.outcome()), "", null, now);
    }

    /** By whoever holds the link: nothing of theirs stays. */
    void withdraw(UUID id) {
        ResidentRequest request = requests.lock(id);
        Instant now = Instant.now();
        if (request.state() != State.CLOSED) {
            end(request, request.outcome() == null ? Outcome.WITHDRAWN : request.outcome(), "", null, now);
        }
        forgetting.forget(requests.get(id), null, now);
    }

    private void end(ResidentRequest request, Outcome outcome, String motive, @Nullable Person by, Instant now) {
        requests.step(request.id(), "CLOSED", request.state(), State.CLOSED, motive, by, now);
        requests.close(request.id(), outcome, now);
        Map<String, Object> facts = facts(by);
        facts.put("outcome", outcome);
        journal.record("request.closed", request.id(), facts, Map.of());
    }

    private static String motive(String text) {
        String said = text.replace("\r\n", "\n").strip();
        if (said.isEmpty() || said.length() > LONGEST_NOTE || said.indexOf('\0') >= 0) {
            throw new Refused("requests.motive", LONGEST_NOTE);
        }
        return said;
    }

    static Map<String, Object> facts(@Nullable Person by) {
        Map<String, Object> facts = new HashMap<>();
        if (by != null) {
            facts.put("by", by.id());
            facts.put("role", by.role());
        }
        return facts;
    }
}
