package fr.beffroi.server.drafting;

import fr.beffroi.acts.editing.Suggestion;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.oversight.Readers;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Account;
import fr.beffroi.server.people.NeedsScope;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.SignedIn;
import fr.beffroi.server.platform.Tenancy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions for programs: the same as beside the text of a draft. */
@RestController
@RequestMapping("/api/v1/drafts/{id}/suggestions")
@Tag(name = "Rédaction d'actes")
class SuggestionsApi {
    private final SignedIn signedIn;
    private final Tenancy tenancy;
    private final Uses uses;
    private final Drafts drafts;
    private final Versions versions;
    private final Suggestions suggestions;
    private final Remarks remarks;

    SuggestionsApi(
            SignedIn signedIn,
            Tenancy tenancy,
            Uses uses,
            Drafts drafts,
            Versions versions,
            Suggestions suggestions,
            Remarks remarks) {
        this.signedIn = signedIn;
        this.tenancy = tenancy;
        this.uses = uses;
        this.drafts = drafts;
        this.versions = versions;
        this.suggestions = suggestions;
        this.remarks = remarks;
    }

    @GetMapping
    @NeedsScope(Scope.READ)
    @Operation(summary = "Les suggestions qui attendent une réponse, la plus ancienne d'abord")
    List<SuggestionForm> open(@PathVariable UUID id) {
        Account account = signedIn.account();
        Readers.OF_PROPOSALS.check(account);
        return tenancy.in(account.collectivity(), () -> shown(id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @NeedsScope(Scope.PROPOSE)
    @Operation(
            summary =
                    "Propose de remplacer (REPLACE) ou de supprimer (DELETE) une partie, ou d'en ajouter une (INSERT) "
                            + "après une autre ou, sans elle, en tête de son genre, ou un autre objet (RETITLE) ; une personne répond")
    SuggestionForm suggest(@PathVariable UUID id, @Valid @RequestBody NewSuggestion body) {
        Account account = DraftingFeature.office(signedIn.account());
        return tenancy.in(account.collectivity(), () -> {
            UUID added =
                    remarks.suggest(id, body.proposed(), body.comment() == null ? "" : body.comment(), account.id());
            return shown(id).stream()
                    .filter(one -> one.id().equals(added))
                    .findFirst()
                    .orElseThrow();
        });
    }

    @PostMapping("/{suggestion}/answers")
    @NeedsScope(Scope.PROPOSE)
    @Operation(summary = "Accepte une suggestion, ce qui change le texte, ou l'écarte ; rend celles qui restent")
    List<SuggestionForm> settle(
            @PathVariable UUID id, @PathVariable UUID suggestion, @Valid @RequestBody NewAnswer body) {
        Account account = DraftingFeature.office(signedIn.account());
        return tenancy.in(account.collectivity(), () -> {
            remarks.settle(id, suggestion, body.accept(), account.id());
            return shown(id);
        });
    }

    private List<SuggestionForm> shown(UUID id) {
        uses.getOpen(DraftingFeature.USE);
        Writing writing = versions.latest(drafts.get(id)).writing();
        return suggestions.open(id).stream()
                .map(kept -> SuggestionForm.of(kept.id(), kept.suggestion(), writing))
                .toList();
    }

    /**
     * @param part that would change or go; for an insertion, the one it follows; null: it would be the first of its kind
     * @param partKind of what would come in; null unless something would
     * @param before words that would go; null: none
     * @param words that would come in; null: none
     * @param stale whether the text changed since: it can only be set aside
     */
    record SuggestionForm(
            @NotNull UUID id,
            @NotNull String kind,
            @Nullable String part,
            @Nullable String partKind,
            @Nullable String before,
            @Nullable String words,
            @NotNull String comment,
            @NotNull Instant at,
            boolean stale) {
        static SuggestionForm of(UUID id, Suggestion kept, Writing writing) {
            return switch (kept.proposal()) {
                case Suggestion.Proposal.Replacement one ->
                    of(id, Proposed.Kind.REPLACE, one.part(), null, one.before(), one.after(), kept, writing);
                case Suggestion.Proposal.Retitling one ->
                    of(id, Proposed.Kind.RETITLE, null, null, one.before(), one.after(), kept, writing);
                case Suggestion.Proposal.Deletion one ->
                    of(id, Proposed.Kind.DELETE, one.part(), null, one.before(), null, kept, writing);
                case Suggestion.Proposal.Insertion one ->
                    of(
                            id,
                            Proposed.Kind.INSERT,
                            one.after(),
                            one.part().kind(),
                            null,
                            one.part().text(),
                            kept,
                            writing);
            };
        }

        private static SuggestionForm of(
                UUID id,
                Proposed.Kind kind,
                @Nullable String part,
                @Nullable PartKind partKind,
                @Nullable String before,
                @Nullable String words,
                Suggestion kept,
                Writing writing) {
            return new SuggestionForm(
                    id,
                    kind.name(),
                    part,
                    partKind == null ? null : partKind.name(),
                    before,
                    words,
                    kept.comment(),
                    kept.at(),
                    kept.isStale(writing));
        }
    }

    /**
     * @param part that is to change or to go; for an insertion, the one it follows
     * @param partKind of an insertion that is to be the first of its kind, in place of {@code part}
     * @param words that come in; for a deletion none
     */
    record NewSuggestion(
            @NotNull Proposed.Kind kind,
            @Nullable @Size(max = 100) String part,
            @Nullable PartKind partKind,
            @Nullable String words,
            @Nullable String comment) {
        Proposed proposed() {
            String place = part == null && partKind != null ? Proposed.first(partKind) : part;
            return new Proposed(kind, place == null ? "" : place, words == null ? "" : words);
        }
    }

    record NewAnswer(@NotNull Boolean accept) {}
}
