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
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
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
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The yearly report: drafted with a source for each number, edited, decided, frozen, printed. */
class ReportsTest extends ServerTest {
    private static final int YEAR = Year.now(LegalTime.FRANCE).getValue();

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
    private Said said;

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

    /** Writes a part anew over what stands there. */
    private Visitor.Page write(Visitor by, UUID id, int rank, String text) {
        String seen = get(id).parts().get(rank).hash();
        return by.post("/rapport-annuel/" + id + "/partie/" + rank, Map.of("text", text, "seen", seen));
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
                .contains("Répondre aux habitants : 7,2 kJ")
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
        assertThat(write(head, id, rank, "Ouvrir l’eau. [R1]").status()).isEqualTo(302);
        assertThat(part(get(id), "Plan pour l’année suivante").text()).isEqualTo("Ouvrir l’eau. [R1]");
        Visitor.Page wrong = write(head, id, rank, "Vrai. [R999]");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#texte-" + rank).text())
                .as("what was typed stays")
                .isEqualTo("Vrai. [R999]");
        assertThat(wrong.document().select("#partie-" + rank + " details").hasAttr("open"))
                .isTrue();
        assertThat(wrong.document().select("#fault").text()).contains("[R999]");
        assertThat(write(head, id, rank, "x".repeat(Reports.LONGEST)).status()).isEqualTo(302);
        assertThat(write(head, id, rank, "x".repeat(Reports.LONGEST + 1)).status())
                .isEqualTo(422);
        assertThat(head.post("/rapport-annuel/" + id + "/partie/99", Map.of("text", "x", "seen", ""))
                        .status())
                .isEqualTo(404);
        assertThat(head.post("/rapport-annuel/" + id + "/decision", Map.of("motive", "m", "seen", get(id).hash()))
                        .status())
                .as("an élu decides")
                .isEqualTo(403);
        assertThat(get(id).sources().getFirst().computed())
                .as("the annex keeps what was computed")
                .contains("usage");
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        assertThat(agent.get("/rapport-annuel").status()).isEqualTo(403);
        assertThat(agent.get("/rapport-annuel/" + id + "/rapport.pdf").status()).isEqualTo(403);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> reports.edit(id, 0, "x", "", person(Role.AGENT))))
                .isInstanceOf(NotAllowed.class);
        for (String year : List.of("2019", String.valueOf(YEAR + 1))) {
            assertThat(head.post("/rapport-annuel", Map.of("annee", year)).status())
                    .isEqualTo(422);
        }
    }

    @Test
    void a_year_of_many_uses_with_changes_every_month_is_drafted_whole_and_printed() {
        tenancy.run(own.id(), () -> {
            for (int use = 0; use < 8; use++) {
                String key = "grand-" + use;
                uses.propose(
                        new Use(
                                UUID.randomUUID(),
                                key,
                                "essais",
                                "Répondre aux habitants, " + use,
                                "Mission d’intérêt public",
                                "Direction de l’accueil",
                                RiskClass.TRANSPARENCY,
                                UseState.PROPOSED,
                                0),
                        person(Role.ELU));
                for (int month = 1; month <= 12; month++) {
                    Motive motive = new Motive("Mois " + month + ", usage " + use + ". " + "Motif. ".repeat(60), null);
                    uses.change(key, UseState.OPEN, person(Role.ELU), motive);
                    uses.change(key, UseState.SUSPENDED, person(Role.ELU), motive);
                }
            }
        });
        UUID id = drafted();
        String text = part(get(id), "Usages et décisions").text();
        assertThat(text.length()).isGreaterThan(65_000);
        assertThat(text).contains("Mois 12, usage 7.").doesNotContain("ne tient pas");
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(elected.get("/rapport-annuel/" + id + "/rapport.pdf").body()).startsWith("%PDF");
        assertThat(write(elected, id, 0, text + " Fin.").status()).isEqualTo(302);
    }

    @Test
    void a_part_that_is_full_says_so_and_keeps_whole_lines() {
        PartText text = new PartText(40, "La suite manque.");
        assertThat(text.add("Première ligne.")).isTrue();
        assertThat(text.add("Une ligne trop longue pour la partie.")).isFalse();
        assertThat(text).hasToString("Première ligne.\nLa suite manque.");
        assertThat(text.toString().length()).isLessThanOrEqualTo(40);
    }

    @Test
    void nobody_writes_over_what_another_wrote_nor_decides_what_they_did_not_read() {
        used();
        UUID id = drafted();
        Report shown = get(id);
        int rank = part(shown, "Plan pour l’année suivante").rank();
        String seen = shown.parts().get(rank).hash();
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(elected.get("/rapport-annuel/" + id)
                        .document()
                        .select("#arreter input[name=seen]")
                        .val())
                .isEqualTo(shown.hash());
        String form = "#partie-" + rank + " input[name=seen]";
        assertThat(head.get("/rapport-annuel/" + id).document().select(form).val())
                .isEqualTo(seen);
        assertThat(write(head, id, rank, "Ouvrir l’eau.").status()).isEqualTo(302);
        Visitor.Page late =
                elected.post("/rapport-annuel/" + id + "/partie/" + rank, Map.of("text", "Fermer.", "seen", seen));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.document().select("#fault").text()).contains("Une autre personne");
        assertThat(late.document().select("#texte-" + rank).text()).isEqualTo("Fermer.");
        assertThat(late.document().select("#partie-" + rank + " > p").text()).isEqualTo("Ouvrir l’eau.");
        Visitor.Page unread = elected.post(
                "/rapport-annuel/" + id + "/decision", Map.of("motive", "Présenté.", "seen", shown.hash()));
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.document().select("#arreter-motive").text()).isEqualTo("Présenté.");
        assertThat(get(id).isDraft()).isTrue();
        String now = unread.document().select("#arreter input[name=seen]").val();
        assertThat(elected.post("/rapport-annuel/" + id + "/decision", Map.of("motive", "Présenté.", "seen", now))
                        .status())
                .isEqualTo(302);
        assertThat(get(id).isDraft()).isFalse();
    }

    @Test
    void a_year_that_is_refused_stays_in_its_field() {
        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        head.get("/rapport-annuel");
        assertThat(head.post("/rapport-annuel", Map.of("annee", "2019"))
                        .document()
                        .select("#annee")
                        .val())
                .isEqualTo("2019");
    }

    @Test
    void the_annex_leads_to_the_address_that_the_server_was_told_not_to_the_one_that_was_asked() {
        assertThat(YearlyReportPage.site(URI.create("https://ia.commune.example/"), "http://autre.example"))
                .isEqualTo("https://ia.commune.example");
        assertThat(YearlyReportPage.site(null, "http://localhost:8080")).isEqualTo("http://localhost:8080");
    }

    @Test
    void dates_and_figures_of_the_report_are_french_print_whoever_drafts_it() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        try {
            assertThat(said.day(LocalDate.of(2026, 9, 1))).isEqualTo("1er septembre 2026");
            assertThat(said.figure(0.01644)).isEqualTo("0,0164");
            assertThat(said.percent(0.87)).isEqualTo("87\u202f%");
            assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.ENGLISH);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void what_an_elu_decided_is_frozen_with_its_hash_in_the_journal() {
        used();
        UUID id = drafted();
        Report before = get(id);
        assertThatThrownBy(() -> tenancy.run(own.id(), () -> reports.decide(id, "  ", before.hash(), person(Role.ELU))))
                .isInstanceOf(Refused.class);
        tenancy.run(own.id(), () -> reports.decide(id, "Présenté au conseil.", before.hash(), person(Role.ELU)));
        Report decided = get(id);
        assertThat(Objects.requireNonNull(decided.decided()).sha256()).isEqualTo(before.hash());
        assertThat(decided.hash()).isEqualTo(before.hash());
        assertThat(in(() -> journal.search("report.decided", id, null, null, 0, 5))
                        .getFirst()
                        .json())
                .contains(before.hash());
        assertThatThrownBy(() -> tenancy.run(
                        own.id(),
                        () -> reports.edit(
                                id, 0, "autre", before.parts().getFirst().hash(), person(Role.ELU))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() ->
                        tenancy.run(own.id(), () -> reports.decide(id, "encore", before.hash(), person(Role.ELU))))
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
                () -> reports.edit(
                        id,
                        0,
                        "Des signes rares : ≥ ✓ 𝔸 <script> & « fin »\n\nSuite.",
                        reports.get(id).parts().getFirst().hash(),
                        person(Role.DPO)));
        for (boolean decided : new boolean[] {false, true}) {
            if (decided) {
                tenancy.run(
                        own.id(),
                        () -> reports.decide(
                                id, "Présenté au conseil.", reports.get(id).hash(), person(Role.ELU)));
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
