package fr.beffroi.server.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.Domain;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions that a supplier answers by a link, without account. */
class SupplierFormTest extends ServerTest {
    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Inventory inventory;

    @Autowired
    private SupplierForms forms;

    private UUID declared;
    private Visitor dpo;

    @BeforeEach
    void declare() {
        declared = tenancy.in(
                own.id(),
                () -> inventory
                        .declare(
                                new Inventory.Found(
                                        Kind.SOFTWARE,
                                        Domain.SECURITY,
                                        "Analyse d’images",
                                        "Vues SARL",
                                        "Regard",
                                        "Repère des objets abandonnés.",
                                        "Police municipale"),
                                new Person(own.account(Role.DPO), Role.DPO))
                        .id());
        dpo = visitor().signIn(own.email(Role.DPO), PASSWORD);
    }

    /** Path of a new link. */
    private String link() {
        String page = "/inventaire/" + declared;
        dpo.get(page);
        dpo.post(page + "/questions", Map.of());
        String link = dpo.get(page).document().select("#link").text();
        assertThat(dpo.get(page).body()).as("shown once").doesNotContain(link);
        return java.net.URI.create(link).getPath();
    }

    @Test
    void a_supplier_answers_once_without_account_and_sees_nothing_else() {
        String link = link();
        Visitor supplier = visitor();
        String shown = supplier.get(link).document().text();
        assertThat(shown)
                .contains("Regard")
                .contains("Le produit emploie-t-il de l’IA")
                .doesNotContain("Police municipale");
        Visitor.Page nothing = supplier.post(link, Map.of("MODEL", "x"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.document().select("#MODEL").text())
                .as("what was typed stays")
                .isEqualTo("x");
        assertThat(supplier.post(link, Map.of("HAS_AI", "PEUT-ETRE")).status()).isEqualTo(422);
        assertThat(supplier.post(link, Map.of("HAS_AI", "YES", "MODEL", "y".repeat(2001)))
                        .status())
                .isEqualTo(422);
        Map<String, String> answers = new HashMap<>(
                Map.of("HAS_AI", "YES", "MODEL", "<b>vision-2</b>", "TRAINS_ON_OUR_DATA", "UNKNOWN", "INCONNU", "z"));
        assertThat(supplier.post(link, answers).document().select("#thanks").text())
                .contains("Merci");
        supplier.get(link);
        assertThat(supplier.post(link, Map.of("HAS_AI", "NO")).status())
                .as("a second time")
                .isEqualTo(404);
        assertThat(supplier.get(link).body())
                .as("answers are not shown by the link")
                .doesNotContain("vision-2");
        Visitor.Page page = dpo.get("/inventaire/" + declared);
        assertThat(page.document().select(".answers").text())
                .contains("<b>vision-2</b>")
                .contains("je ne sais pas")
                .contains("oui");
    }

    @Test
    void a_link_that_is_revoked_over_or_wrong_opens_nothing() {
        String revoked = link();
        UUID form = tenancy.in(own.id(), () -> forms.of(declared)).getFirst().id();
        dpo.get("/inventaire/" + declared);
        dpo.post("/inventaire/" + declared + "/questions/" + form + "/fin", Map.of());
        assertThat(visitor().get(revoked).status()).isEqualTo(404);
        String over = tenancy.in(
                own.id(), () -> forms.ask(declared, Duration.ZERO, new Person(own.account(Role.DPO), Role.DPO)));
        assertThat(visitor().get("/questionnaire-fournisseur/" + over).status()).isEqualTo(404);
        assertThat(dpo.get("/inventaire/" + declared).document().text())
                .contains("Révoqué")
                .contains("sans réponse");
        String other = link();
        Visitor supplier = visitor();
        assertThat(supplier.get(other).status()).isEqualTo(200);
        assertThat(visitor().get(other.substring(0, other.length() - 1) + "~").status())
                .isEqualTo(404);
        assertThat(visitor().get("/questionnaire-fournisseur/" + form).status()).isEqualTo(404);
    }
}
