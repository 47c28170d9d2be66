package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.written.Extract;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Program;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.annexes.Files;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.platform.Sha256;
import fr.beffroi.server.platform.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Annexes of an adopted act, from the form that takes them to the resident who reads one. */
class ActAnnexesTest extends ServerTest {
    private static final byte[] PLAN = Files.pdf("Plan des lieux");
    private static final byte[] PHOTO = Files.picture("png");

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private JournalBook journal;

    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();
    private PublicationOffice office;

    @BeforeEach
    void tell() {
        Adopted.open(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
        Adopted.tell(context(), own.id(), act, Adopted.lease("2026-11-61"), "");
        office = new PublicationOffice(visitor().signIn(own.email(Role.AGENT), PASSWORD), act);
    }

    @Test
    void anAnnexIsListedNamedInThreeFormsHeldByThePdfAndDownloaded() throws IOException {
        Document page = office.annex("plan.pdf", PLAN, "Plan des lieux");
        assertThat(page.text()).contains("L’annexe est jointe");
        page = office.annex("façade.png", PHOTO, "");
        assertThat(page.select("#annexes .annex-list > li")).hasSize(2);
        assertThat(page.select("#annexes").text())
                .contains("Annexes (2)")
                .contains("Plan des lieux")
                .contains("façade.png")
                .contains("jointe par Camille AGENT")
                .contains(Sha256.of(PLAN));
        String link = one(page, "#annexes .annex-line a", "href");
        assertThat(office.agent().fetch(link)).isEqualTo(PLAN);
        Visitor.Page file = office.agent().get(link);
        assertThat(header(file, "content-disposition")).startsWith("attachment").contains("plan.pdf");
        assertThat(header(file, "content-type")).isEqualTo("application/pdf");
        assertThat(header(file, "x-content-type-options")).isEqualTo("nosniff");

        assertThat(enclosed(office.agent().fetch(office.path() + "/acte.pdf")))
                .containsExactlyEntriesOf(inOrder("plan.pdf", PLAN, "façade.png", PHOTO));
        assertThat(part(office.agent().fetch(office.path() + "/acte.docx"), "word/document.xml"))
                .contains("Plan des lieux (plan.pdf)");
        assertThat(part(office.agent().fetch(office.path() + "/acte.odt"), "content.xml"))
                .contains("Plan des lieux (plan.pdf)");
        String entries = tenancy.in(own.id(), () -> journal.search("annex.added", act, null, null, 0, 10))
                .toString();
        assertThat(entries).contains(Sha256.of(PLAN)).contains(Sha256.of(PHOTO));
    }

    @Test
    void annexesAreRenamedMovedAndRemovedWithATrace() {
        office.annex("plan.pdf", PLAN, "Plan");
        Document page = office.annex("vue.png", PHOTO, "Vue");
        Visitor agent = office.agent();
        agent.post(one(page, "#annexes > ol > li:last-child form[action$=rang]", "action"), Map.of("by", "-1"));
        assertThat(office.page().select("#annexes .annex-line a").eachText()).containsExactly("Vue", "Plan");
        agent.post(
                one(office.page(), "#annexes form[action$=titre]", "action"), Map.of("title", "Vue <b>aérienne</b>"));
        assertThat(office.page().select("#annexes .annex-line a").eachText())
                .containsExactly("Vue <b>aérienne</b>", "Plan");
        agent.post(one(office.page(), "#annexes form[action$=titre]", "action"), Map.of("title", "  "));
        assertThat(office.refusal()).isEqualTo("Donnez un titre à l’annexe.");
        String link = one(office.page(), "#annexes .annex-line a", "href");
        agent.post(one(office.page(), "#annexes form[action$=retrait]", "action"), Map.of());
        page = office.page();
        assertThat(page.select("#annexes .annex-line a").eachText()).containsExactly("Plan");
        assertThat(page.select("#annexes").text())
                .contains("Annexes retirées")
                .contains("« Vue <b>aérienne</b> », retirée par Camille AGENT")
                .contains(Sha256.of(PHOTO));
        assertThat(agent.get(link).status()).isEqualTo(404);
    }

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void theMessageOfTheArchiveWithItsAnnexesIsValidAgainstTheSchemaOfActes() throws Exception {
        office.settings(PublicationOffice.SETTINGS);
        office.annex("plan.pdf", PLAN, "Plan des lieux");
        office.annex("façade.png", PHOTO, "Façade");
        office.annex("vue.jpeg", Files.picture("jpg"), "Vue");
        office.sign();
        Path schema = Path.of(System.getenv("BEFFROI_SHARED"), "data", "acts", "formats", "actesv1_1.xsd");
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        Schema actes = factory.newSchema(schema.toFile());
        List<byte[]> messages = untar(office.archive()).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".xml"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(messages).hasSize(2);
        for (byte[] xml : messages) {
            // Throws at the first fault.
            actes.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
        }
    }

    @Test
    void theArchiveForThePrefectureHoldsTheAnnexesUnderTheNamesOfItsMessage() throws IOException {
        office.settings(PublicationOffice.SETTINGS);
        office.annex("plan.pdf", PLAN, "Plan des lieux");
        office.annex("façade.png", PHOTO, "Façade");
        office.sign();
        Map<String, byte[]> held = untar(office.archive());
        assertThat(held.keySet())
                .hasSize(5)
                .anyMatch(name -> name.endsWith("-DE-1-1_1.pdf"))
                .anyMatch(name -> name.endsWith("-DE-1-1_2.pdf"))
                .anyMatch(name -> name.endsWith("-DE-1-1_3.png"));
        held.forEach((name, bytes) -> {
            if (name.endsWith("_2.pdf")) {
                assertThat(bytes).isEqualTo(PLAN);
            }
            if (name.endsWith("_3.png")) {
                assertThat(bytes).isEqualTo(PHOTO);
            }
        });
        String message = held.entrySet().stream()
                .filter(file -> file.getKey().endsWith("_0.xml"))
                .map(file -> new String(file.getValue(), StandardCharsets.ISO_8859_1))
                .findFirst()
                .orElseThrow();
        assertThat(message).contains("Nombre=\"2\"");
        held.keySet().stream()
                .filter(name -> name.matches(".*_[23]\\.(pdf|png)"))
                .forEach(name -> assertThat(message).contains(name));
    }

    @Test
    void noAnnexIsPublishedUnlessAPersonChoseItAndThePageSaysHowManyAreNot() throws IOException {
        office.annex("plan.pdf", PLAN, "Plan des lieux");
        office.annex("liste.png", PHOTO, "Liste nominative");
        office.sign();
        office.mask(Map.of());
        assertThat(office.page().select("#publier input[name=annexes][checked]"))
                .isEmpty();
        office.publish();
        Document alone = visitor().get(publicPath()).document();
        assertThat(alone.text())
                .contains("2 annexes ne sont pas publiées ici")
                .doesNotContain("Plan des lieux")
                .doesNotContain("Liste nominative");
        assertThat(enclosed(visitor().fetch(publicPath() + "/acte.pdf"))).isEmpty();
        for (String id : office.page().select("#publier input[name=annexes]").eachAttr("value")) {
            assertThat(visitor().get(publicPath() + "/annexes/" + id).status()).isEqualTo(404);
        }

        publishWith(0);
        Document read = visitor().get(publicPath()).document();
        assertThat(read.text())
                .contains("Plan des lieux")
                .contains(Sha256.of(PLAN))
                .contains("Une annexe n’est pas publiée ici")
                .doesNotContain("Liste nominative");
        String link = one(read, ".annex-links a", "href");
        assertThat(visitor().fetch(link)).isEqualTo(PLAN);
        assertThat(enclosed(visitor().fetch(publicPath() + "/acte.pdf")).keySet())
                .containsExactly("plan.pdf");
        Program program = Program.of(own, Role.AGENT, EnumSet.allOf(Scope.class));
        JsonNode told =
                program.get("publications/" + own.slug() + "/" + act).json().path("annexes");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).path("sha256").asString()).isEqualTo(Sha256.of(PLAN));

        office.agent().post(office.path() + "/retrait", Map.of("motive", "erreur"));
        assertThat(visitor().get(link).status()).isEqualTo(404);
        assertThat(visitor().get(publicPath()).document().text()).doesNotContain("Plan des lieux");
    }

    @Test
    void theSameChoiceIsNotPublishedTwice() {
        office.annex("plan.pdf", PLAN, "Plan des lieux");
        office.sign();
        office.mask(Map.of());
        Map<String, String> form = PublicationOffice.fields(office.page(), "#publier form[action$=publication]");
        office.publish();
        office.agent().post(office.path() + "/publication", form);
        assertThat(office.refusal()).contains("déjà publiée");
        form.put("annexes", UUID.randomUUID().toString());
        office.agent().post(office.path() + "/publication", form);
        assertThat(office.refusal()).contains("a changé pendant que vous lisiez");
    }

    @Test
    void onceSignedTheAnnexesStayAndThePageSaysWhyAndWhatToDo() {
        office.annex("plan.pdf", PLAN, "Plan");
        Document signed = office.sign();
        assertThat(signed.select("#annexes form")).isEmpty();
        assertThat(signed.select("#annexes .notice").text())
                .contains("Cet acte est signé")
                .contains("Corriger après coup");
        String annex = one(signed, "#annexes .annex-line a", "href");
        office.annex("vue.png", PHOTO, "Vue");
        for (String change : List.of("/retrait", "/rang?by=1", "/titre?title=Autre")) {
            office.agent().post(annex + change, Map.of());
            assertThat(office.refusal()).as(change).contains("Cet acte est signé");
        }
        assertThat(office.page().select("#annexes .annex-line a").eachText()).containsExactly("Plan");

        // Struck, the signature no longer holds them; a receipt does.
        office.strike("#signature", "mauvaise date");
        assertThat(office.annex("vue.png", PHOTO, "Vue").select("#annexes .annex-line a"))
                .hasSize(2);
        office.agent()
                .post(
                        office.path() + "/reception",
                        Map.of("identifier", "034-123456782-20261104-2026_11_61-DE", "on", "2026-11-06"));
        office.page();
        office.agent().post(annex + "/retrait", Map.of());
        assertThat(office.refusal()).contains("La préfecture a reçu cet acte");
    }

    @Test
    void anActCorrectedAfterItsSessionTakesOtherAnnexesAndWhatWasSignedStaysReadable() {
        office.annex("plan.pdf", PLAN, "Plan");
        office.sign();
        office.mask(Map.of());
        publishWith(0);
        String link = one(visitor().get(publicPath()).document(), ".annex-links a", "href");
        Extract changed = Adopted.act(
                "2026-11-61",
                "Convention d’occupation du domaine",
                List.of("La convention annexée est approuvée, avec son plan."),
                "3.5",
                List.of());
        Adopted.tell(context(), own.id(), act, changed, "plan oublié");
        office.agent().post(one(office.page(), "#annexes form[action$=retrait]", "action"), Map.of());
        Document page = office.annex("vue.png", PHOTO, "Vue");
        assertThat(page.select("#annexes .annex-line a").eachText()).containsExactly("Vue");
        assertThat(visitor().fetch(link)).isEqualTo(PLAN);
    }

    @Test
    void aFileThatCannotBeTakenIsRefusedInOneSentenceAndNothingIsKept() {
        Map<String, byte[]> bad = new LinkedHashMap<>();
        bad.put("« vide.pdf » : le fichier est vide", new byte[0]);
        bad.put("« coupe.pdf » : le fichier est incomplet", Arrays.copyOf(PLAN, PLAN.length / 2));
        bad.put("« texte.pdf » : ce n’est ni un PDF", "bonjour".getBytes(StandardCharsets.UTF_8));
        bad.put("« image.pdf » contient un PNG", PHOTO);
        bad.put("« secret.pdf » : le document est protégé par un mot de passe", Files.locked());
        bad.put("« trop.pdf » dépasse 20 Mo", Arrays.copyOf(PLAN, 20_000_001));
        bad.forEach((said, content) -> {
            String name = said.substring(2, said.indexOf(" »"));
            Document page = office.annex(name, content, "");
            assertThat(page.select("#refused").text()).startsWith(said).endsWith(".");
            assertThat(page.select("#annexes .annex-list")).as(name).isEmpty();
        });
        office.annex("plan.pdf", PLAN, "Plan");
        assertThat(office.annex("copie.pdf", PLAN, "").select("#refused").text())
                .startsWith("« copie.pdf » est déjà joint, sous le titre « Plan »");
        office.agent().post(office.path() + "/annexes", Map.of());
        assertThat(office.refusal()).isEqualTo("Choisissez le fichier à joindre.");
        assertThat(office.annex("../../é\u202Efdp.pdf", Files.pdf("Autre"), "")
                        .select("#annexes .annex-name")
                        .eachText())
                .containsExactly("plan.pdf", "éfdp.pdf");
    }

    @Test
    void aFileThatNoFormTakesIsToldToBeTooLarge() {
        office.page();
        Visitor.Page told = office.agent().send(office.path() + "/annexes", Map.of(), "film.pdf", new byte[55_000_000]);
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.document().select("[role=alert]").text())
                .contains("Ce fichier est trop grand")
                .contains("50 Mo");
        assertThat(office.page().select("#annexes .annex-list")).isEmpty();
        Program program = Program.of(own, Role.AGENT, EnumSet.allOf(Scope.class));
        Program.Answer answer =
                program.send("adopted-acts/" + act + "/annexes", Map.of(), "film.pdf", new byte[55_000_000]);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().path("key").asString()).isEqualTo("web.error.413");
    }

    @Test
    void anEluReadsTheAnnexesAndChangesNoneAndAStrangerFindsNone() {
        Document page = office.annex("plan.pdf", PLAN, "Plan");
        String link = one(page, "#annexes .annex-line a", "href");
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(elu.fetch(link)).isEqualTo(PLAN);
        PublicationOffice watching = new PublicationOffice(elu, act);
        assertThat(watching.page().select("#annexes form")).isEmpty();
        elu.post(link + "/retrait", Map.of());
        assertThat(office.page().select("#annexes .annex-line a")).hasSize(1);

        Visitor stranger = visitor().signIn(newTown().email(Role.AGENT), PASSWORD);
        assertThat(stranger.get(link).status()).isEqualTo(404);
        stranger.get("/actes/adoptes/reglages");
        for (String change : List.of("/retrait", "/rang?by=1", "/titre?title=Autre")) {
            assertThat(stranger.post(link + change, Map.of()).status())
                    .as(change)
                    .isEqualTo(404);
        }
        assertThat(visitor().get(link).status()).isEqualTo(302);
    }

    @Test
    void aProgramAddsRenamesMovesReadsAndRemovesInThePersonsName() {
        Program program = Program.of(own, Role.AGENT, EnumSet.allOf(Scope.class));
        String path = "adopted-acts/" + act + "/annexes";
        Program.Answer added = program.send(path, Map.of("title", "Plan"), "plan.pdf", PLAN);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        program.send(path, Map.of(), "vue.png", PHOTO);
        JsonNode both = program.get(path).json();
        assertThat(both).hasSize(2);
        assertThat(both.get(0).path("sha256").asString()).isEqualTo(Sha256.of(PLAN));
        assertThat(both.get(0).path("addedBy").asString())
                .isEqualTo(own.account(Role.AGENT).toString());
        String plan = both.get(0).path("id").asString();
        JsonNode changed = program.post(path + "/" + plan, Map.of("title", "Le plan", "places", 1))
                .json();
        assertThat(changed.get(1).path("title").asString()).isEqualTo("Le plan");
        assertThat(program.get("adopted-acts/" + act).json().path("annexes")).hasSize(2);
        assertThat(program.get(path + "/" + plan + "/file").status()).isEqualTo(200);
        assertThat(program.delete(path + "/" + plan).json()).hasSize(1);
        assertThat(program.get(path + "/" + plan + "/file").status()).isEqualTo(404);

        Program.Answer locked = program.send(path, Map.of(), "secret.pdf", Files.locked());
        assertThat(locked.status()).isEqualTo(422);
        assertThat(locked.json().path("key").asString()).isEqualTo("documents.encrypted");
        office.sign();
        Program.Answer late = program.send(path, Map.of(), "plan.pdf", PLAN);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().path("detail").asString()).contains("Cet acte est signé");
        Program reader = Program.of(own, Role.AGENT, EnumSet.of(Scope.READ));
        assertThat(reader.send(path, Map.of(), "plan.pdf", PLAN).status()).isEqualTo(403);
        Program stranger = Program.of(otherTown, Role.AGENT, EnumSet.allOf(Scope.class));
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.send(path, Map.of(), "plan.pdf", PLAN).status()).isEqualTo(404);
    }

    private void publishWith(int annex) {
        Document page = office.page();
        Map<String, String> form = PublicationOffice.fields(page, "#publier form[action$=publication]");
        form.put(
                "annexes",
                page.select("#publier input[name=annexes]").eachAttr("value").get(annex));
        office.agent().post(office.path() + "/publication", form);
    }

    private String publicPath() {
        return "/publications/" + own.slug() + "/" + act;
    }

    private static String one(Document page, String query, String attribute) {
        List<String> found = page.select(query).eachAttr(attribute);
        assertThat(found).as(query).isNotEmpty();
        return found.getFirst();
    }

    private static String header(Visitor.Page page, String name) {
        return page.response().headers().firstValue(name).orElseThrow();
    }

    private static Map<String, byte[]> inOrder(String one, byte[] first, String other, byte[] second) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(one, first);
        files.put(other, second);
        return files;
    }

    private static Map<String, byte[]> enclosed(byte[] pdf) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names != null && names.getEmbeddedFiles() != null) {
                for (PDComplexFileSpecification file :
                        new ArrayList<>(names.getEmbeddedFiles().getNames().values())) {
                    files.put(
                            file.getFileUnicode(), file.getEmbeddedFileUnicode().toByteArray());
                }
            }
        }
        return files;
    }

    private static String part(byte[] zip, String wanted) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(wanted)) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError(wanted);
    }

    private static Map<String, byte[]> untar(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }
}
