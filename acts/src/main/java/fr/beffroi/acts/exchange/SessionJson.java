package fr.beffroi.acts.exchange;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import fr.beffroi.acts.session.Cast;
import fr.beffroi.acts.session.Event;
import fr.beffroi.acts.session.SessionPlan;
import fr.beffroi.acts.written.Origin;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A session's plan and each of its events as JSON, to be kept. Which event, ballot or origin it is stands in {@code type};
 * these names are kept in databases and never change.
 */
public final class SessionJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Event.class, EventForm.class)
            .addMixIn(Cast.class, CastForm.class)
            .addMixIn(Origin.class, OriginForm.class)
            .build();

    private SessionJson() {}

    public static String write(SessionPlan plan) {
        return MAPPER.writeValueAsString(plan);
    }

    public static String write(Event event) {
        return MAPPER.writerFor(Event.class).writeValueAsString(event);
    }

    /** @throws IllegalArgumentException with the key {@code session.json} if it is no such plan */
    public static SessionPlan readPlan(String json) {
        return read(json, SessionPlan.class);
    }

    /** @throws IllegalArgumentException with the key {@code session.json} if it is no such event */
    public static Event readEvent(String json) {
        return read(json, Event.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("session.json", e);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Event.Opened.class, name = "opened"),
        @Type(value = Event.Arrived.class, name = "arrived"),
        @Type(value = Event.Left.class, name = "left"),
        @Type(value = Event.ProxyGiven.class, name = "proxy_given"),
        @Type(value = Event.ProxyEnded.class, name = "proxy_ended"),
        @Type(value = Event.ChairTaken.class, name = "chair_taken"),
        @Type(value = Event.SecretaryNamed.class, name = "secretary_named"),
        @Type(value = Event.EmergencyRuled.class, name = "emergency_ruled"),
        @Type(value = Event.ItemOpened.class, name = "item_opened"),
        @Type(value = Event.Interested.class, name = "interested"),
        @Type(value = Event.Discussed.class, name = "discussed"),
        @Type(value = Event.Amended.class, name = "amended"),
        @Type(value = Event.SecretBallotAsked.class, name = "secret_ballot_asked"),
        @Type(value = Event.PublicBallotAsked.class, name = "public_ballot_asked"),
        @Type(value = Event.SecretBallotWaived.class, name = "secret_ballot_waived"),
        @Type(value = Event.Voted.class, name = "voted"),
        @Type(value = Event.RoundHeld.class, name = "round_held"),
        @Type(value = Event.AloneStanding.class, name = "alone_standing"),
        @Type(value = Event.TookNote.class, name = "took_note"),
        @Type(value = Event.ItemPostponed.class, name = "item_postponed"),
        @Type(value = Event.ItemWithdrawn.class, name = "item_withdrawn"),
        @Type(value = Event.SessionSuspended.class, name = "session_suspended"),
        @Type(value = Event.SessionResumed.class, name = "session_resumed"),
        @Type(value = Event.Closed.class, name = "closed"),
        @Type(value = Event.Struck.class, name = "struck"),
        @Type(value = Event.LateChange.class, name = "late_change")
    })
    private interface EventForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({@Type(value = Cast.Open.class, name = "open"), @Type(value = Cast.Secret.class, name = "secret")})
    private interface CastForm {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @Type(value = Origin.FromFamily.class, name = "family"),
        @Type(value = Origin.FromAct.class, name = "act"),
        @Type(value = Origin.FromModel.class, name = "model"),
        @Type(value = Origin.FromPerson.class, name = "person")
    })
    private interface OriginForm {}
}
