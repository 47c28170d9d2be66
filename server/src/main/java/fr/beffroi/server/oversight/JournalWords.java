package fr.beffroi.server.oversight;

import fr.beffroi.server.oversight.JournalBook.Line;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A journal entry told in words. The stored bytes stay what counts: they are shown beneath as they are. */
@Component
class JournalWords {
    private final JsonMapper json;
    private final MessageSource texts;

    JournalWords(JsonMapper json, MessageSource texts) {
        this.json = json;
        this.texts = texts;
    }

    Told of(Line line, Map<UUID, String> names) {
        JsonNode facts = json.readTree(line.json()).path("facts");
        return new Told(
                line.index(),
                line.at(),
                text("journal.type." + line.type(), line.type()),
                who(facts, names),
                detail(facts),
                line.type().startsWith("proposal.") || line.type().startsWith("decision.") ? line.subject() : null,
                line.json());
    }

    private @Nullable String who(JsonNode facts, Map<UUID, String> names) {
        String by = facts.path("by").asString("");
        return by.isEmpty() ? null : names.getOrDefault(UUID.fromString(by), "?");
    }

    private String detail(JsonNode facts) {
        String verdict = facts.path("verdict").asString("");
        if (!verdict.isEmpty()) {
            return text("journal.verdict." + verdict, verdict);
        }
        String to = facts.path("to").asString("");
        if (!to.isEmpty()) {
            return text("uses.state." + to, to);
        }
        String kind = facts.path("kind").asString("");
        return kind.isEmpty() ? "" : text("kind." + kind, "");
    }

    private String text(String key, String otherwise) {
        String text = texts.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }

    /**
     * @param what the kind of entry, in words
     * @param who the person's name, or null where nobody acted
     * @param proposal the proposal it is about, to link to, or null
     */
    record Told(
            long index,
            Instant at,
            String what,
            @Nullable String who,
            String detail,
            @Nullable UUID proposal,
            String json) {}
}
