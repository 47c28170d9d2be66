package fr.beffroi.acts.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.written.Extract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The ten lines of {@code package-info.java}. */
class SessionPackageInfoTest {
    @Test
    void a_session_is_held_in_ten_lines() {
        SessionTexts texts = new SessionTexts(Locale.FRENCH);
        LocalDateTime now = Chamber.DAY.atTime(19, 30);
        SessionPlan plan = Chamber.plan(11, Chamber.grant("subvention", 1));
        List<Event> events = new ArrayList<>();
        plan.roster().members().forEach(member -> events.add(new Event.Arrived(now, member.id())));
        events.add(new Event.Opened(now, "m1"));
        events.add(new Event.ItemOpened(now, "subvention"));
        Presence presence = Sitting.of(plan, events).getItem("subvention").presence();
        events.add(new Event.Voted(now, "subvention", Cast.Open.of(presence, Choice.FOR, Map.of())));
        Sitting sitting = Sitting.of(plan, events);
        assertThat(sitting.alerts()).extracting(texts::message).noneMatch(String::isBlank);
        Extract extract = Extracts.of(sitting, "subvention", Numbering.BY_SESSION, "Voies de recours.");
        assertThat(extract.outcome()).isEqualTo("Adopté à l’unanimité des suffrages exprimés : 11 voix pour.");
    }

    @Test
    void the_page_shows_the_calls_that_the_test_makes() throws Exception {
        assertThat(Files.readString(Path.of("src/main/java/fr/beffroi/acts/session/package-info.java")))
                .contains(
                        "new Event.Arrived(now, member.id())",
                        "Sitting.of(plan, events).getItem(\"subvention\").presence()",
                        "Cast.Open.of(presence, Choice.FOR, Map.of())",
                        "Extracts.of(sitting, \"subvention\", Numbering.BY_SESSION, remedies)");
    }
}
