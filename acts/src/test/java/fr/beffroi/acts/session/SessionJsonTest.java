package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.acts.exchange.SessionJson;
import fr.beffroi.acts.written.Origin;
import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.PartKind;
import fr.beffroi.acts.written.Writing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionJsonTest {
    private static final LocalDateTime NOW = Chamber.DAY.atTime(20, 15, 30);

    private static final Writing WRITING = new Writing(
            "Objet",
            List.of(
                    new Part("a", PartKind.REPORT, "Un.", new Origin.FromFamily("famille", "report[0]", null)),
                    new Part("b", PartKind.VISA, "Deux.", new Origin.FromAct("acte", LocalDate.of(2025, 1, 1))),
                    new Part("c", PartKind.RECITAL, "Trois.", new Origin.FromModel("modèle")),
                    new Part("d", PartKind.PROVISION, "Quatre.", new Origin.FromPerson("agent"))));

    private static final List<Event> ONE_OF_EACH = List.of(
            new Event.Opened(NOW, "m1"),
            new Event.Arrived(NOW, "m1"),
            new Event.Left(NOW, "m1"),
            new Event.ProxyGiven(NOW, "m1", "m2"),
            new Event.ProxyEnded(NOW, "m1"),
            new Event.ChairTaken(NOW, "m1", true),
            new Event.SecretaryNamed(NOW, "m1"),
            new Event.EmergencyRuled(NOW, true),
            new Event.ItemOpened(NOW, "a"),
            new Event.Interested(NOW, "a", "m1", Interest.REPRESENTATIVE, true),
            new Event.Discussed(NOW, null, null, "Dit."),
            new Event.Amended(NOW, "a", WRITING, "Motif."),
            new Event.SecretBallotAsked(NOW, "a", 3),
            new Event.PublicBallotAsked(NOW, "a", 3),
            new Event.SecretBallotWaived(NOW, "a"),
            new Event.Voted(NOW, "a", new Cast.Secret(1, 2, 3, 4, 5)),
            new Event.RoundHeld(
                    NOW,
                    "a",
                    true,
                    List.of(new Tally("Liste", List.of("m1", "m2"), LocalDate.of(1970, 1, 1), 4)),
                    1,
                    2,
                    3,
                    "Liste"),
            new Event.AloneStanding(NOW, "a", "M. Seul"),
            new Event.TookNote(NOW, "a"),
            new Event.ItemPostponed(NOW, "a", "Motif."),
            new Event.ItemWithdrawn(NOW, "a", "Motif."),
            new Event.SessionSuspended(NOW),
            new Event.SessionResumed(NOW),
            new Event.Closed(NOW),
            new Event.Struck(NOW, 4, "Motif."),
            new Event.LateChange(NOW, "agent", "Motif.", "a", WRITING, new Cast.Secret(7, 1, 0, 0, 0), "Changé."));

    @Test
    void every_event_comes_back_as_it_was_kept() {
        assertThat(ONE_OF_EACH)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(Arrays.<Class<?>>asList(Event.class.getPermittedSubclasses()));
        for (Event event : ONE_OF_EACH) {
            assertThat(SessionJson.readEvent(SessionJson.write(event))).isEqualTo(event);
        }
        Event vote = new Event.Voted(NOW, "a", new Cast.Open(Map.of("m1", Choice.FOR)));
        assertThat(SessionJson.readEvent(SessionJson.write(vote))).isEqualTo(vote);
    }

    @Test
    void an_event_says_its_type_and_nothing_computed() {
        assertThat(SessionJson.write(new Event.Arrived(NOW, "m1")))
                .isEqualTo("{\"type\":\"arrived\",\"at\":\"2026-10-14T20:15:30\",\"member\":\"m1\"}");
    }

    @Test
    void a_plan_comes_back_as_it_was_kept() {
        SessionPlan plan = WholeSession.plan();
        assertThat(SessionJson.readPlan(SessionJson.write(plan))).isEqualTo(plan);
    }

    @Test
    void a_session_comes_back_the_same() {
        Chamber held = WholeSession.held();
        List<Event> back = held.events().stream()
                .map(SessionJson::write)
                .map(SessionJson::readEvent)
                .toList();
        assertThat(Sitting.of(WholeSession.plan(), back).items())
                .isEqualTo(held.sitting().items());
    }

    @Test
    void what_is_no_event_is_refused() {
        for (String bad : List.of("", "{", "{\"type\":\"nothing\"}", "{\"type\":\"arrived\",\"at\":\"hier\"}")) {
            assertThatThrownBy(() -> SessionJson.readEvent(bad)).hasMessage("session.json");
        }
    }
}
