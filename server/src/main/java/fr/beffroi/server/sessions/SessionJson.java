package fr.beffroi.server.sessions;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.beffroi.acts.session.Cast;
import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.SessionPlan;
import fr.beffroi.acts.written.Origin;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Plans and events as they are kept: each event under the name of its kind. */
@Component
class SessionJson {
    private final JsonMapper json = JsonMapper.builder()
            .addMixIn(Event.class, Typed.class)
            .addMixIn(Cast.class, Typed.class)
            .addMixIn(Origin.class, Typed.class)
            .build();

    String write(Object value) {
        return json.writeValueAsString(value);
    }

    SessionPlan plan(String text) {
        return json.readValue(text, SessionPlan.class);
    }

    Event event(String text) {
        return json.readValue(text, Event.class);
    }

    AssemblySettings settings(String text) {
        return json.readValue(text, AssemblySettings.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    @JsonIgnoreProperties(ignoreUnknown = false)
    private interface Typed {}
}
