package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.oversight.DecisionTaken;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Decisions.StaleProposal;
import fr.beffroi.server.oversight.Proposals;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the text of a draft a person's decision: it accepts what was composed, or amends it to what people made of it. A
 * final decision, by whatever door it came, puts the latest version into effect. Inside {@code Tenancy.in}.
 */
@Component
class Validating {
    private final Drafts drafts;
    private final Versions versions;
    private final Validations validations;
    private final Controls controls;
    private final Proposals proposals;
    private final Decisions decisions;
    private final WrittenText text;
    private final ApplicationEventPublisher events;

    Validating(
            Drafts drafts,
            Versions versions,
            Validations validations,
            Controls controls,
            Proposals proposals,
            Decisions decisions,
            WrittenText text,
            ApplicationEventPublisher events) {
        this.drafts = drafts;
        this.versions = versions;
        this.validations = validations;
        this.controls = controls;
        this.proposals = proposals;
        this.decisions = decisions;
        this.text = text;
        this.events = events;
    }

    /** @param version that the person read @param fingerprint of the proposal that they read */
    record Request(
            UUID draft,
            int version,
            String fingerprint,
            @Nullable String motive,
            Person by,
            Duration inView) {}

    /**
     * @throws StaleProposal if the text or its proposal changed since the person read them
     * @throws IllegalArgumentException {@code drafting.validate.reason} if a blocking finding stands and no reason is given
     */
    Decision validate(Request request) {
        Draft draft = drafts.getLocked(request.draft());
        if (draft.latest() != request.version()) {
            throw new StaleProposal("drafting.validate.stale");
        }
        Writing writing = versions.latest(draft).writing();
        requireReason(draft, writing, request.motive());
        Proposals.Stored stored = proposals.get(draft.proposal());
        String words = text.of(writing);
        boolean same = words.equals(stored.proposal().content());
        Verdict verdict = same ? Verdict.ACCEPT : Verdict.AMEND;
        String amended = same ? null : words;
        return decisions.decide(new Decisions.Request(
                draft.proposal(),
                request.fingerprint(),
                verdict,
                amended,
                request.motive(),
                request.by(),
                request.inView(),
                reversed(stored, verdict, amended)));
    }

    /** The decision that this one departs from: a first reading, or what stands. */
    private @Nullable UUID reversed(Proposals.Stored stored, Verdict verdict, @Nullable String amended) {
        if (stored.status() == Status.AWAITING_SECOND_READING) {
            return decisions
                    .departedFrom(stored, verdict, amended)
                    .map(Decision::id)
                    .orElse(null);
        }
        List<Decision> before = decisions.of(stored.proposal().id());
        return stored.status().isFinal() ? before.getLast().id() : null;
    }

    /** In the deciding transaction: what cannot be put into effect is not decided. */
    @EventListener
    void decided(DecisionTaken taken) {
        if (!taken.useKey().equals(DraftingFeature.USE)) {
            return;
        }
        Decision decision = taken.decision();
        drafts.findByProposal(taken.proposal().id()).map(Draft::id).ifPresent(id -> {
            Draft draft = drafts.getLocked(id);
            if (decision.verdict() == Verdict.REJECT) {
                validations.add(new Validations.Kept(
                        id, decision.id(), null, null, decision.by().id(), decision.at()));
                return;
            }
            Version latest = versions.latest(draft);
            if (!text.of(latest.writing()).equals(taken.content())) {
                throw new IllegalArgumentException("drafting.validate.here");
            }
            requireReason(draft, latest.writing(), decision.motive());
            validations.add(new Validations.Kept(
                    id,
                    decision.id(),
                    latest.number(),
                    latest.writing(),
                    decision.by().id(),
                    decision.at()));
            validations.took(draft, decision.at());
            events.publishEvent(new DraftValidated(id));
        });
    }

    private void requireReason(Draft draft, Writing writing, @Nullable String motive) {
        if ((motive == null || motive.isBlank())
                && controls.check(draft, writing, Locale.FRENCH).isBlocking()) {
            throw new IllegalArgumentException("drafting.validate.reason");
        }
    }
}
