package fr.beffroi.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.session.Event;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Program;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.platform.Tenancy;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session through the API, as a voting system would note it. */
class SessionsApiTest extends HeldSession {
    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Sessions sessions;

    @Test
    void whereASessionStandsIsReadAndAnEventIsNoted() {
        assembly(5);
        UUID session = id(opened());
        Program program = Program.of(own, Role.AGENT, EnumSet.allOf(Scope.class));
        assertThat(program.get("sessions").json()).hasSize(1);
        Program.Answer state = program.get("sessions/" + session);
        assertThat(state.json().path("room").path("present").asInt()).isEqualTo(5);
        String item = state.json().path("items").get(0).path("id").asString();
        int seen = state.json().path("events").asInt();
        Map<String, Object> opening = Map.of("type", "item_opened", "at", "2026-12-15T18:40:00", "item", item);
        Program.Answer opened = program.post("sessions/" + session + "/events?seen=" + seen, opening);
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        assertThat(opened.json().path("events").asInt()).isEqualTo(seen + 1);
        assertThat(program.post("sessions/" + session + "/events?seen=" + seen, opening)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aLateChangeCarriesTheNameAndHourOfItsAuthorWhateverTheProgramClaims() {
        UUID session = id(held());
        Program program = Program.of(own, Role.AGENT, EnumSet.allOf(Scope.class));
        int seen = program.get("sessions/" + session).json().path("events").asInt();
        Program.Answer noted = program.post(
                "sessions/" + session + "/events?seen=" + seen,
                Map.of(
                        "type", "late_change",
                        "at", "2020-01-01T00:00:00",
                        "by", "le préfet",
                        "reason", "erreur matérielle",
                        "change", "une date"));
        assertThat(noted.status()).as(noted.body()).isEqualTo(201);
        Event last = tenancy.in(own.id(), () -> sessions.events(session)).getLast();
        assertThat(last).isInstanceOfSatisfying(Event.LateChange.class, late -> {
            assertThat(late.by()).isEqualTo(own.account(Role.AGENT).toString());
            assertThat(late.at()).isAfter(LocalDateTime.of(2026, 1, 1, 0, 0));
        });
    }

    @Test
    void aProgramThatMayOnlyReadNotesNothing() {
        UUID session = id(held());
        Program reader = Program.of(own, Role.AGENT, EnumSet.of(Scope.READ));
        assertThat(reader.post("sessions/" + session + "/events?seen=0", Map.of())
                        .status())
                .isEqualTo(403);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
