package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.session.Sheet;
import fr.beffroi.acts.written.Signature;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class SheetPaperTest {
    private static final Sheet MINUTES = new Sheet(
            "Procès-verbal de la séance du 4 novembre 2026",
            "fr",
            List.of(
                    new Sheet.Heading(2, "Tarifs de la cantine"),
                    new Sheet.Paragraph("Première ligne.\n\nSeconde ligne."),
                    new Sheet.Items(false, List.of("une remarque")),
                    new Sheet.Items(true, List.of("un point")),
                    new Sheet.Table("Votes", List.of("Nom", "Vote"), List.of(List.of("Mme Jeanne MARTIN", "pour"))),
                    new Sheet.NewSheet(2, "Feuillet n° 2"),
                    new Sheet.Signatures(List.of(
                            new Signature("Le maire", "Jeanne MARTIN"),
                            new Signature("Le secrétaire", "Paul DURAND")))));

    @Test
    void everyTextOfASheetIsPrintedInItsOrder() {
        assertThat(PaperTexts.of(SheetPaper.of(MINUTES, "Commune de Saint-Exemple")))
                .containsExactly(
                        "Procès-verbal de la séance du 4 novembre 2026",
                        "Tarifs de la cantine",
                        "Première ligne.",
                        "Seconde ligne.",
                        "une remarque",
                        "un point",
                        "Votes",
                        "Nom",
                        "Vote",
                        "Mme Jeanne MARTIN",
                        "pour",
                        "Feuillet n° 2",
                        "Le maire",
                        "Jeanne MARTIN",
                        "Le secrétaire",
                        "Paul DURAND");
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void veraPdfFindsNothingAgainstASheet(PDFAFlavour flavour) throws Exception {
        byte[] pdf = PaperPdf.of(SheetPaper.of(MINUTES, "Commune de Saint-Exemple"));
        assertThat(VeraPdf.failures(pdf, flavour)).isEmpty();
    }
}
