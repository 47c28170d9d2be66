package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The public page of a use, and the register's files, each held against its format. */
class PublicRegisterTest extends ServerTest {
    private static final String DCAT = "http://www.w3.org/ns/dcat#";

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Uses uses;

    @BeforeEach
    void open() {
        change(
                UseState.OPEN,
                new Motive(
                        "Décidé en conseil, motif intérieur", new Motive.Vote(LocalDate.of(2026, 3, 24), "2026-21")));
    }

    private void change(UseState to, Motive motive) {
        tenancy.run(own.id(), () -> uses.change("answers", to, new Person(own.account(Role.ELU), Role.ELU), motive));
    }

    private void fill() {
        Visitor dpo = visitor().signIn(own.email(Role.DPO), PASSWORD);
        dpo.get("/tenue-du-registre/answers");
        dpo.post(
                "/tenue-du-registre/answers",
                Map.of(
                        "contact",
                        "=DPO; mairie",
                        "retention",
                        "Un an\n\"puis effacé\"",
                        "motive",
                        "motif tenu secret"));
        Map<String, String> answers = new HashMap<>();
        for (DutyQuestion question : DutyQuestion.values()) {
            answers.put(question.name(), "NO");
        }
        answers.put("GROUNDS_DECISIONS", "YES");
        answers.put("motive", "motif tenu secret");
        dpo.post("/tenue-du-registre/answers/obligations", answers);
    }

    private void declare() {
        Visitor dpo = visitor().signIn(own.email(Role.DPO), PASSWORD);
        dpo.get("/inventaire/nouveau");
        String page = dpo.post(
                        "/inventaire/nouveau",
                        Map.of(
                                "kind", "SOFTWARE",
                                "field", "HUMAN_RESOURCES",
                                "title", "Tri automatique des candidatures",
                                "supplier", "Recrut SA",
                                "product", "Embauche 3000",
                                "purpose", "Classe les candidatures",
                                "responsible", "Direction des ressources humaines"))
                .location();
        dpo.get(page);
        dpo.post(page + "/etat", Map.of("to", "EXAMINED", "motive", "vu", "use", ""));
        dpo.get(page);
        dpo.post(page + "/publication", Map.of("published", "true"));
    }

    private String page() {
        return "/registre/" + own.slug();
    }

    @Test
    void the_page_of_a_use_says_what_why_since_when_who_decides_and_how_to_object() {
        Document before = visitor().get(page() + "/answers").document();
        assertThat(before.text())
                .contains("Réponses citées aux messages des habitants")
                .contains("2026-21")
                .contains("Un agent de la collectivité")
                .contains("Non renseigné")
                .contains("tout est à examiner")
                .doesNotContain("motif intérieur");
        assertThat(before.select("#object").attr("href")).isEqualTo("/demandes/" + own.slug() + "?usage=answers");
        assertThat(before.select("#mention-letter").text()).contains(page() + "/answers");
        assertThat(before.select("#mention-decision")).as("grounds nothing yet").isEmpty();
        fill();
        Document after = visitor().get(page() + "/answers").document();
        assertThat(after.select("#obligations").text())
                .contains("Examiné par : Délégué à la protection des données")
                .contains("Les décisions doivent porter la mention")
                .contains("CRPA, art. L311-3-1\u202f; R311-3-1-1")
                .doesNotContain("Camille")
                .doesNotContain("motif tenu secret");
        assertThat(after.select("#mention-decision").text()).contains("Commission d’accès aux documents");
        assertThat(after.text())
                .contains("Fiche complétée par : Délégué à la protection des données")
                .doesNotContain("motif tenu secret");
    }

    @Test
    void what_was_never_opened_is_not_public_and_closed_uses_stay() {
        assertThat(visitor().get(page() + "/acts").status()).isEqualTo(404);
        assertThat(visitor().get(page() + "/rien").status()).isEqualTo(404);
        assertThat(visitor().get("/registre/nulle-part/answers").status()).isEqualTo(404);
        change(UseState.CLOSED, new Motive("fin", null));
        assertThat(visitor().get(page() + "/answers").document().text()).contains("Cet usage est fermé");
    }

    @Test
    void the_json_is_valid_against_the_published_schema_and_faults_are_not() {
        fill();
        declare();
        JsonNode register = json("/api/v1/register/" + own.slug());
        assertThat(faults(register)).isEmpty();
        assertThat(register.path("schema").asString()).endsWith("/api/v1/register/schemas/register");
        JsonNode use = register.path("uses").get(0);
        assertThat(use.path("fields").path("name").asString()).startsWith("Réponses");
        assertThat(use.path("fields").path("proportionality").isNull())
                .as("what lacks is there, as null")
                .isTrue();
        assertThat(register.path("declared").get(0).path("field").asString()).isEqualTo("HUMAN_RESOURCES");
        assertThat(StreamSupport.stream(use.path("duties").spliterator(), false)
                        .filter(duty -> duty.path("id").asString().equals("rights")))
                .singleElement()
                .satisfies(duty -> {
                    assertThat(duty.path("applies").asString()).isEqualTo("2027-12-02");
                    assertThat(duty.path("confirmed").isBoolean()).isTrue();
                    assertThat(duty.path("confirmed").asBoolean()).isFalse();
                });
        assertThat(register.toString()).doesNotContain("motif tenu secret");
        ObjectNode wrong = (ObjectNode) register.deepCopy();
        wrong.put("siren", "12");
        assertThat(faults(wrong)).isNotEmpty();
        ObjectNode more = (ObjectNode) register.deepCopy();
        ((ObjectNode) more.path("uses").get(0)).put("secret", true);
        assertThat(faults(more)).isNotEmpty();
        ObjectNode less = (ObjectNode) register.deepCopy();
        ((ObjectNode) less.path("uses").get(0).path("fields")).remove("name");
        assertThat(faults(less)).isNotEmpty();
    }

    @Test
    void an_english_reader_does_not_change_what_programs_read() {
        Visitor english = visitor();
        english.get(page() + "?lang=en");
        assertThat(JsonMapper.shared()
                        .readTree(english.get("/api/v1/register/" + own.slug()).body())
                        .path("uses")
                        .get(0)
                        .path("fields")
                        .path("name")
                        .asString())
                .startsWith("Réponses");
    }

    @Test
    void the_csv_has_a_line_per_use_and_a_spreadsheet_computes_nothing_in_it() {
        fill();
        declare();
        String csv = new String(visitor().fetch(page() + "/registre.csv"), StandardCharsets.UTF_8);
        List<List<String>> rows = rows(csv);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).startsWith("\uFEFForigin", "key", "name").endsWith("duties_to_do");
        assertThat(rows).allSatisfy(row -> assertThat(row).hasSameSizeAs(rows.getFirst()));
        int contact = rows.getFirst().indexOf("contact");
        assertThat(rows.get(1).get(contact)).isEqualTo("'=DPO; mairie");
        assertThat(rows.get(1).get(rows.getFirst().indexOf("retention"))).isEqualTo("Un an\n\"puis effacé\"");
        assertThat(rows.get(1).getLast()).contains("Mention sur les décisions");
        assertThat(rows.get(2))
                .startsWith("declared")
                .contains("Tri automatique des candidatures", "Recrut SA, Embauche 3000");
    }

    @Test
    void the_dcat_entry_has_all_that_is_mandatory() {
        JsonNode catalog = json(page() + "/dcat.jsonld");
        JsonNode context = catalog.path("@context");
        assertThat(context.path("dcat").asString()).isEqualTo(DCAT);
        assertThat(types(catalog))
                .containsExactlyInAnyOrder("dcat:Catalog", "dcat:Dataset", "dcat:Distribution", "foaf:Agent");
        // What DCAT-AP 3 makes mandatory, class by class.
        Map<String, List<String>> mandatory = Map.of(
                "dcat:Catalog", List.of("dct:title", "dct:description", "dct:publisher", "dcat:dataset"),
                "dcat:Dataset", List.of("dct:title", "dct:description"),
                "dcat:Distribution", List.of("dcat:accessURL"),
                "foaf:Agent", List.of("foaf:name"));
        for (JsonNode node : nodes(catalog)) {
            assertThat(node.path("@id").asString()).startsWith("http");
            for (String property : mandatory.getOrDefault(node.path("@type").asString(), List.of())) {
                assertThat(node.has(property))
                        .as(node.path("@type") + " " + property)
                        .isTrue();
            }
            node.propertyNames().stream()
                    .filter(name -> !name.startsWith("@"))
                    .forEach(name -> assertThat(context.has(name.substring(0, name.indexOf(':'))))
                            .as(name)
                            .isTrue());
        }
        for (JsonNode node : nodes(catalog)) {
            if (node.path("@type").asString().equals("dcat:Distribution")) {
                String address = node.path("dcat:downloadURL").path("@id").asString();
                assertThat(visitor().get(java.net.URI.create(address).getPath()).status())
                        .as(address)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void the_feed_tells_each_change_and_no_motive() throws Exception {
        change(UseState.SUSPENDED, new Motive("un motif intérieur", null));
        change(UseState.OPEN, new Motive("un motif intérieur", null));
        fill();
        declare();
        byte[] atom = visitor().fetch(page() + "/changements.atom");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var feed = factory.newDocumentBuilder().parse(new ByteArrayInputStream(atom));
        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        var entries = feed.getElementsByTagNameNS("*", "entry");
        assertThat(entries.getLength()).isEqualTo(6);
        Set<String> ids = new TreeSet<>();
        for (int i = 0; i < entries.getLength(); i++) {
            var entry = (org.w3c.dom.Element) entries.item(i);
            ids.add(entry.getElementsByTagNameNS("*", "id").item(0).getTextContent());
            for (String needed : List.of("title", "updated", "summary", "link")) {
                assertThat(entry.getElementsByTagNameNS("*", needed).getLength())
                        .isEqualTo(1);
            }
        }
        assertThat(ids).as("each its own").hasSize(6);
        assertThat(new String(atom, StandardCharsets.UTF_8))
                .contains("Ouvert par un élu (délibération 2026-21 du 24 mars 2026)")
                .contains("Repris par un élu")
                .contains("Usage déclaré, état")
                .doesNotContain("motif");
        assertThat(new String(visitor().fetch(page() + "/changements.atom"), StandardCharsets.UTF_8))
                .as("the same at each look")
                .isEqualTo(new String(atom, StandardCharsets.UTF_8));
    }

    @Test
    void the_list_leads_to_each_use_and_to_the_files() {
        Document list = visitor().get(page()).document();
        for (String path : List.of("/answers", "/registre.csv", "/dcat.jsonld", "/changements.atom")) {
            assertThat(list.select("main a[href=" + page() + path + "]"))
                    .as(path)
                    .isNotEmpty();
        }
    }

    private static JsonNode json(String path) {
        return JsonMapper.shared().readTree(visitor().fetch(path));
    }

    private static List<String> faults(JsonNode register) {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        new String(visitor().fetch("/api/v1/register/schemas/register"), StandardCharsets.UTF_8),
                        SchemaValidatorsConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build());
        return schema.validate(register.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode tree) {
        List<JsonNode> nodes = new ArrayList<>();
        if (tree.has("@type") && tree.has("@id")) {
            nodes.add(tree);
        }
        StreamSupport.stream(tree.spliterator(), false).forEach(child -> nodes.addAll(nodes(child)));
        return nodes;
    }

    private static Set<String> types(JsonNode tree) {
        Set<String> types = new TreeSet<>();
        nodes(tree).forEach(node -> types.add(node.path("@type").asString()));
        return types;
    }

    /** Reads semicolons and doubled quotes as RFC 4180 does commas. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ';') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(cell.toString().replaceAll("\r$", ""));
                cell.setLength(0);
                rows.add(row);
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
