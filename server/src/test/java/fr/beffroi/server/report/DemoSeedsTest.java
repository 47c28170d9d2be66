package fr.beffroi.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.costs.DemoCosts;
import fr.beffroi.server.incidents.DemoIncidents;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the demonstration shows of costs, incidents and the report; seeding twice changes nothing, and no real town is touched. */
class DemoSeedsTest extends ServerTest {
    private final Town real = newTown();

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private DemoCosts costs;

    @Autowired
    private DemoIncidents incidents;

    @Autowired
    private DemoReport report;

    @Autowired
    private Reports reports;

    @Autowired
    private Uses uses;

    @Test
    void the_demonstration_tells_of_invented_facts_and_only_there() {
        String slug = "demo-" + UUID.randomUUID().toString().substring(0, 8);
        UUID town = accounts.createCollectivity(slug, "Saint-Essai", "123456782", 900, true);
        tenancy.run(town, () -> {
            for (Role role : Role.values()) {
                accounts.create("Camille " + role, role + "@" + slug + ".example", PASSWORD, "Accueil", Set.of(role));
            }
        });
        tenancy.run(
                town,
                () -> uses.change(
                        "answers", UseState.OPEN, accounts.getFirst(Role.ELU).as(Role.ELU), new Motive("essai", null)));
        for (int twice = 0; twice < 2; twice++) {
            costs.seed();
            incidents.seed();
            report.seed();
        }
        List<Report> drafts = tenancy.in(town, reports::all);
        assertThat(drafts).hasSize(1);
        Report draft = tenancy.in(town, () -> reports.get(drafts.getFirst().id()));
        assertThat(draft.parts())
                .extracting(Report.Part::text)
                .anyMatch(text -> text.contains("2 incidents déclarés"))
                .anyMatch(text -> text.contains("une mesure est en cours"));
        assertThat(visitor()
                        .signIn(Role.ELU + "@" + slug + ".example", PASSWORD)
                        .get("/couts")
                        .document()
                        .text())
                .doesNotContain("??");
        assertThat(tenancy.in(real.id(), reports::all)).isEmpty();
    }
}
