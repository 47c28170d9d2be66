package fr.beffroi.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class AccessiblePdfTest {
    private static final String PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="fr"><head><title>Un titre</title>
            <meta name="subject" content="Une page."/><style>body { font: 11pt "Liberation Sans"; }</style></head>
            <body><h1>Un titre</h1><p>À l’œuvre, 5 €.</p><img src="http://127.0.0.1:9/x.png" alt="une image"/></body></html>
            """;

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void veraPdfFindsNothingAgainstAPage(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        byte[] pdf = AccessiblePdf.of(PAGE);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            assertThat(validator.validate(parser).isCompliant()).isTrue();
        }
    }

    @Test
    void itSaysItsTitleAndItsTextAndFetchesNothing() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(AccessiblePdf.of(PAGE))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Un titre");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(new PDFTextStripper().getText(pdf)).contains("À l’œuvre, 5 €.");
        }
    }

    @Test
    void brokenPagesAndDocumentTypesAreRefused() {
        for (String page : List.of("<html>", "", "<!DOCTYPE html SYSTEM \"file:///etc/passwd\">" + PAGE)) {
            assertThatThrownBy(() -> AccessiblePdf.of(page))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("pdf.xhtml");
        }
    }
}
