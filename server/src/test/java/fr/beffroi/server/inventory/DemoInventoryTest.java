package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import java.util.EnumSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoInventoryTest extends ServerTest {
    @Autowired
    private DemoInventory demonstration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Inventory inventory;

    @Test
    void a_demonstration_has_a_hidden_ai_stopped_one_admitted_and_one_examined_and_seeding_again_changes_nothing() {
        String slug = "demo-" + UUID.randomUUID().toString().substring(0, 8);
        UUID town = accounts.createCollectivity(slug, "Saint-Essai", "123456782", 900, true);
        demonstration.seed();
        tenancy.run(town, () -> {
            assertThat(inventory.list()).as("nobody there yet").isEmpty();
            accounts.create(
                    "Dominique Inventé", slug + "@x.example", PASSWORD, "Mairie", EnumSet.of(Role.DPO, Role.ELU));
        });
        demonstration.seed();
        demonstration.seed();
        tenancy.run(town, () -> {
            assertThat(inventory.list())
                    .extracting(DeclaredUse::stage)
                    .containsExactlyInAnyOrder(Stage.STOPPED, Stage.ADMITTED, Stage.EXAMINED);
            assertThat(inventory.published()).hasSize(2);
        });
    }
}
