package fr.beffroi.server.drafting;

import fr.beffroi.acts.editing.Comment;
import fr.beffroi.acts.editing.RefusedSuggestion;
import fr.beffroi.acts.editing.Suggestion;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import fr.beffroi.server.acts.Clean;
import fr.beffroi.server.oversight.Uses;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What people say of a draft, and what becomes of it. Inside {@code Tenancy.in}. Each method gives the key of a text that
 * says what it did; each refuses with an {@link IllegalArgumentException} whose message is the key of a text.
 */
@Component
class Remarks {
    private static final int LONGEST = 4000;

    private final Uses uses;
    private final Drafts drafts;
    private final Versions versions;
    private final Comments comments;
    private final Suggestions suggestions;
    private final Saving saving;

    Remarks(Uses uses, Drafts drafts, Versions versions, Comments comments, Suggestions suggestions, Saving saving) {
        this.uses = uses;
        this.drafts = drafts;
        this.versions = versions;
        this.comments = comments;
        this.suggestions = suggestions;
        this.saving = saving;
    }

    String comment(UUID id, String part, String said, UUID by) {
        Part about = part(id, part);
        comments.add(id, Comment.on(about, by.toString(), Times.now(), words(said)));
        return "drafting.comment.done";
    }

    /** @return its id */
    UUID suggest(UUID id, Proposed proposed, String why, UUID by) {
        uses.getOpen(DraftingFeature.USE);
        Writing writing = versions.latest(drafts.get(id)).writing();
        return suggestions.add(id, proposed.of(writing, by, Times.now(), why.isBlank() ? "" : words(why)));
    }

    String answer(UUID id, UUID comment, String said, boolean resolve, UUID by) {
        uses.getOpen(DraftingFeature.USE);
        drafts.get(id);
        Comment kept = comments.getLocked(id, comment);
        Comment now = said.isBlank() ? kept : kept.replied(by.toString(), Times.now(), words(said));
        if (!resolve && said.isBlank()) {
            throw new IllegalArgumentException("drafting.comment.empty");
        }
        comments.change(comment, resolve ? now.resolved(by.toString(), Times.now()) : now);
        return resolve ? "drafting.comment.closed" : "drafting.comment.replied";
    }

    String settle(UUID id, UUID suggestion, boolean accept, UUID by) {
        uses.getOpen(DraftingFeature.USE);
        Draft draft = drafts.getLocked(id);
        Suggestion kept = suggestions.getLocked(id, suggestion);
        try {
            if (!accept) {
                suggestions.answered(suggestion, kept.reject(by.toString(), Times.now(), ""));
                return "drafting.suggestion.rejected";
            }
            Writing before = versions.latest(draft).writing();
            Suggestion.Accepted accepted = kept.accept(before, by.toString(), Times.now());
            suggestions.answered(suggestion, accepted.suggestion());
            saving.put(draft, Version.Cause.SUGGESTED, saving.asComposed(draft, accepted.writing()), by);
            return "drafting.suggestion.accepted";
        } catch (RefusedSuggestion refused) {
            throw new IllegalArgumentException(refused.key(), refused);
        }
    }

    private Part part(UUID id, String part) {
        uses.getOpen(DraftingFeature.USE);
        if (part.startsWith(Proposed.FIRST) || part.equals(Proposed.TITLE)) {
            throw new IllegalArgumentException("drafting.say.first");
        }
        return versions.latest(drafts.get(id)).writing().parts().stream()
                .filter(one -> one.id().equals(part))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("editing.gone"));
    }

    private static String words(String said) {
        String clean = Clean.text(said.replace("\r\n", "\n")).strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("drafting.comment.empty");
        }
        if (clean.length() > LONGEST) {
            throw new IllegalArgumentException("drafting.long");
        }
        return clean;
    }
}
