package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.documents.AccessiblePdf;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A use of AI hidden in purchased software, from its discovery to the public register. */
class InventoryTest extends ServerTest {
    private static final Map<String, String> HIDDEN = Map.of(
            "kind", "SOFTWARE",
            "field", "HUMAN_RESOURCES",
            "title", "Tri automatique des candidatures",
            "supplier", "Recrut SA",
            "product", "Embauche 3000",
            "purpose", "Classe les candidatures reçues par ressemblance avec les embauches passées.",
            "responsible", "Direction des ressources humaines");

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Inventory inventory;

    @Autowired
    private JournalBook journal;

    @Autowired
    private Uses uses;

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private String declared(Visitor keeper) {
        keeper.get("/inventaire/nouveau");
        String page = keeper.post("/inventaire/nouveau", HIDDEN).location();
        assertThat(page).startsWith("/inventaire/");
        return page;
    }

    private static int bring(Visitor by, String page, String to, String motive, String use) {
        by.get(page);
        return by.post(page + "/etat", Map.of("to", to, "motive", motive, "use", use))
                .status();
    }

    @Test
    void what_is_found_is_examined_decided_on_by_an_elu_and_published() {
        Visitor dpo = as(Role.DPO);
        String page = declared(dpo);
        assertThat(dpo.get("/inventaire").document().select("#inventory").text())
                .contains("Tri automatique des candidatures")
                .contains("Recrut SA")
                .contains("Repéré");
        assertThat(dpo.post(page + "/publication", Map.of("published", "true")).status())
                .as("before it is examined")
                .isEqualTo(422);
        assertThat(bring(dpo, page, "EXAMINED", "", "")).as("without motive").isEqualTo(422);
        assertThat(bring(dpo, page, "CONTROLLED", "non", "answers"))
                .as("before it is examined")
                .isEqualTo(422);
        assertThat(bring(dpo, page, "EXAMINED", "Le fournisseur a répondu.", ""))
                .isEqualTo(302);
        assertThat(bring(dpo, page, "ADMITTED", "Pourquoi pas", ""))
                .as("not an élu")
                .isEqualTo(403);
        Visitor elected = as(Role.ELU);
        assertThat(bring(elected, page, "STOPPED", "Il classe des personnes sans contrôle.", ""))
                .isEqualTo(302);
        assertThat(bring(dpo, page, "EXAMINED", "L’élu s’est trompé.", ""))
                .as("what an élu stopped, only an élu takes back")
                .isEqualTo(403);
        dpo.get(page);
        dpo.post(page + "/publication", Map.of("published", "true"));
        assertThat(visitor()
                        .get("/registre/" + own.slug())
                        .document()
                        .select("#declares")
                        .text())
                .contains("Tri automatique des candidatures")
                .contains("Arrêté")
                .contains("Recrut SA, Embauche 3000");
        JsonNode register = JsonMapper.shared()
                .readTree(visitor().get("/api/v1/register/" + own.slug()).body());
        assertThat(register.path("declared").get(0).path("stage").asString()).isEqualTo("STOPPED");
        assertThat(register.path("declared").get(0).path("kind").asString()).isEqualTo("SOFTWARE");
        assertThat(dpo.get(page).document().text()).contains("Il classe des personnes sans contrôle.");
        dpo.post(page + "/publication", Map.of("published", "false"));
        assertThat(visitor().get("/registre/" + own.slug()).document().select("#declares"))
                .isEmpty();
        tenancy.run(
                own.id(),
                () -> assertThat(journal.search("inventory.declared", null, null, null, 0, 20))
                        .as("free text can be erased")
                        .extracting(JournalBook.Line::json)
                        .noneMatch(json -> json.contains("candidatures")));
        tenancy.run(
                own.id(),
                () -> assertThat(journal.search("inventory.", null, null, null, 0, 20))
                        .extracting(JournalBook.Line::type)
                        .containsExactlyInAnyOrder(
                                "inventory.declared",
                                "inventory.stage",
                                "inventory.stage",
                                "inventory.published",
                                "inventory.published"));
    }

    @Test
    void a_use_under_control_names_the_use_that_controls_it() {
        Visitor keeper = as(Role.HEAD_OF_SERVICE);
        String page = declared(keeper);
        bring(keeper, page, "EXAMINED", "vu", "");
        assertThat(bring(keeper, page, "CONTROLLED", "par l’API", "nulle-part")).isEqualTo(422);
        assertThat(bring(keeper, page, "CONTROLLED", "par l’API", "")).isEqualTo(422);
        String key = tenancy.in(own.id(), () -> uses.all().getFirst().key());
        assertThat(bring(keeper, page, "CONTROLLED", "par l’API", key))
                .as("before an élu opened it")
                .isEqualTo(422);
        tenancy.run(
                own.id(),
                () -> uses.change(
                        key, UseState.OPEN, new Person(own.account(Role.ELU), Role.ELU), new Motive("essai", null)));
        assertThat(bring(keeper, page, "CONTROLLED", "par l’API", key)).isEqualTo(302);
        assertThat(tenancy.in(own.id(), inventory::list).getFirst().use()).isEqualTo(key);
        assertThat(bring(keeper, page, "EXAMINED", "à revoir", "")).isEqualTo(302);
        assertThat(tenancy.in(own.id(), inventory::list).getFirst().use()).isNull();
    }

    @Test
    void a_half_filled_declaration_changes_nothing_and_says_what_lacks() {
        Visitor keeper = as(Role.ADMINISTRATOR);
        for (String field : List.of("title", "supplier", "product", "purpose", "responsible")) {
            Map<String, String> form = new HashMap<>(HIDDEN);
            form.put(field, "  ");
            keeper.get("/inventaire/nouveau");
            Visitor.Page page = keeper.post("/inventaire/nouveau", form);
            assertThat(page.status()).as(field).isEqualTo(422);
            assertThat(page.document().select("#fault").text()).contains("Rien n’a été enregistré");
        }
        Map<String, String> agents = new HashMap<>(HIDDEN);
        agents.putAll(Map.of("kind", "AGENTS", "supplier", "", "product", ""));
        keeper.get("/inventaire/nouveau");
        assertThat(keeper.post("/inventaire/nouveau", agents).status()).isEqualTo(302);
        assertThat(tenancy.in(own.id(), inventory::list)).hasSize(1);
    }

    @Test
    void only_those_who_keep_it_see_the_inventory_and_only_their_own() {
        String page = declared(as(Role.DPO));
        Visitor agent = as(Role.AGENT);
        assertThat(agent.get("/inventaire").status()).isEqualTo(403);
        assertThat(agent.get(page).status()).isEqualTo(403);
        agent.get("/");
        for (String act : List.of("/etat", "/publication", "/questions", "/contrat")) {
            assertThat(agent.post(page + act, Map.of("to", "EXAMINED", "motive", "m", "published", "true"))
                            .status())
                    .as(act)
                    .isEqualTo(403);
        }
        Town other = newTown();
        Visitor stranger = visitor().signIn(other.email(Role.DPO), PASSWORD);
        assertThat(stranger.get(page).status()).isEqualTo(404);
        stranger.get("/inventaire");
        assertThat(stranger.post(page + "/etat", Map.of("to", "EXAMINED", "motive", "m"))
                        .status())
                .isEqualTo(404);
        assertThat(stranger.post(page + "/questions", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.get("/inventaire").body()).doesNotContain("candidatures");
    }

    @Test
    void a_contract_is_read_from_its_file_and_a_bad_file_leaves_nothing() {
        Visitor keeper = as(Role.DPO);
        String page = declared(keeper);
        String clause = "Le titulaire n’emploie aucune donnée de la collectivité pour entraîner un modèle.";
        byte[] pdf =
                AccessiblePdf.of("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fr\"><head><title>Contrat</title>"
                        + "<meta name=\"subject\" content=\"Contrat\"/><style>body { font-family: 'Liberation Sans' }</style></head>"
                        + "<body><h1>Contrat</h1><p>"
                        + clause + "</p><p>Pénalités pour retard, secret-de-fabrique-417.</p></body></html>");
        for (Map.Entry<String, byte[]> bad : Map.of(
                        "vide.pdf", new byte[0],
                        "coupé.pdf", Arrays.copyOf(pdf, pdf.length / 2),
                        "image.pdf", "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1),
                        "texte.odt", clause.getBytes(StandardCharsets.UTF_8))
                .entrySet()) {
            keeper.get(page);
            Visitor.Page refused = keeper.send(page + "/contrat", Map.of(), bad.getKey(), bad.getValue());
            assertThat(refused.status()).as(bad.getKey()).isEqualTo(422);
            assertThat(refused.document().select("#fault").text()).endsWith("Rien n’a été lu.");
        }
        keeper.get(page);
        assertThat(keeper.send(page + "/contrat", Map.of("contract", "aussi"), "contrat.pdf", pdf)
                        .status())
                .as("both a file and a text")
                .isEqualTo(422);
        assertThat(keeper.get(page).document().select("#contract-found")).isEmpty();
        assertThat(keeper.send(page + "/contrat", Map.of(), "contrat.pdf", pdf).status())
                .isEqualTo(302);
        assertThat(keeper.get(page).document().text())
                .contains("1 sur 10")
                .contains(clause)
                .doesNotContain("secret-de-fabrique");
    }

    @Test
    void a_contract_is_read_clause_by_clause_and_not_kept() {
        Visitor keeper = as(Role.DPO);
        String page = declared(keeper);
        String contract = """
                Article 7. Le titulaire n’emploie aucune donnée de la collectivité pour
                entraîner un modèle, sauf accord écrit.

                Article 8. La collectivité peut désactiver à tout moment les fonctions d’intelligence artificielle.

                Article 9. Pénalités pour retard, secret-de-fabrique-417.
                """;
        keeper.get(page);
        assertThat(keeper.post(page + "/contrat", Map.of("contract", contract)).status())
                .isEqualTo(302);
        String text = keeper.get(page).document().text();
        assertThat(text)
                .contains("2 sur 10")
                .contains("Article 7. Le titulaire n’emploie aucune donnée")
                .contains("Clause à proposer")
                .doesNotContain("secret-de-fabrique");
        assertThat(keeper.post(page + "/contrat", Map.of("contract", " ")).status())
                .isEqualTo(422);
    }
}
