package fr.beffroi.server.publication;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.web.Refused;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * An adopted act's straight line to the queue: its passages, what in them looks like personal data (energy measured),
 * evidence, proposal. Inside {@code Tenancy.in}; the use's row is locked first, so that nothing runs while it is
 * suspended.
 */
@Component
class Masking {
    private static final Set<Status> REPLACEABLE = EnumSet.of(Status.PENDING, Status.DEFERRED);

    private final Uses uses;
    private final Maskings maskings;
    private final Proposals proposals;
    private final PersonalDataSearch search;
    private final MaskingWords words;
    private final EnergyMeter meter;
    private final Accounts accounts;

    Masking(
            Uses uses,
            Maskings maskings,
            Proposals proposals,
            PersonalDataSearch search,
            MaskingWords words,
            EnergyMeter meter,
            Accounts accounts) {
        this.uses = uses;
        this.maskings = maskings;
        this.proposals = proposals;
        this.search = search;
        this.words = words;
        this.meter = meter;
        this.accounts = accounts;
    }

    /** Where an élu has not opened the use, or keeps it from whoever closes it, a session is closed all the same, and people read the act themselves. */
    void proposeWhileOpen(AdoptedAct act) {
        if (uses.mayRun(PublicationFeature.USE)) {
            propose(act);
        }
    }

    /**
     * Proposes what to mask in this version; takes the place of what was proposed for an earlier one and not decided.
     *
     * @throws fr.beffroi.oversight.NotAllowed if the use is not open
     * @throws Refused if this version was searched already
     */
    void propose(AdoptedAct act) {
        Use use = uses.getOpen(PublicationFeature.USE);
        if (maskings.findProposedFor(act).isPresent()) {
            throw new Refused("publication.masking.twice");
        }
        Measured<List<Span>> measured = meter.measure(() -> search.in(act.extract()));
        Optional<Proposals.Stored> before = maskings.findProposalBefore(act)
                .map(proposals::get)
                .filter(stored -> REPLACEABLE.contains(stored.status()));
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                use.id(),
                PublicationFeature.KIND,
                words.subject(act.extract()),
                words.content(act, measured.result()),
                evidence(act, measured.result()),
                new Confidence(0, Confidence.NOT_CALIBRATED),
                search.version(),
                measured.energy(),
                false,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                before.map(stored -> stored.proposal().id()).orElse(null));
        proposals.submit(proposal, service(), false);
        maskings.propose(proposal.id(), act, measured.result());
    }

    /** The whole text is what was looked at: the fingerprint holds it beside each place. */
    private List<Evidence> evidence(AdoptedAct act, List<Span> spans) {
        List<Passage> passages = Passage.of(act.extract());
        List<Evidence> evidence = spans.stream()
                .<Evidence>map(span ->
                        new Evidence.RuleFinding(span.kind(), "PROPOSED", search.articles(span), search.reason(span)))
                .collect(Collectors.toList());
        evidence.add(new Evidence.Citation(
                act.act().toString(),
                act.extract().title(),
                "",
                passages.stream().map(Passage::text).collect(Collectors.joining("\n")),
                null,
                act.extract().session()));
        return evidence;
    }

    /** Acts come in from a session, not from a person's service: they wait where the acts are dealt with. */
    private String service() {
        return accounts.all().stream()
                .filter(account -> account.is(Role.AGENT, Role.HEAD_OF_SERVICE))
                .map(Account::service)
                .findFirst()
                .orElse("");
    }
}
