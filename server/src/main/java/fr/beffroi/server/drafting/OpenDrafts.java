package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts under writing, for other features, and the one way into their text: a part with its origin. Inside {@code
 * Tenancy.in}, while the use is open.
 */
@Component
public class OpenDrafts {
    private static final int MOST = 50;

    private final Uses uses;
    private final Families families;
    private final Facts facts;
    private final Drafts drafts;
    private final Versions versions;
    private final Saving saving;
    private final Proposals proposals;

    OpenDrafts(
            Uses uses,
            Families families,
            Facts facts,
            Drafts drafts,
            Versions versions,
            Saving saving,
            Proposals proposals) {
        this.uses = uses;
        this.families = families;
        this.facts = facts;
        this.drafts = drafts;
        this.versions = versions;
        this.saving = saving;
        this.proposals = proposals;
    }

    /**
     * @param need as it was said; "" where there was none
     * @param matter code of the ACTES nomenclature, of its family
     * @param session day for which it is written; null: not said yet
     */
    public record OpenDraft(
            UUID id, String need, String matter, @Nullable LocalDate session, Writing writing) {
        public String title() {
            return writing.title();
        }
    }

    /**
     * Those that nobody decided on yet, last changed first.
     *
     * @throws fr.beffroi.oversight.NotAllowed if drafting is not open
     */
    public List<OpenDraft> list() {
        uses.getOpen(DraftingFeature.USE);
        return drafts.recent(MOST).stream()
                .filter(draft -> isUndecided(proposals.get(draft.proposal()).status()))
                .map(this::of)
                .toList();
    }

    /**
     * @throws java.util.NoSuchElementException if there is no such draft
     * @throws fr.beffroi.oversight.NotAllowed if drafting is not open
     */
    public OpenDraft get(UUID id) {
        uses.getOpen(DraftingFeature.USE);
        return of(drafts.get(id));
    }

    /**
     * Adds the part after the last of its kind, as a version of its own.
     *
     * @throws java.util.NoSuchElementException if there is no such draft
     * @throws IllegalArgumentException with the key of a text, if the part or the draft would be too long
     * @throws fr.beffroi.oversight.NotAllowed if drafting is not open
     */
    public void take(UUID id, Part part, UUID by) {
        uses.getOpen(DraftingFeature.USE);
        saving.takeOver(drafts.getLocked(id), part, by);
    }

    private static boolean isUndecided(Status status) {
        return status == Status.PENDING || status == Status.DEFERRED;
    }

    private OpenDraft of(Draft draft) {
        Family family = families.get(draft.family());
        return new OpenDraft(
                draft.id(),
                draft.need(),
                family.matter(),
                facts.read(family, draft.facts()).setting().session(),
                versions.latest(draft).writing());
    }
}
