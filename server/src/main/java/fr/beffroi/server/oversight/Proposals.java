package fr.beffroi.server.oversight;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The proposals of the collectivity at hand. All methods run inside {@link fr.beffroi.server.platform.Tenancy#in}. */
@Component
public class Proposals {
    private static final Set<Status> UNDECIDED = EnumSet.of(Status.PENDING, Status.DEFERRED);
    private static final Set<Status> WAITING =
            EnumSet.of(Status.PENDING, Status.DEFERRED, Status.AWAITING_SECOND_READING);

    private final ProposalRows rows;
    private final Views views;
    private final Uses uses;
    private final JournalBook journal;
    private final List<OutsideUses> outside;
    private final Access access;
    private final ApplicationEventPublisher events;

    Proposals(
            ProposalRows rows,
            Views views,
            Uses uses,
            JournalBook journal,
            List<OutsideUses> outside,
            Access access,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.views = views;
        this.uses = uses;
        this.journal = journal;
        this.outside = List.copyOf(outside);
        this.access = access;
        this.events = events;
    }

    /**
     * Stores a proposal and its journal entry. If it replaces another, that one becomes REPLACED in the same
     * transaction; a replaced proposal that was already decided is refused.
     *
     * @param service whose queue it waits in
     * @param demonstration whether it is left out of all figures; a use on trial makes it so, whoever submits
     * @throws NotAllowed if the use is not open
     * @throws Decisions.StaleProposal if what it replaces was decided or replaced meanwhile
     * @throws IllegalArgumentException if a text holds the character NUL, which no column can keep
     */
    public void submit(Proposal proposal, String service, boolean demonstration) {
        if (proposal.content().indexOf('\0') >= 0 || proposal.subject().indexOf('\0') >= 0) {
            throw new IllegalArgumentException("proposal.nul");
        }
        Use use = uses.getOpen(proposal.use());
        boolean uncounted = demonstration || isOnTrial(use);
        UUID replaces = proposal.replaces();
        if (replaces != null) {
            requireReplaceable(replaces, use);
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("use", use.key());
        facts.put("kind", proposal.kind());
        facts.put("service", service);
        facts.put("version", proposal.version());
        facts.put("confidence", proposal.confidence().value());
        facts.put("joules", proposal.energy().joules());
        facts.put("demonstration", uncounted);
        if (replaces != null) {
            facts.put("replaces", replaces);
        }
        UUID entry = journal.record(
                "proposal.submitted", proposal.id(), facts, Map.of("fingerprint", proposal.fingerprint()));
        rows.insert(proposal, service, uncounted, entry);
        if (replaces != null) {
            rows.replaced(replaces, proposal.id());
        }
        events.publishEvent(new ProposalSubmitted(use.key(), proposal.id()));
    }

    /**
     * @throws NotAllowed if it waits for a decision and its use is not open: it does not appear then. What was decided
     *     stays readable. Also if its use is not for whoever is behind the request ({@link AccessRule})
     */
    public Optional<Stored> find(UUID id) {
        Optional<ProposalRows.Row> row = rows.find(id);
        row.filter(found -> found.useState() != UseState.OPEN
                        && WAITING.contains(found.stored().status()))
                .ifPresent(hidden -> {
                    throw new NotAllowed("use.not_open", hidden.stored().useKey());
                });
        row.ifPresent(found -> access.requireToLook(uses.get(found.stored().useKey())));
        return row.map(ProposalRows.Row::stored);
    }

    /**
     * As {@link #find}.
     *
     * @throws NoSuchElementException if this collectivity has none of this id
     */
    public Stored get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("proposal " + id));
    }

    /**
     * Urgent first, then as the filter orders. Proposals of a use that is not open do not appear, nor do those
     * that wait for a decision nobody can take any more, being erased, nor those of a use that is not for whoever is behind the
     * request ({@link AccessRule}).
     */
    public List<Waiting> queue(Filter filter) {
        return rows.queue(
                filter,
                uses.all().stream()
                        .filter(use -> access.findBarrier(use).isPresent())
                        .map(Use::key)
                        .toList());
    }

    /**
     * Notes that this proposal's page is being served to this account: a decision's time in view is capped to the time
     * since. To be called by whatever shows a proposal, page or API.
     */
    public void served(UUID proposal, UUID account) {
        views.served(proposal, account);
    }

    private boolean isOnTrial(Use use) {
        return outside.stream()
                .flatMap(each -> each.outside().stream())
                .anyMatch(one -> one.trial() && one.use().equals(use.key()));
    }

    private void requireReplaceable(UUID replaces, Use use) {
        Stored old = rows.findLocked(replaces)
                .orElseThrow(() -> new NoSuchElementException("proposal " + replaces))
                .stored();
        if (!old.proposal().use().equals(use.id())) {
            throw new IllegalArgumentException("proposal.replaces.other_use");
        }
        if (!UNDECIDED.contains(old.status())) {
            throw new Decisions.StaleProposal("proposal.replaces.decided");
        }
    }

    /** A proposal and where it stands. */
    public record Stored(
            Proposal proposal,
            String useKey,
            String service,
            Status status,
            boolean demonstration,
            @Nullable UUID replacedBy) {}

    /** One line of the queue. */
    public record Waiting(
            UUID id,
            String useKey,
            String service,
            String kind,
            String subject,
            Confidence confidence,
            Instant at,
            Status status,
            boolean urgent,
            boolean demonstration) {}

    /**
     * @param status null: all that wait for a person (PENDING, DEFERRED, AWAITING_SECOND_READING)
     * @param minimumConfidence 0 to 1
     * @param order {@code oldest}, {@code newest}, {@code confidence} (most confident first) or {@code doubt}
     */
    public record Filter(
            @Nullable String service,
            @Nullable String useKey,
            @Nullable Status status,
            double minimumConfidence,
            @Nullable Instant olderThan,
            String order,
            int offset,
            int limit) {}
}
