package fr.beffroi.server.publication;

import fr.beffroi.oversight.decision.Status;
import fr.beffroi.server.annexes.Annex;
import fr.beffroi.server.publication.Formalities.Announced;
import fr.beffroi.server.publication.Formalities.Received;
import fr.beffroi.server.publication.Formalities.Signed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An adopted act and all that was recorded, decided and published of it.
 *
 * @param versions newest first
 * @param proposed the masking proposed for the latest version; null if none was
 * @param annexes of the act as it stands
 * @param removedAnnexes the last one first
 * @param strikes of the latest version, the last one first
 * @param status where that proposal stands; null if there is none, or its use is not open
 * @param publications newest first
 * @param publishedAnnexes those of the publication in effect
 */
record Dossier(
        AdoptedAct act,
        List<AdoptedAct> versions,
        List<Signed> signatures,
        @Nullable Received receipt,
        List<Announced> announcements,
        List<Strikes.Struck> strikes,
        List<Annex> annexes,
        List<Annex> removedAnnexes,
        Maskings.@Nullable Proposed proposed,
        @Nullable Status status,
        Maskings.@Nullable Decided masking,
        List<Publication> publications,
        List<PublishedAnnex> publishedAnnexes,
        PublicationSettings settings) {

    public boolean isSigned() {
        return !signatures.isEmpty();
    }

    /** Key of why its annexes may no longer change; null while they may. */
    public @Nullable String annexesSettled() {
        if (receipt != null) {
            return "publication.annexes.received";
        }
        return isSigned() ? "publication.annexes.signed" : null;
    }

    /** Whether residents read this annex. */
    public boolean isPublished(Annex annex) {
        return publishedAnnexes.stream().anyMatch(one -> one.annex().equals(annex.id()));
    }

    /** Whether a person may go through the act alone: nothing proposed waits for them, or for a second reader. */
    public boolean isFreeToReadByHand() {
        return status == null || status == Status.REJECTED || (masking != null && masking.proposal() == null);
    }

    /** The publication that residents read now; null if there is none. */
    public @Nullable Publication inEffect() {
        return find(Publication.State.IN_EFFECT).orElse(null);
    }

    /** Whether the last publication was taken back, and none stands in its place. */
    public @Nullable Publication withdrawn() {
        return publications.isEmpty() || publications.getFirst().state() != Publication.State.WITHDRAWN
                ? null
                : publications.getFirst();
    }

    /** Whether what residents read is no longer what was adopted, or no longer masked as was decided. */
    public boolean isToRepublish() {
        Publication standing = inEffect();
        return standing != null
                && (standing.version() != act.version()
                        || isStruckSince(standing)
                        || (masking != null && !masking.id().equals(standing.masking())));
    }

    /** Whether a signature was struck since, so that the author told may be wrong. */
    public boolean isStruckSince(Publication standing) {
        return strikes.stream().anyMatch(one -> one.isSince(standing));
    }

    /** Whether the act changed since the version that residents read. */
    public boolean isChanged() {
        Publication standing = inEffect();
        return standing != null && standing.version() != act.version();
    }

    public boolean isReadyToPublish() {
        return isSigned() && masking != null && (inEffect() == null || isToRepublish());
    }

    /** Whether nothing but the choice of the annexes can be published anew. */
    public boolean isAnnexesToChoose() {
        return isSigned() && masking != null && inEffect() != null && !isToRepublish() && !annexes.isEmpty();
    }

    public Force force() {
        return Force.of(
                receipt,
                announcements,
                publications.stream()
                        .filter(one -> one.version() == act.version())
                        .toList(),
                settings.form());
    }

    private Optional<Publication> find(Publication.State state) {
        return publications.stream().filter(one -> one.state() == state).findFirst();
    }
}
