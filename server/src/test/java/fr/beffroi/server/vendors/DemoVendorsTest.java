package fr.beffroi.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.Tenancy;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration shows tools of others as their calls would bring them; seeding twice changes nothing, and no real town is touched. */
class DemoVendorsTest extends ServerTest {
    private final Town real = newTown();
    private final String slug = "demo-" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private DemoVendors demonstration;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Vendors vendors;

    @Autowired
    private Uses uses;

    @Autowired
    private JdbcClient db;

    private long count(String table) {
        return db.sql("select count(*) from " + table).query(Long.class).single();
    }

    private Visitor as(Role role) {
        return visitor().signIn(role + "@" + slug + ".example", PASSWORD);
    }

    @Test
    void two_invented_tools_are_declared_opened_and_have_submitted_and_been_decided() {
        UUID town = accounts.createCollectivity(slug, "Saint-Essai", "123456782", 900, true);
        demonstration.seed();
        tenancy.run(town, () -> assertThat(vendors.all()).as("nobody there yet").isEmpty());
        tenancy.run(town, () -> {
            for (Role role : Role.values()) {
                accounts.create("Camille " + role, role + "@" + slug + ".example", PASSWORD, "Accueil", Set.of(role));
            }
        });
        demonstration.seed();
        demonstration.seed();
        tenancy.run(town, () -> {
            assertThat(vendors.all()).extracting(Vendor::trial).containsExactlyInAnyOrder(true, false);
            assertThat(vendors.all()).allSatisfy(vendor -> {
                assertThat(vendor.supplier()).contains("inventé");
                assertThat(uses.get(vendor.use()))
                        .extracting(Use::state)
                        .as("by the élu")
                        .isEqualTo(UseState.OPEN);
            });
            assertThat(count("vendor_submission")).isEqualTo(12);
            assertThat(count("decision")).isEqualTo(6);
            assertThat(count("vendor_key"))
                    .as("who wants to run them gives them one")
                    .isZero();
        });
        assertThat(as(Role.AGENT).get("/").document().text()).contains("Candélabre L-23", "ligne 47");
        assertThat(as(Role.ADMINISTRATOR).get("/fournisseurs").document().text())
                .contains("Veille de nuit", "Relecture de marchés", "À l’essai");
        assertThat(visitor().get("/registre/" + slug).document().text()).contains("Lumières du Val", "lampadaires");
        tenancy.run(real.id(), () -> assertThat(vendors.all()).isEmpty());
    }
}
