package fr.beffroi.server.drafting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.beffroi.acts.editing.Comment;
import fr.beffroi.acts.editing.Suggestion;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Writing;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Writings, remarks and facts as columns keep them; an {@code is} says which of several things one is. */
@Component
class WritingJson {
    private static final TypeReference<LinkedHashMap<String, Object>> FACTS = new TypeReference<>() {};

    private final JsonMapper json;

    WritingJson(JsonMapper json) {
        this.json = json.rebuild()
                .addMixIn(Origin.class, Origins.class)
                .addMixIn(Suggestion.Proposal.class, Proposals.class)
                .build();
    }

    String text(Writing writing) {
        return json.writeValueAsString(writing);
    }

    Writing writing(String text) {
        return json.readValue(text, Writing.class);
    }

    String text(Comment comment) {
        return json.writeValueAsString(comment);
    }

    Comment comment(String text) {
        return json.readValue(text, Comment.class);
    }

    String text(Suggestion suggestion) {
        return json.writeValueAsString(suggestion);
    }

    Suggestion suggestion(String text) {
        return json.readValue(text, Suggestion.class);
    }

    String facts(Map<String, Object> facts) {
        return json.writeValueAsString(facts);
    }

    Map<String, Object> facts(String text) {
        return json.readValue(text, FACTS);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.FromFamily.class, name = "family"),
        @JsonSubTypes.Type(value = Origin.FromAct.class, name = "act"),
        @JsonSubTypes.Type(value = Origin.FromModel.class, name = "model"),
        @JsonSubTypes.Type(value = Origin.FromPerson.class, name = "person")
    })
    private interface Origins {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Suggestion.Proposal.Replacement.class, name = "replacement"),
        @JsonSubTypes.Type(value = Suggestion.Proposal.Insertion.class, name = "insertion"),
        @JsonSubTypes.Type(value = Suggestion.Proposal.Deletion.class, name = "deletion"),
        @JsonSubTypes.Type(value = Suggestion.Proposal.Retitling.class, name = "retitling")
    })
    private interface Proposals {}
}
