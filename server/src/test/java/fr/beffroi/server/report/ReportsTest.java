package fr.beffroi.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.acts.export.PaperOdt;
import fr.beffroi.acts.export.PaperPdf;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The yearly report: drafted with a source for each number, edited, decided, frozen, printed. */
class ReportsTest extends ServerTest {
    private static final int YEAR = Year.now(Reports.HERE).getValue();

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Reports reports;

    @Autowired
    private ReportPaper papers;

    @Autowired
    private Uses uses;

    @Autowired
    private Proposals proposals;

    @Autowired
    private JournalBook journal;

    private <T> T in(Supplier<T> work) {
        return tenancy.in(own.id(), work);
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }

    private void used() {
        tenancy.run(own.id(), () -> {
            uses.propose(
                    new Use(
                            UUID.randomUUID(),
                            "rapport-essai",
                            "essais",
                            "Répondre aux habitants",
                            "Mission d’intérêt public",
                            "Direction de l’accueil",
                            RiskClass.TRANSPARENCY,
                            UseState.PROPOSED,
                            0),
                    person(Role.ELU));
            Use use = uses.change(
                    "rapport-essai",
                    UseState.OPEN,
                    person(Role.ELU),
                    new Motive("Essai d’un an <b>", new Motive.Vote(LocalDate.of(2026, 3, 24), "2026-21")));
            proposals.submit(
                    new Proposal(
                            UUID.randomUUID(),
                            use.id(),
                            "answer",
                            "Horaires",
                            "La mairie ouvre à 9 h.",
                            List.of(),
                            new Confidence(0.8, "essais"),
                            "essai-1",
                            new Energy(7200, Energy.Method.CPU_TIME),
                            false,
                            Instant.now(),
                            null),
                    "Accueil",
                    false);
        });
    }

    private UUID drafted() {
        return in(() -> reports.draft(YEAR, person(Role.DPO)));
    }

    private Report get(UUID id) {
        return in(() -> reports.get(id));
    }

    private Report.Part part(Report report, String title) {
        return report.parts().stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    /** Without the spaces that no line may break at. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    @Test
    void every_number_of_a_draft_has_its_source_and_its_page_answers() {
        used();
        Report report = get(drafted());
        assertThat(report.parts())
                .extracting(Report.Part::title)
                .containsSubsequence(
                        "Usages et décisions",
                        "Ce que disent les décisions des agents",
                        "Incidents",
                        "Énergie, carbone et euros",
                        "Plan pour l’année suivante");
        assertThat(plain(part(report, "Énergie, carbone et euros").text()))
                .contains("Répondre aux habitants : 0,002 kWh")
                .contains("aucun prix");
        assertThat(plain(part(report, "Usages et décisions").text()))
                .contains("délibération n° 2026-21 du 24 mars 2026");
        assertThat(part(report, "Ce que disent les décisions des agents").text())
                .as("one person alone shows nothing")
                .contains("Aucun chiffre ne peut être publié");
        Set<Integer> cited = new java.util.TreeSet<>();
        report.parts().forEach(one -> cited.addAll(Report.cited(one.text())));
        assertThat(report.sources()).extracting(Report.Source::number).containsExactlyElementsOf(cited);
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(elected.get("/rapport-annuel/" + report.id()).document().select("p a[href=#R1]"))
                .hasSize(1);
        assertThat(report.sources()).isNotEmpty().allSatisfy(source -> {
            assertThat(source.definition()).isNotBlank();
            assertThat(elected.get(source.address()).status())
                    .as(source.address())
                    .isEqualTo(200);
        });
        for (Report.Part one : report.parts()) {
            for (String line : one.text().split("\n")) {
                if (one.title().equals("Énergie, carbone et euros")
                        || one.title().equals("Incidents")) {
                    assertThat(!line.matches(".*\\d.*") || line.matches(".*\\[R\\d+]"))
                            .as(line)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void what_is_drafted_is_edited_by_people_and_cites_no_source_that_is_not_there() {
        used();
        UUID id = drafted();
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        int rank = part(get(id), "Plan pour l’année suivante").rank();
        head.get("/rapport-annuel/" + id);
        assertThat(head.post("/rapport-annuel/" + id + "/partie/" + rank, Map.of("text", "Ouvrir l’eau. [R1]"))
                        .status())
                .isEqualTo(302);
        assertThat(part(get(id), "Plan pour l’année suivante").text()).isEqualTo("Ouvrir l’eau. [R1]");
        Visitor.Page wrong = head.post("/rapport-annuel/" + id + "/partie/" + rank, Map.of("text", "Vrai. [R999]"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#fault").text()).contains("[R999]");
        assertThat(head.post("/rapport-annuel/" + id + "/partie/" + rank, Map.of("text", "x".repeat(20001)))
                        .status())
                .isEqualTo(422);
        assertThat(head.post("/rapport-annuel/" + id + "/partie/99", Map.of("text", "x"))
                        .status())
                .isEqualTo(404);
        assertThat(head.post("/rapport-annuel/" + id + "/decision", Map.of("motive", "m"))
                        .status())
                .as("an élu decides")
                .isEqualTo(403);
        assertThat(get(id).sources().getFirst().computed())
                .as("the annex keeps what was computed")
                .contains("usage");
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        assertThat(agent.get("/rapport-annuel").status()).isEqualTo(403);
        assertThat(agent.get("/rapport-annuel/" + id + "/rapport.pdf").status()).isEqualTo(403);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> reports.edit(id, 0, "x", person(Role.AGENT))))
                .isInstanceOf(NotAllowed.class);
        for (String year : List.of("2019", String.valueOf(YEAR + 1))) {
            assertThat(head.post("/rapport-annuel", Map.of("annee", year)).status())
                    .isEqualTo(422);
        }
    }

    @Test
    void what_an_elu_decided_is_frozen_with_its_hash_in_the_journal() {
        used();
        UUID id = drafted();
        Report before = get(id);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> reports.decide(id, "  ", person(Role.ELU))))
                .isInstanceOf(Refused.class);
        tenancy.run(own.id(), () -> reports.decide(id, "Présenté au conseil.", person(Role.ELU)));
        Report decided = get(id);
        assertThat(Objects.requireNonNull(decided.decided()).sha256()).isEqualTo(before.hash());
        assertThat(decided.hash()).isEqualTo(before.hash());
        assertThat(in(() -> journal.search("report.decided", id, null, null, 0, 5))
                        .getFirst()
                        .json())
                .contains(before.hash());
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> reports.edit(id, 0, "autre", person(Role.ELU))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> reports.decide(id, "encore", person(Role.ELU))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> db.sql("update report_part set text = 'x', edited_by = null where report = ?")
                                .param(id)
                                .update()))
                .as("the database itself refuses")
                .hasMessageContaining("frozen");
        UUID later = drafted();
        assertThat(get(later).isDraft()).isTrue();
        assertThat(in(reports::all)).extracting(Report::id).containsExactly(later, id);
    }

    @Test
    void the_hash_tells_what_moved_from_one_part_to_the_next() {
        Report.Part first = new Report.Part(0, "a", "bc", null);
        Report.Part second = new Report.Part(1, "d", "", null);
        Report one = new Report(
                UUID.randomUUID(), 2026, Instant.EPOCH, UUID.randomUUID(), List.of(first, second), List.of(), null);
        Report moved = new Report(
                one.id(),
                2026,
                Instant.EPOCH,
                one.draftedBy(),
                List.of(new Report.Part(0, "ab", "c", null), second),
                List.of(),
                null);
        assertThat(moved.hash()).isNotEqualTo(one.hash()).hasSize(64);
    }

    @Test
    void vera_pdf_finds_nothing_against_a_draft_or_a_decided_report_and_the_odt_says_the_same() throws Exception {
        used();
        UUID id = drafted();
        tenancy.run(
                own.id(),
                () -> reports.edit(id, 0, "Des signes rares : ≥ ✓ 𝔸 <script> & « fin »\n\nSuite.", person(Role.DPO)));
        for (boolean decided : new boolean[] {false, true}) {
            if (decided) {
                tenancy.run(own.id(), () -> reports.decide(id, "Présenté au conseil.", person(Role.ELU)));
            }
            byte[] pdf = PaperPdf.of(papers.of(get(id), "Saint-Essai", true, "https://beffroi.example"));
            for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
                assertThat(failures(pdf, flavour)).isEmpty();
            }
            String text = text(pdf);
            assertThat(text)
                    .contains("D’où viennent les nombres")
                    .containsIgnoringWhitespaces("https://beffroi.example/couts?annee=" + YEAR)
                    .contains(decided ? "Présenté au conseil" : "Aucun élu ne l’a arrêté");
        }
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(elected.get("/rapport-annuel/" + id + "/rapport.pdf").body()).startsWith("%PDF");
        byte[] odt = PaperOdt.of(papers.of(get(id), "Saint-Essai", true, "https://beffroi.example"));
        assertThat(content(odt))
                .contains("Empreinte SHA-256")
                .contains("&lt;script&gt;")
                .contains("R1");
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String content(byte[] odt) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(odt))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new NoSuchElementException("content.xml");
    }

    @Test
    void one_collectivity_sees_nothing_of_another() {
        UUID id = drafted();
        Town other = newTown();
        assertThat(tenancy.in(other.id(), reports::all)).isEmpty();
        assertThatThrownBy(() -> tenancy.in(other.id(), () -> reports.get(id)))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(visitor()
                        .signIn(other.email(Role.ELU), PASSWORD)
                        .get("/rapport-annuel/" + id + "/rapport.pdf")
                        .status())
                .isEqualTo(404);
    }
}
