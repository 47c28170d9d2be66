package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DemoActsTest extends ServerTest {
    @Test
    void theDemonstrationShowsActsWithFindingsAndSeedingAgainChangesNothing() {
        Accounts accounts = context().getBean(Accounts.class);
        UUID id = accounts.createCollectivity("essai-actes", "Essai des actes", "123456782", 1200, true);
        context().getBean(Tenancy.class).run(id, () -> {
            accounts.create("Élise Maire", "elise@actes.example", PASSWORD, "Mairie", Set.of(Role.ELU));
            accounts.create("Sam Secrétaire", "sam@actes.example", PASSWORD, "Secrétariat général", Set.of(Role.AGENT));
        });
        DemoActs demonstration = context().getBean(DemoActs.class);
        Collectivities.Collectivity town =
                context().getBean(Collectivities.class).get(id);
        demonstration.seed(town);
        demonstration.seed(town);
        Visitor agent = visitor().signIn("sam@actes.example", PASSWORD);
        Document queue = agent.get("/").document();
        assertThat(queue.select(".queue-line")).hasSize(2);
        int blocking = 0;
        for (Element line : queue.select(".queue-line a[href^=/propositions/]")) {
            Document page = agent.get(line.attr("href")).document();
            assertThat(page.select(".finding")).isNotEmpty();
            assertThat(page.text()).contains("Démonstration").doesNotContain("??");
            blocking += page.select(".finding.is-blocking").size();
        }
        assertThat(blocking).isPositive();
    }
}
