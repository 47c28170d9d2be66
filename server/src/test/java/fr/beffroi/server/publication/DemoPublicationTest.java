package fr.beffroi.server.publication;

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
import org.junit.jupiter.api.Test;

class DemoPublicationTest extends ServerTest {
    @Test
    void theDemonstrationShowsThreeActsOneOfThemPublishedAndSeedingAgainChangesNothing() {
        Accounts accounts = context().getBean(Accounts.class);
        UUID id = accounts.createCollectivity("essai-publication", "Essai de publication", "123456782", 1200, true);
        context().getBean(Tenancy.class).run(id, () -> {
            accounts.create("Élise Maire", "elise@publication.example", PASSWORD, "Mairie", Set.of(Role.ELU));
            accounts.create("Sam Secrétaire", "sam@publication.example", PASSWORD, "Mairie", Set.of(Role.AGENT));
        });
        DemoPublication demonstration = context().getBean(DemoPublication.class);
        Collectivities.Collectivity town =
                context().getBean(Collectivities.class).get(id);
        demonstration.seed(town);
        demonstration.seed(town);
        Visitor agent = visitor().signIn("sam@publication.example", PASSWORD);
        assertThat(agent.get("/actes/adoptes").document().select("tbody tr")).hasSize(3);
        assertThat(agent.get("/").document().select(".queue-line")).hasSize(2);
        assertThat(visitor()
                        .get("/publications/essai-publication")
                        .document()
                        .select(".act-list li")
                        .text())
                .contains("Tarifs de location");
        Document read = visitor()
                .get(visitor()
                        .get("/publications/essai-publication")
                        .document()
                        .select(".act-list h2 a")
                        .attr("href"))
                .document();
        assertThat(read.select(".annex-links a").text()).isEqualTo("Grille des tarifs de la salle des fêtes");
    }
}
