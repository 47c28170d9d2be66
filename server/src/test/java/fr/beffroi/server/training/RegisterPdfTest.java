package fr.beffroi.server.training;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.platform.Tenancy;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class RegisterPdfTest extends ServerTest {
    @Autowired
    private Tenancy tenancy;

    @Autowired
    private Trainings trainings;

    @Autowired
    private TrainingSessions sessions;

    @Autowired
    private Modules modules;

    private final Town own = newTown();

    private byte[] pdf() {
        tenancy.run(own.id(), () -> {
            trainings.passed(
                    own.account(Role.AGENT),
                    modules.get("ia"),
                    TrainingFeature.today().minusYears(3),
                    null);
            sessions.record(
                    new TrainingSessions.Told(
                            "donnees",
                            TrainingFeature.today(),
                            90,
                            "Centre <b>& Cie</b>",
                            List.of(own.account(Role.AGENT))),
                    new Person(own.account(Role.DPO), Role.DPO));
        });
        Visitor dpo = visitor().signIn(own.email(Role.DPO), PASSWORD);
        return dpo.fetch("/formation/registre.pdf");
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void veraPdfFindsNothingAgainstTheRegister(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf()), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).getTestAssertions()).isEmpty();
        }
    }

    @Test
    void itSaysWhoTookWhatHowAndUntilWhen() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(pdf())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Camille AGENT")
                    .contains("périmée (valait jusqu’au")
                    .contains("en séance")
                    .contains("Centre <b>& Cie</b>");
        }
    }
}
