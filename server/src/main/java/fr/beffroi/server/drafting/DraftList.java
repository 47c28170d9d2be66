package fr.beffroi.server.drafting;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The drafts of the collectivity at hand, and how long they took; inside {@link Tenancy#in}, while the use is open. */
@Component
class DraftList {
    private static final int MOST = 50;

    private final Drafts drafts;
    private final Versions versions;
    private final Validations validations;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Sheets sheets;
    private final Tenancy tenancy;
    private final Collectivities collectivities;

    DraftList(
            Drafts drafts,
            Versions versions,
            Validations validations,
            Proposals proposals,
            Decisions decisions,
            Sheets sheets,
            Tenancy tenancy,
            Collectivities collectivities) {
        this.drafts = drafts;
        this.versions = versions;
        this.validations = validations;
        this.proposals = proposals;
        this.decisions = decisions;
        this.sheets = sheets;
        this.tenancy = tenancy;
        this.collectivities = collectivities;
    }

    /** @param standing key of its text @param kind of its badge */
    record Line(
            UUID id,
            String title,
            String family,
            String standing,
            String kind,
            Instant changedAt,
            boolean demonstration) {}

    List<Line> recent() {
        Map<String, String> titles = sheets.titles();
        return drafts.recent(MOST).stream()
                .map(draft -> {
                    List<Decision> history = decisions.of(draft.proposal());
                    Standing standing = sheets.standing(proposals.get(draft.proposal()), history);
                    return new Line(
                            draft.id(),
                            versions.latest(draft).writing().title(),
                            titles.getOrDefault(draft.family(), draft.family()),
                            standing.key(),
                            standing.kind(),
                            draft.changedAt(),
                            draft.demonstration());
                })
                .toList();
    }

    /** Of the whole collectivity, never of a person. */
    Validations.Took took() {
        return validations.took(collectivities.get(tenancy.current()).demonstration());
    }
}
