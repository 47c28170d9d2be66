package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.exchange.Facts;
import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.platform.Tenancy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class ReportPdfTest extends ServerTest {
    private static final String HOSTILE = DemoActs.text("demonstration-1")
            .replace(
                    "Acquisition d’une parcelle",
                    "<img src=\"http://127.0.0.1:9/x.png\"/> <b>Acquisition</b> & d’une parcelle à 5 € l’œuvre « çà »");

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Checking checking;

    @Autowired
    private ReportPage reports;

    private final Town own = newTown();

    @BeforeEach
    void openUse() {
        OpenActs.in(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void veraPdfFindsNothingAgainstTheReport(PDFAFlavour flavour) throws Exception {
        assertThat(failures(report(DemoActs.text("demonstration-1")), flavour)).isEmpty();
        assertThat(failures(report(HOSTILE), flavour)).isEmpty();
    }

    @Test
    void theCheckItselfFindsAPdfThatIsNotAccessible() throws Exception {
        java.io.ByteArrayOutputStream bare = new java.io.ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            pdf.save(bare);
        }
        assertThat(failures(bare.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(failures(bare.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }

    @Test
    void itSaysWhatWasFoundWhatWasNotVerifiedAndThatNobodyHasDecided() throws Exception {
        String text = text(report(DemoActs.text("demonstration-1")));
        assertThat(text)
                .contains("Acquisition d’une parcelle")
                .contains("Constats")
                .contains("CGCT")
                .contains("Non vérifié")
                .contains("Personne n’a encore décidé")
                .doesNotContain("??");
    }

    @Test
    void whatTheActSaysIsTextInTheReportAndFetchesNothing() throws Exception {
        assertThat(text(report(HOSTILE))).contains("<img src=").contains("5 €").contains("œuvre");
    }

    @Test
    void thePageServesItToThoseWhoReadProposals() throws Exception {
        UUID proposal = brought(DemoActs.text("demonstration-1"));
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        String path = "/actes/" + proposal + "/rapport.pdf";
        Visitor.Page page = elu.send(HttpRequest.newBuilder(elu.uri(path)).GET());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.response().headers().firstValue("content-type")).contains("application/pdf");
        assertThat(page.body()).startsWith("%PDF-");
        Visitor administrator = visitor().signIn(own.email(Role.ADMINISTRATOR), PASSWORD);
        assertThat(administrator.get(path).status()).isEqualTo(403);
    }

    private byte[] report(String act) throws UnreadableAct {
        UUID proposal = brought(act);
        return reports.print(tenancy.in(own.id(), () -> reports.model(proposal)));
    }

    private UUID brought(String act) throws UnreadableAct {
        return ActFile.in(
                tenancy,
                own.id(),
                () -> checking.check(
                        new Checking.Brought("acte.docx", PlainDocx.of(act), Facts.NONE, "Secrétariat", false)));
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + " " + one.getMessage())
                    .distinct()
                    .toList();
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
