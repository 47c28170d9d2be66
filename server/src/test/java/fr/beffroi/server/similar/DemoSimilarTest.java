package fr.beffroi.server.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemoSimilarTest extends ServerTest {
    @Test
    void theDemonstrationHasEightActsSaidToBeInventedAndSeedingAgainChangesNothing() {
        Accounts accounts = context().getBean(Accounts.class);
        UUID id = accounts.createCollectivity("essai-semblables", "Essai d’actes semblables", "123456782", 1200, true);
        context()
                .getBean(Tenancy.class)
                .run(
                        id,
                        () -> accounts.create(
                                "Sam Secrétaire", "sam@semblables.example", PASSWORD, "Mairie", Set.of(Role.AGENT)));
        DemoSimilar demonstration = context().getBean(DemoSimilar.class);
        Collectivities.Collectivity town =
                context().getBean(Collectivities.class).get(id);
        demonstration.seed(town);
        demonstration.seed(town);
        Visitor agent = visitor().signIn("sam@semblables.example", PASSWORD);
        assertThat(agent.get("/actes/semblables/sources")
                        .document()
                        .select("tbody tr")
                        .text())
                .contains("inventées")
                .contains("Démonstration")
                .contains("8");
        assertThat(agent.get("/actes/semblables?q=subvention+judo")
                        .document()
                        .select(".act-list li")
                        .eachText()
                        .getFirst())
                .contains("Judo Club de Val-Exemple");
    }
}
