package fr.beffroi.server.oversight;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.SecondReading;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.trust.Judgement;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.DecisionRows.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Where a person's verdict takes effect; nobody else changes a status. Inside {@code Tenancy.in}. */
@Component
public class Decisions {
    private static final Set<Role> DECIDERS = EnumSet.of(Role.AGENT, Role.HEAD_OF_SERVICE);

    private final Uses uses;
    private final ProposalRows proposals;
    private final DecisionRows rows;
    private final Views views;
    private final JournalBook journal;
    private final ApplicationEventPublisher events;
    private final SecondReading secondReading;
    private final Access access;

    Decisions(
            Uses uses,
            ProposalRows proposals,
            DecisionRows rows,
            Views views,
            JournalBook journal,
            ApplicationEventPublisher events,
            SecondReading secondReading,
            Access access) {
        this.uses = uses;
        this.proposals = proposals;
        this.rows = rows;
        this.views = views;
        this.journal = journal;
        this.events = events;
        this.secondReading = secondReading;
        this.access = access;
    }

    /**
     * Writes the decision, the proposal's status and the journal entry in one transaction, and publishes
     * {@link DecisionTaken} in it when the verdict is final (not while a second reading is awaited).
     *
     * <p>A second reader who departs from the first reading reverses it ({@code reverses}, with a motive); one who agrees
     * does not. See {@link Status#of}.
     *
     * @throws NotAllowed if the use is not open or not for this person ({@link AccessRule}), the role is wrong, the first reader would be the second, or the law of
     *     what may follow what forbids it
     * @throws StaleProposal if the fingerprint is not the present one, the proposal is replaced, or another decision
     *     came first and this is no reversal of it
     * @throws IllegalArgumentException with a key, if a motive or an amended content is missing or out of place
     * @throws NoSuchElementException if there is no such proposal
     */
    public Decision decide(Request request) {
        if (!DECIDERS.contains(request.by().role())) {
            throw new NotAllowed("decision.role", request.by().role().name());
        }
        UUID id = request.proposal();
        Use use = uses.getOpen(proposals.findUse(id).orElseThrow(() -> new NoSuchElementException("proposal " + id)));
        access.require(use, request.by());
        ProposalRows.Row row = proposals.findLocked(id).orElseThrow();
        Proposals.Stored stored = row.stored();
        List<Taken> before = rows.of(id);
        requirePresent(request, row, before);
        Instant now = after(stored.proposal(), before);
        Decision decision = new Decision(
                UUID.randomUUID(),
                id,
                request.fingerprint(),
                request.verdict(),
                request.amended(),
                blankToNull(request.motive()),
                request.by(),
                now,
                views.capped(id, request.by().id(), request.inView(), now),
                request.reverses());
        Status leadsTo = leadsTo(decision, before, use);
        UUID entry = journal.record("decision.taken", id, facts(decision, use, leadsTo), personal(decision));
        Judgement judgement =
                Judgement.of(stored.proposal(), decision, stored.status() == Status.AWAITING_SECOND_READING);
        rows.insert(decision, judgement, leadsTo, before.size(), entry);
        proposals.decided(id, leadsTo);
        events.publishEvent(new DecisionWritten(stored.proposal(), use.key(), decision, leadsTo, entry));
        if (leadsTo.isFinal()) {
            events.publishEvent(new DecisionTaken(stored.proposal(), use.key(), decision, effect(decision, stored)));
        }
        return decision;
    }

    /** All decisions on a proposal, oldest first. */
    public List<Decision> of(UUID proposal) {
        return rows.of(proposal).stream().map(Taken::decision).toList();
    }

    /** What waits for a second reading; a second reader's deferral leaves it standing. @param history oldest first */
    public static Optional<Decision> firstReading(Proposals.Stored stored, List<Decision> history) {
        return stored.status() != Status.AWAITING_SECOND_READING
                ? Optional.empty()
                : history.reversed().stream()
                        .filter(decision -> decision.verdict() != Verdict.DEFER)
                        .findFirst();
    }

    /** The first reading that this verdict of a second reader departs from, and so reverses. */
    public Optional<Decision> departedFrom(Proposals.Stored stored, Verdict verdict, @Nullable String amended) {
        return firstReading(stored, of(stored.proposal().id()))
                .filter(first -> verdict != Verdict.DEFER
                        && (first.verdict() != verdict || !Objects.equals(first.amended(), amended)));
    }

    private static void requirePresent(Request request, ProposalRows.Row row, List<Taken> before) {
        if (row.stored().status() == Status.REPLACED) {
            throw new StaleProposal("decision.stale.replaced");
        }
        if (row.erased() || !row.stored().proposal().fingerprint().equals(request.fingerprint())) {
            throw new StaleProposal("decision.stale.changed");
        }
        boolean another = row.stored().status().isFinal()
                && !before.getLast().decision().id().equals(request.reverses());
        if (another) {
            throw new StaleProposal("decision.stale.decided");
        }
    }

    /** The present; where the clock was set back, no earlier than what is decided on. */
    private static Instant after(Proposal proposal, List<Taken> before) {
        Instant latest =
                before.isEmpty() ? proposal.at() : before.getLast().decision().at();
        Instant now = Rows.now();
        return now.isBefore(latest) ? latest : now;
    }

    /** The library's law says what may follow what; chance is asked once per decision, and its answer kept. */
    private Status leadsTo(Decision decision, List<Taken> before, Use use) {
        Map<UUID, Status> earlier = before.stream()
                .collect(Collectors.toMap(taken -> taken.decision().id(), Taken::leadsTo));
        List<Decision> all = Stream.concat(before.stream().map(Taken::decision), Stream.of(decision))
                .toList();
        return Status.of(
                all,
                one -> one == decision
                        ? secondReading.drawn(decision.id(), use.secondReadingRate())
                        : earlier.get(one.id()) == Status.AWAITING_SECOND_READING,
                false);
    }

    private static String effect(Decision decision, Proposals.Stored stored) {
        return switch (decision.verdict()) {
            case ACCEPT -> stored.proposal().content();
            case AMEND -> Objects.requireNonNull(decision.amended());
            case REJECT, DEFER -> "";
        };
    }

    private static Map<String, Object> facts(Decision decision, Use use, Status leadsTo) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("decision", decision.id());
        facts.put("use", use.key());
        facts.put("verdict", decision.verdict());
        facts.put("leads_to", leadsTo);
        facts.put("by", decision.by().id());
        facts.put("role", decision.by().role());
        if (decision.reverses() != null) {
            facts.put("reverses", decision.reverses());
        }
        return facts;
    }

    private static Map<String, String> personal(Decision decision) {
        Map<String, String> personal = new HashMap<>();
        personal.put("fingerprint", decision.fingerprint());
        // A person's own figure: who reads the journal shall not read from it how long each colleague looked.
        personal.put("in_view_ms", String.valueOf(decision.inView().toMillis()));
        if (decision.amended() != null) {
            personal.put("amended", decision.amended());
        }
        if (decision.motive() != null) {
            personal.put("motive", decision.motive());
        }
        return personal;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @param inView as the page measured it; capped here to the time since the page was served */
    public record Request(
            UUID proposal,
            String fingerprint,
            Verdict verdict,
            @Nullable String amended,
            @Nullable String motive,
            Person by,
            Duration inView,
            @Nullable UUID reverses) {}

    /** What a person decided on is no longer what stands. Its message is the key of a text. */
    public static final class StaleProposal extends RuntimeException {
        public StaleProposal(String message) {
            super(message);
        }
    }
}
