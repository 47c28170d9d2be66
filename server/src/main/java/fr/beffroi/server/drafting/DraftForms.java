package fr.beffroi.server.drafting;

import fr.beffroi.acts.draft.Fact;
import fr.beffroi.acts.draft.FactNeeded;
import fr.beffroi.acts.draft.Family;
import fr.beffroi.acts.written.Part;
import fr.beffroi.server.oversight.Proposals;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts and families as programs get them; inside {@code Tenancy.in}. */
@Component
class DraftForms {
    private final Sheets sheets;
    private final Versions versions;
    private final OriginWords origins;
    private final Proposals proposals;

    DraftForms(Sheets sheets, Versions versions, OriginWords origins, Proposals proposals) {
        this.sheets = sheets;
        this.versions = versions;
        this.origins = origins;
        this.proposals = proposals;
    }

    /** @param missing keys of facts that the text still lacks @param version to write the next one from */
    record DraftForm(
            @NotNull UUID id,
            @NotNull UUID proposal,
            @NotNull String status,
            @NotNull String fingerprint,
            @NotNull String family,
            @NotNull String matter,
            @NotNull Map<String, Object> facts,
            @NotNull List<NeededForm> missing,
            int version,
            @NotNull String title,
            @NotNull List<ShownPart> parts,
            @NotNull List<FoundForm> findings,
            @NotNull List<LackingForm> notChecked) {}

    record NeededForm(@NotNull String key, @NotNull String label) {}

    /** @param origin where its words come from, in words */
    record ShownPart(
            @NotNull String id,
            @NotNull String kind,
            @NotNull String text,
            @NotNull String origin) {}

    /** @param part id; null: the whole */
    record FoundForm(
            @NotNull String rule,
            @NotNull String severity,
            @NotNull String article,
            @NotNull String title,
            @NotNull String message,
            @NotNull String todo,
            @Nullable String part) {}

    record LackingForm(
            @NotNull String rule,
            @NotNull String article,
            @NotNull String title,
            @NotNull String missing) {}

    /** @param why words of the need by which it was recognised @param facts read in the need */
    record RankedForm(
            @NotNull String key,
            @NotNull String title,
            @NotNull String summary,
            @NotNull List<String> why,
            @NotNull Map<String, Object> facts) {}

    record FamilyForm(
            @NotNull String key,
            @NotNull String title,
            @NotNull String summary,
            @NotNull String matter,
            @NotNull List<FactForm> facts,
            @NotNull Map<String, Object> sample) {}

    record FactForm(
            @NotNull String key,
            @NotNull String label,
            @NotNull String type,
            boolean required,
            boolean conditional,
            @NotNull List<String> choices) {}

    DraftForm of(Draft draft) {
        Proposals.Stored stored = proposals.get(draft.proposal());
        Version latest = versions.latest(draft);
        Composition made = sheets.composition(draft, latest.writing());
        OriginWords.Of origin = origins.of(made.family(), made.drafted());
        return new DraftForm(
                draft.id(),
                draft.proposal(),
                stored.status().name(),
                stored.proposal().fingerprint(),
                draft.family(),
                made.family().matter(),
                draft.facts(),
                made.drafted().missing().stream().map(DraftForms::needed).toList(),
                latest.number(),
                latest.writing().title(),
                latest.writing().parts().stream()
                        .map(part -> part(part, origin))
                        .toList(),
                made.checked().findings().stream().map(DraftForms::found).toList(),
                made.checked().notVerified().stream()
                        .map(one -> new LackingForm(one.rule(), one.article(), one.title(), one.missing()))
                        .toList());
    }

    static FamilyForm family(Family family) {
        return new FamilyForm(
                family.key(),
                family.title(),
                family.summary(),
                family.matter(),
                family.facts().stream().map(DraftForms::fact).toList(),
                family.sample().plain());
    }

    private static FactForm fact(Fact fact) {
        return new FactForm(
                fact.key(),
                fact.label(),
                fact.type().key(),
                fact.required(),
                fact.when() != null,
                fact.choices().stream().map(Fact.Choice::key).toList());
    }

    private static NeededForm needed(FactNeeded needed) {
        return new NeededForm(needed.key(), needed.label());
    }

    private static ShownPart part(Part part, OriginWords.Of origin) {
        return new ShownPart(part.id(), part.kind().name(), part.text(), origin.words(part));
    }

    private static FoundForm found(Checked.Found one) {
        return new FoundForm(
                one.rule(), one.severity().name(), one.article(), one.title(), one.message(), one.todo(), one.part());
    }
}
