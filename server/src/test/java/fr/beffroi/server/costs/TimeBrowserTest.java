package fr.beffroi.server.costs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.Chromium;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In a real browser: a measure opened, an agent who takes part, and a request worked on by hand. */
@Tag("browser")
class TimeBrowserTest extends CostsTest {
    @RegisterExtension
    final Chromium chromium = new Chromium("422");

    @Autowired
    private HandlingTime times;

    @Autowired
    private JdbcClient db;

    @ParameterizedTest
    @CsvSource({"1280,LIGHT", "390,DARK"})
    void a_measure_is_opened_and_a_request_is_worked_on_by_hand(int width, ColorScheme scheme) {
        Use use = open();
        Page elected = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.ELU));
        chromium.look(elected, "/temps");
        elected.selectOption("#use", USE);
        elected.fill("#committee", "2026-10-01");
        elected.selectOption("#opinion", "FAVOURABLE");
        elected.fill("#motive", "Savoir si l’aide fait gagner du temps avant de le dire.");
        elected.click("#mesurer button");
        elected.waitForSelector(".notice.is-good");

        Page agent = chromium.signedIn(chromium.newPage(width, scheme), own.email(Role.AGENT));
        chromium.look(agent, "/temps");
        agent.click(".accord button");
        agent.waitForSelector(".notice.is-good");
        UUID proposal = unaided(use);
        agent.navigate(fr.beffroi.server.ServerTest.address()
                .resolve("/propositions/" + proposal)
                .toString());
        agent.waitForSelector("#commencer");
        chromium.look(agent);
        agent.click("#commencer");
        agent.waitForSelector("#fini");
        chromium.look(agent);
        agent.click("#fini");
        agent.waitForSelector("[data-keys=proposal]");
        assertThat(chromium.complaints()).isEmpty();
    }

    private UUID unaided(Use use) {
        byte[] seed = in(() -> times.all().getFirst().seed());
        while (true) {
            spend(use, 0.0001);
            UUID made = in(() -> db.sql("select id from proposal order by at desc limit 1")
                    .query(UUID.class)
                    .single());
            if (!Draw.isAided(seed, made.toString())) {
                return made;
            }
        }
    }
}
