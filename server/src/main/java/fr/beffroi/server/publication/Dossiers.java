package fr.beffroi.server.publication;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.server.annexes.Annexes;
import fr.beffroi.server.oversight.Proposals;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of an adopted act, for its page and for the API. Inside {@code Tenancy.in}. */
@Component
class Dossiers {
    private final AdoptedActs acts;
    private final Formalities formalities;
    private final Strikes strikes;
    private final Annexes annexes;
    private final Maskings maskings;
    private final Publications publications;
    private final SettingsStore settings;
    private final Proposals proposals;

    Dossiers(
            AdoptedActs acts,
            Formalities formalities,
            Strikes strikes,
            Annexes annexes,
            Maskings maskings,
            Publications publications,
            SettingsStore settings,
            Proposals proposals) {
        this.acts = acts;
        this.formalities = formalities;
        this.strikes = strikes;
        this.annexes = annexes;
        this.maskings = maskings;
        this.publications = publications;
        this.settings = settings;
        this.proposals = proposals;
    }

    /** @throws java.util.NoSuchElementException if this collectivity has no such act */
    Dossier get(UUID id) {
        AdoptedAct act = acts.get(id);
        Maskings.Proposed proposed = maskings.findProposedFor(act).orElse(null);
        List<Publication> published = publications.of(id);
        return new Dossier(
                act,
                acts.versions(id),
                formalities.signatures(act),
                formalities.receipt(act).orElse(null),
                formalities.announcements(act),
                strikes.of(act),
                annexes.of(id),
                annexes.removed(id),
                proposed,
                proposed == null ? null : status(proposed.proposal()),
                maskings.standing(act).orElse(null),
                published,
                published.stream()
                        .filter(Publication::isInEffect)
                        .flatMap(one -> publications.annexes(one).stream())
                        .toList(),
                settings.get());
    }

    /** A proposal of a use that is not open does not appear while it waits. */
    private @Nullable Status status(UUID proposal) {
        try {
            return proposals.get(proposal).status();
        } catch (NotAllowed hidden) {
            return null;
        }
    }
}
