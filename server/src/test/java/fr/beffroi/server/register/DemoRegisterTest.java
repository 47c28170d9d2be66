package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Duty.Status;
import fr.beffroi.server.register.Editions.Kind;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoRegisterTest extends ServerTest {
    @Autowired
    private DemoRegister demonstration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Collectivities collectivities;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Editions editions;

    @Autowired
    private Register register;

    @Autowired
    private UseSheets sheets;

    @Autowired
    private Examinations examinations;

    @Test
    void a_demonstration_shows_a_whole_sheet_one_with_gaps_and_some_not_begun_and_seeding_again_changes_nothing() {
        String slug = "demo-" + UUID.randomUUID().toString().substring(0, 8);
        UUID town = accounts.createCollectivity(slug, "Saint-Essai", "123456782", 900, true);
        tenancy.run(
                town,
                () -> accounts.create("Dominique Inventé", slug + "@x.example", PASSWORD, "DPO", Set.of(Role.DPO)));
        tenancy.run(town, () -> assertThat(editions.all()).isEmpty());
        demonstration.seed();
        int written = tenancy.in(town, () -> editions.all().size());
        demonstration.seed();
        tenancy.run(town, () -> {
            assertThat(editions.all()).hasSize(written);
            assertThat(editions.latest(Kind.FIELDS)).hasSize(4);
            assertThat(missing(town, "answers")).isEmpty();
            assertThat(missing(town, "unauthorised-construction")).hasSize(3);
            assertThat(missing(town, "leak-location")).hasSize(5);
            assertThat(examinations.of("answers").duties())
                    .noneMatch(duty -> duty.status() == Status.TO_DO || duty.status() == Status.TO_EXAMINE);
            assertThat(examinations.of("unauthorised-construction").duties())
                    .anyMatch(duty -> duty.status() == Status.TO_DO)
                    .anyMatch(duty -> duty.status() == Status.TO_EXAMINE);
        });
    }

    private List<Sheet.Line> missing(UUID town, String use) {
        return sheets.of(register.get(use), collectivities.get(town)).missing();
    }
}
