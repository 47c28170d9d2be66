package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.ServedUse;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.register.RegisterField.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Each use says of itself what the program knows; people say the rest, by name and with their motive. */
class UseSheetsTest extends ServerTest {
    @Autowired
    private List<ServedUse> served;

    @Autowired
    private List<DescribedUse> described;

    @Autowired
    private RegisterFields fields;

    @Autowired
    private MessageSource texts;

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Collectivities collectivities;

    @Autowired
    private Register register;

    @Autowired
    private UseSheets sheets;

    @Autowired
    private JournalBook journal;

    @Autowired
    private Uses uses;

    private final Town own = newTown();

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    private Sheet sheet(Town town, String use) {
        return tenancy.in(town.id(), () -> sheets.of(register.get(use), collectivities.get(town.id())));
    }

    @Test
    void every_served_use_describes_itself_in_both_languages() {
        assertThat(described.stream().map(DescribedUse::use))
                .containsExactlyInAnyOrderElementsOf(
                        served.stream().map(ServedUse::key).toList());
        for (DescribedUse one : described) {
            for (RegisterField field : fields.all()) {
                if (field.origin() == Origin.PROGRAM && !field.id().equals("domain")) {
                    String key = "described." + one.use() + "." + field.id();
                    assertThat(texts.getMessage(key, null, Locale.FRENCH))
                            .as(key)
                            .isNotBlank();
                    assertThat(texts.getMessage(key, null, Locale.ENGLISH))
                            .as(key)
                            .isNotBlank()
                            .isNotEqualTo(texts.getMessage(key, null, Locale.FRENCH));
                }
            }
        }
    }

    @Test
    void each_field_has_its_words_and_each_inventory_is_covered() {
        for (RegisterField field : fields.all()) {
            for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                assertThat(texts.getMessage("register.field." + field.id(), null, language))
                        .isNotBlank();
            }
            if (field.longest() > 0) {
                assertThat(texts.getMessage("register.field." + field.id() + ".hint", null, Locale.FRENCH))
                        .isNotBlank();
            }
        }
        assertThat(fields.all().stream().map(RegisterField::etalab))
                .contains(
                        "Administration",
                        "Contexte",
                        "Finalité",
                        "Moment où il intervient",
                        "Degré d’automatisation",
                        "Base légale",
                        "Nombre de décisions par an",
                        "Public concerné",
                        "Données",
                        "Sources des données",
                        "Type d’algorithme",
                        "Opérations effectuées");
        assertThat(fields.all().stream().map(RegisterField::nl))
                .contains(
                        "Menselijke tussenkomst", "Bezwaar", "Terugdraaien", "Proportionaliteit", "Impact", "Gegevens");
        assertThat(fields.all().stream().map(RegisterField::uk)).anyMatch(uk -> uk != null && uk.startsWith("Tier 1"));
        assertThat(fields.all().stream().map(RegisterField::uk)).anyMatch(uk -> uk != null && uk.startsWith("Tier 2"));
    }

    @Test
    void a_use_that_runs_says_what_it_is_and_shows_what_lacks() {
        Sheet sheet = sheet(own, "answers");
        assertThat(sheet.value("name")).contains("messages des habitants");
        assertThat(sheet.value("domain")).isEqualTo("Relation citoyen");
        assertThat(sheet.value("administration")).contains("123456782");
        assertThat(sheet.value("decisions")).startsWith("0 ");
        assertThat(sheet.value("overturned")).isNull();
        assertThat(sheet.missing())
                .extracting(line -> line.field().id())
                .containsExactly("contact", "alternative", "proportionality", "assessments", "retention");
    }

    @Test
    void the_dpo_fills_in_what_lacks_with_a_motive_and_a_journal_entry() {
        Visitor dpo = as(Role.DPO);
        dpo.get("/tenue-du-registre/answers");
        assertThat(dpo.post("/tenue-du-registre/answers", Map.of("contact", "DPO", "motive", " "))
                        .status())
                .isEqualTo(422);
        Visitor.Page tooLong = dpo.post(
                "/tenue-du-registre/answers", Map.of("contact", "x".repeat(201), "motive", "Première rédaction"));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.document().select("#fault").text())
                .contains("À qui écrire")
                .contains("200");
        assertThat(tooLong.document().select("#f-contact").val())
                .as("what was typed is kept")
                .hasSize(201);
        Map<String, String> form = new HashMap<>(Map.of(
                "contact", "Délégué à la protection des données, mairie",
                "retention", "Un an",
                "name", "un autre nom que celui du programme",
                "motive", "Première rédaction"));
        assertThat(dpo.post("/tenue-du-registre/answers", form).location()).endsWith("/answers");
        Sheet sheet = sheet(own, "answers");
        assertThat(sheet.value("contact")).startsWith("Délégué");
        assertThat(sheet.value("name")).as("what the program says").contains("messages");
        assertThat(sheet.missing())
                .extracting(line -> line.field().id())
                .containsExactly("alternative", "proportionality", "assessments");
        assertThat(sheet(newTown(), "answers").value("contact"))
                .as("of another collectivité")
                .isNull();
        tenancy.run(own.id(), () -> {
            assertThat(journal.search("register.described", null, null, null, 0, 10))
                    .singleElement()
                    .satisfies(line -> assertThat(line.json())
                            .contains("contact")
                            .doesNotContain("Première rédaction")
                            .doesNotContain("mairie"));
        });
        dpo.get("/tenue-du-registre/answers");
        form.put("motive", "Encore");
        dpo.post("/tenue-du-registre/answers", form);
        tenancy.run(
                own.id(),
                () -> assertThat(journal.search("register.described", null, null, null, 0, 10))
                        .as("what changes nothing writes nothing")
                        .hasSize(1));
        assertThat(dpo.get("/tenue-du-registre/answers").document().text()).contains("Première rédaction");
    }

    @Test
    void agents_and_elus_do_not_keep_it_and_unknown_uses_are_not_found() {
        for (Role role : List.of(Role.AGENT, Role.ELU)) {
            Visitor other = as(role);
            assertThat(other.get("/tenue-du-registre").status()).as(role.name()).isEqualTo(403);
            other.get("/");
            assertThat(other.post("/tenue-du-registre/answers", Map.of("motive", "x"))
                            .status())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(as(Role.DPO).get("/tenue-du-registre/rien").status()).isEqualTo(404);
    }

    @Test
    void of_a_suppliers_program_the_collectivite_says_it_all() {
        tenancy.run(
                own.id(),
                () -> uses.propose(
                        new Use(
                                UUID.randomUUID(),
                                "eclairage",
                                "voirie",
                                "Repérer les lampadaires en panne",
                                "RGPD, art. 6.1.e",
                                "Service technique",
                                RiskClass.MINIMAL,
                                UseState.PROPOSED,
                                0.1),
                        new Person(own.account(Role.ADMINISTRATOR), Role.ADMINISTRATOR)));
        assertThat(sheet(own, "eclairage").missing())
                .extracting(line -> line.field().id())
                .contains("name", "domain", "data", "sources", "algorithm", "operations", "limits");
        Visitor head = as(Role.HEAD_OF_SERVICE);
        Element form = head.get("/tenue-du-registre/eclairage").document().selectFirst("#own");
        assertThat(form).isNotNull();
        assertThat(head.post("/tenue-du-registre/eclairage", Map.of("domain", "MAGIE", "motive", "essai"))
                        .status())
                .isEqualTo(422);
        head.post(
                "/tenue-du-registre/eclairage",
                Map.of("domain", "ENERGY", "name", "Pannes d’éclairage", "motive", "D’après le fournisseur"));
        assertThat(sheet(own, "eclairage").value("domain")).isEqualTo("Énergie");
        assertThat(head.get("/tenue-du-registre").document().select("#sheets").text())
                .contains("Pannes d’éclairage");
    }

    @Test
    void the_correspondence_of_fields_is_shown() {
        String page = as(Role.DPO)
                .get("/tenue-du-registre/correspondance")
                .document()
                .select("#mapping")
                .text();
        assertThat(page).contains("Inventaire des algorithmes publics", "Algoritmeregister", "Tier 2");
    }
}
