package fr.beffroi.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class VendorPagesTest extends VendorTest {
    private final Town own = newTown();

    @Autowired
    private JdbcClient db;

    @Autowired
    private JournalBook journal;

    private static final Map<String, String> DECLARED = Map.of(
            "supplier", "Lumières SA",
            "product", "Veille de nuit",
            "service", "Voirie",
            "key", "eclairage-public",
            "purpose", "Signaler les lampadaires en panne",
            "legalBasis", "Mission d’intérêt public",
            "responsible", "Direction de la voirie",
            "risk", "MINIMAL");

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    @Test
    void an_administrator_declares_a_program_gives_it_a_key_once_and_an_elu_opens_it() throws Exception {
        Visitor administrator = as(Role.ADMINISTRATOR);
        administrator.get("/fournisseurs/nouveau");
        String page = administrator.post("/fournisseurs/nouveau", DECLARED).location();
        assertThat(tenancy.in(own.id(), () -> uses.get("eclairage-public")).state())
                .isEqualTo(UseState.PROPOSED);
        administrator.get(page);
        administrator.post(page + "/cle", Map.of());
        Visitor.Page shown = administrator.get(page);
        String secret = shown.document().select("#secret").text();
        String key = shown.document().select("#key-id").text();
        assertThat(secret).startsWith("beffroi_f_").hasSizeGreaterThan(40);
        assertThat(administrator.get(page).body()).as("once").doesNotContain(secret);
        VendorKeys.Issued issued = new VendorKeys.Issued(java.util.UUID.fromString(key), secret);
        assertThat(client(issued).submit(fault("1"), "a").status()).isEqualTo(403);

        Visitor elected = as(Role.ELU);
        elected.get("/usages");
        elected.post("/usages/eclairage-public/etat", Map.of("to", "OPEN", "motive", "Essai voté"));
        assertThat(client(issued).submit(fault("1"), "a").status()).isEqualTo(201);
        String register = visitor().get("/registre/" + own.slug()).document().text();
        assertThat(register)
                .contains("Lumières SA, produit")
                .contains("Veille de nuit")
                .contains("À l’essai");
        assertThat(administrator.get("/fournisseurs").body()).contains("Veille de nuit");
    }

    @Test
    void a_half_filled_declaration_changes_nothing_and_keeps_what_was_typed() {
        Visitor administrator = as(Role.ADMINISTRATOR);
        for (String field : List.of("supplier", "product", "service", "key", "purpose", "legalBasis", "responsible")) {
            Map<String, String> form = new HashMap<>(DECLARED);
            form.put(field, " ");
            administrator.get("/fournisseurs/nouveau");
            Visitor.Page page = administrator.post("/fournisseurs/nouveau", form);
            assertThat(page.status()).as(field).isEqualTo(422);
            assertThat(page.body())
                    .as(field)
                    .contains("role=\"alert\"")
                    .contains("eclairage-public".equals(form.get("key")) ? "eclairage-public" : "Voirie");
        }
        assertThat(tenancy.in(own.id(), vendors::all)).isEmpty();
        declared(own, "eclairage-public");
        administrator.get("/fournisseurs/nouveau");
        Visitor.Page twice = administrator.post("/fournisseurs/nouveau", DECLARED);
        assertThat(twice.status()).isEqualTo(422);
        assertThat(tenancy.in(own.id(), vendors::all)).hasSize(1);
    }

    @Test
    void decisions_are_told_only_where_the_servers_own_file_allows() {
        Vendor vendor = opened(own, "eclairage");
        Visitor administrator = as(Role.ADMINISTRATOR);
        String page = "/fournisseurs/" + vendor.id();
        for (String address : List.of(
                "https://ailleurs.example/x",
                "http://ailleurs.example/x",
                "ftp://ailleurs.example/x",
                "https://user:mot@ailleurs.example/",
                "file:///etc/passwd",
                "n’importe quoi",
                "https:///x")) {
            administrator.get(page);
            Visitor.Page refused =
                    administrator.post(page + "/reglages", Map.of("webhook", address, "perMinute", "60"));
            assertThat(refused.status()).as(address).isEqualTo(422);
            assertThat(refused.document().select("#fault").text()).contains("Rien n’a été changé");
        }
        administrator.get(page);
        assertThat(administrator
                        .post(page + "/reglages", Map.of("perMinute", "601"))
                        .status())
                .isEqualTo(422);
        assertThat(tenancy.in(own.id(), () -> vendors.get(vendor.id())).webhook())
                .isNull();
    }

    @Test
    void only_what_was_to_be_told_to_this_program_is_told_again_and_the_journal_says_by_whom() throws Exception {
        Vendor vendor = opened(own, "eclairage");
        Vendor rival = opened(own, "marches");
        String proposal = json(client(own, vendor).submit(fault("1"), "a").body())
                .path("id")
                .asString();
        decide(agent(own), proposal, "ACCEPT", Map.of());
        UUID event = tenancy.in(
                own.id(),
                () -> db.sql("select id from vendor_event where vendor = ?")
                        .param(vendor.id())
                        .query(UUID.class)
                        .single());
        UUID mail = UUID.randomUUID();
        tenancy.run(own.id(), () -> {
            stuck(event, "webhook", "FAILED");
            stuck(mail, "mail", "UNCERTAIN");
        });
        Visitor administrator = as(Role.ADMINISTRATOR);
        String page = "/fournisseurs/" + vendor.id();
        administrator.get(page);
        assertThat(administrator.post(page + "/annonces/" + mail, Map.of()).status())
                .as("a mail to a resident")
                .isEqualTo(404);
        assertThat(administrator
                        .post("/fournisseurs/" + rival.id() + "/annonces/" + event, Map.of())
                        .status())
                .as("another program's")
                .isEqualTo(404);
        assertThat(toldAgain()).isZero();
        assertThat(administrator.post(page + "/annonces/" + event, Map.of()).status())
                .isEqualTo(302);
        assertThat(toldAgain()).isEqualTo(1);
        assertThat(tenancy.in(
                        own.id(),
                        () -> db.sql("select state from outbox where about = ?")
                                .param(mail)
                                .query(String.class)
                                .single()))
                .isEqualTo("UNCERTAIN");
    }

    private void stuck(UUID about, String carrier, String state) {
        db.sql("insert into outbox (collectivity, id, about, carrier, recipient, subject, body, state)"
                        + " values (?, ?, ?, ?, 'x', '', '', ?)")
                .params(own.id(), UUID.randomUUID(), about, carrier, state)
                .update();
    }

    private int toldAgain() {
        return tenancy.in(
                own.id(),
                () -> journal.search("vendor.told_again", null, null, null, 0, 10)
                        .size());
    }

    @Test
    void only_those_who_answer_for_it_see_and_change_programs() {
        Vendor vendor = opened(own, "eclairage");
        String page = "/fournisseurs/" + vendor.id();
        Visitor agent = as(Role.AGENT);
        assertThat(agent.get("/fournisseurs").status()).isEqualTo(403);
        assertThat(agent.get(page).status()).isEqualTo(403);
        agent.get("/");
        assertThat(agent.post(page + "/cle", Map.of()).status()).isEqualTo(403);
        Visitor elected = as(Role.ELU);
        assertThat(elected.get(page).body()).contains("Mettre fin à l’essai").doesNotContain("id=\"issue\"");
        assertThat(elected.post(page + "/cle", Map.of()).status()).isEqualTo(403);
        assertThat(elected.post(page + "/cles/fin", Map.of()).status()).isEqualTo(403);
        assertThat(elected.post(page + "/reglages", Map.of("perMinute", "1")).status())
                .isEqualTo(403);
        Visitor dpo = as(Role.DPO);
        assertThat(dpo.get(page).status()).isEqualTo(200);
        assertThat(dpo.post(page + "/service", Map.of()).status()).isEqualTo(403);
        assertThat(visitor().get(page).status()).isEqualTo(302);

        Town other = newTown();
        Visitor stranger = visitor().signIn(other.email(Role.ADMINISTRATOR), PASSWORD);
        assertThat(stranger.get(page).status()).isEqualTo(404);
        stranger.get("/fournisseurs");
        assertThat(stranger.post(page + "/cle", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.post(page + "/cles/fin", Map.of()).status()).isEqualTo(404);
        assertThat(stranger.get("/fournisseurs").body()).doesNotContain("Veille de nuit");
    }
}
