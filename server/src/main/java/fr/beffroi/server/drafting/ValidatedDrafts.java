package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Drafted;
import fr.beffroi.acts.draft.Drafting;
import fr.beffroi.acts.draft.Enclosure;
import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.draft.Opinion;
import fr.beffroi.acts.session.Majority;
import fr.beffroi.acts.session.Secrecy;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts that a person validated and that no later decision undid; all methods inside {@link Tenancy#in}. */
@Component
public class ValidatedDrafts {
    private final Drafts drafts;
    private final Validations validations;
    private final Families families;
    private final Facts facts;
    private final Proposals proposals;

    ValidatedDrafts(Drafts drafts, Validations validations, Families families, Facts facts, Proposals proposals) {
        this.drafts = drafts;
        this.validations = validations;
        this.families = families;
        this.facts = facts;
        this.proposals = proposals;
    }

    /** Last validated first. */
    public List<ValidatedDraft> list() {
        return validations.standing().stream()
                .flatMap(kept -> validated(kept).stream())
                .toList();
    }

    /** Empty: there is none of this id, or nobody validated it, or it was reopened or rejected since. */
    public Optional<ValidatedDraft> find(UUID draft) {
        return validations.findStanding(draft).flatMap(this::validated);
    }

    /** @throws NoSuchElementException where {@link #find} is empty */
    public ValidatedDraft get(UUID draft) {
        return find(draft).orElseThrow(() -> new NoSuchElementException("validated draft " + draft));
    }

    /** Whether there is a draft of this id, validated or not. */
    public boolean isDraft(UUID id) {
        return drafts.find(id).isPresent();
    }

    private Optional<ValidatedDraft> validated(Validations.Kept kept) {
        Draft draft = drafts.get(kept.draft());
        if (!stands(draft.proposal())) {
            return Optional.empty();
        }
        return Optional.of(families.find(draft.family())
                .map(family -> validated(kept, draft, family))
                .orElseGet(
                        () -> validated(kept, draft, null, Majority.VOTES_CAST, Secrecy.NONE, List.of(), List.of())));
    }

    private ValidatedDraft validated(Validations.Kept kept, Draft draft, Family family) {
        Facts.Read read = facts.read(family, draft.facts());
        Drafted drafted = Drafting.compose(family, read.given(), read.setting());
        return validated(
                kept,
                draft,
                family.matter(),
                majority(family),
                family.secrecy(),
                drafted.opinions().stream().map(Opinion::text).toList(),
                drafted.attachments().stream().map(Enclosure::label).toList());
    }

    /** The absolute majority of a vote is more than half of the votes cast: blank and null ballots are none. */
    private static Majority majority(Family family) {
        return switch (family.majority()) {
            case SIMPLE, ABSOLUTE -> Majority.VOTES_CAST;
            case TWO_THIRDS -> Majority.TWO_THIRDS_CAST;
            case ACCOUNTS -> Majority.ACCOUNTS;
        };
    }

    private static ValidatedDraft validated(
            Validations.Kept kept,
            Draft draft,
            @Nullable String matter,
            Majority majority,
            Secrecy secrecy,
            List<String> opinions,
            List<String> attachments) {
        return new ValidatedDraft(
                draft.id(),
                Objects.requireNonNull(kept.writing()),
                draft.family(),
                matter,
                majority,
                secrecy,
                kept.by(),
                kept.at(),
                draft.needAt(),
                opinions,
                attachments);
    }

    /** A decision that reopens the draft ends its effect at once; one that waits for a second reading does not yet. */
    private boolean stands(UUID proposal) {
        try {
            return proposals
                    .find(proposal)
                    .filter(stored -> stored.status() != Status.DEFERRED && stored.status() != Status.PENDING)
                    .isPresent();
        } catch (NotAllowed suspended) {
            return false;
        }
    }
}
