package fr.beffroi.server.vendors;

import fr.beffroi.client.BeffroiClient;
import fr.beffroi.client.Model;
import fr.beffroi.client.Submission;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A town with one supplier's program whose use is open. */
abstract class VendorTest extends ServerTest {
    static final JsonMapper JSON = JsonMapper.shared();
    static final Motive MOTIVE = new Motive("essai", null);

    @Autowired
    Tenancy tenancy;

    @Autowired
    Vendors vendors;

    @Autowired
    Uses uses;

    @Autowired
    Proposals proposals;

    static Person person(Town town, Role role) {
        return new Person(town.account(role), role);
    }

    Vendor declared(Town town, String key) {
        Use use = new Use(
                UUID.randomUUID(),
                key,
                "vendors",
                "Signaler les lampadaires en panne",
                "Mission d’intérêt public",
                "Direction de la voirie",
                RiskClass.MINIMAL,
                UseState.PROPOSED,
                0);
        return tenancy.in(
                town.id(),
                () -> vendors.declare(
                        use, "Lumières SA", "Veille de nuit", "Accueil", person(town, Role.ADMINISTRATOR)));
    }

    Vendor opened(Town town, String key) {
        Vendor vendor = declared(town, key);
        change(town, vendor, UseState.OPEN);
        return vendor;
    }

    void change(Town town, Vendor vendor, UseState to) {
        tenancy.run(town.id(), () -> uses.change(vendor.use(), to, person(town, Role.ELU), MOTIVE));
    }

    VendorKeys.Issued key(Town town, Vendor vendor) {
        return tenancy.in(town.id(), () -> vendors.issueKey(vendor, person(town, Role.ADMINISTRATOR)));
    }

    static BeffroiClient client(VendorKeys.Issued key) {
        return new BeffroiClient(address(), key.id().toString(), key.secret());
    }

    BeffroiClient client(Town town, Vendor vendor) {
        return client(key(town, vendor));
    }

    static Submission fault(String lamp) {
        return new Submission(
                        lamp,
                        "Panne d’éclairage",
                        "Candélabre " + lamp + " éteint",
                        "Envoyer une équipe au candélabre " + lamp + ".",
                        new Model("veille-nuit", "2.1"))
                .measure("consommation de la nuit", 0, "Wh")
                .comparison("seuil de 5 Wh", "éteint", true)
                .confidence(0.9, "")
                .joules(0.2);
    }

    List<Proposals.Waiting> waiting(Town town) {
        return tenancy.in(
                town.id(), () -> proposals.queue(new Proposals.Filter(null, null, null, 0, null, "oldest", 0, 1000)));
    }

    static Visitor agent(Town town) {
        return visitor().signIn(town.email(Role.AGENT), PASSWORD);
    }

    /** As the page sends it. */
    static void decide(Visitor agent, String proposal, String verdict, Map<String, String> more) {
        String fingerprint = agent.get("/propositions/" + proposal)
                .document()
                .select("input[name=fingerprint]")
                .val();
        Map<String, String> form = new java.util.HashMap<>(more);
        form.put("fingerprint", fingerprint);
        form.put("verdict", verdict);
        Visitor.Page page = agent.post("/propositions/" + proposal + "/decisions", form);
        if (page.status() != 302 || agent.get(page.location()).body().contains("is-bad\" role=\"alert\"")) {
            throw new AssertionError("not decided: " + page.status());
        }
    }

    static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
