package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Found;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.written.Attachment;
import fr.beffroi.acts.written.Extract;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ExtractPdfTest {
    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void veraPdfFindsNothingAgainstAnExtract(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.failures(ExtractPdf.of(Extracts.grant(), null), flavour))
                .isEmpty();
        assertThat(VeraPdf.failures(ExtractPdf.of(Extracts.hostile(), Extracts.RECEIPT), flavour))
                .isEmpty();
        assertThat(VeraPdf.failures(ExtractPdf.of(Extracts.of(ActKind.ARRETE), null), flavour))
                .isEmpty();
        Extract annexed = Extracts.with(
                Extracts.annex("convention.pdf"), Extracts.annex("convention.pdf"), Extracts.annex("plan & <vue>.png"));
        assertThat(VeraPdf.failures(ExtractPdf.of(annexed, null), flavour)).isEmpty();
        Extract whole = Extracts.grant()
                .annexed(List.of(
                        new Attachment("convention n°2 é.pdf", "Convention", ExtractPdf.of(Extracts.grant(), null)),
                        Extracts.annex("vue.jpg")));
        assertThat(VeraPdf.failures(ExtractPdf.of(whole, Extracts.RECEIPT), flavour))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_3_A", "PDFUA_1"})
    void veraPdfFindsNothingAgainstTablesAndLists(PDFAFlavour flavour) throws Exception {
        assertThat(VeraPdf.failures(PaperPdf.of(Papers.everything()), flavour)).isEmpty();
    }

    @Test
    void theValidatorFindsAPdfThatIsNotAccessible() throws Exception {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.save(bare);
        }
        assertThat(VeraPdf.failures(bare.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
        assertThat(VeraPdf.failures(bare.toByteArray(), PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }

    @Test
    void itSaysAllThatAnExtractOfTheRegisterSays() throws Exception {
        assertThat(text(ExtractPdf.of(Extracts.grant(), Extracts.RECEIPT)))
                .contains(
                        "RÉPUBLIQUE FRANÇAISE",
                        "Commune de Saint-Exemple",
                        "Extrait du registre des délibérations du conseil municipal",
                        "Délibération n° 2026-11-04",
                        "Nombre de membres en exercice : 15",
                        "Présents : 5",
                        "Date de la convocation : 29 octobre 2026",
                        "Présidence de la séance : Mme Jeanne MARTIN",
                        "Absents représentés : Mme Rose MOREAU (pouvoir à M. Paul DURAND)",
                        "Absents non représentés : M. Noël GIRAUD.",
                        "N’ont pas pris part au vote : M. Yves ROUX.",
                        "Secrétaire de séance : M. Paul DURAND",
                        "Objet : Subvention à l’association Les Amis du Moulin",
                        "Vu le code général",
                        "Considérant l’intérêt",
                        "Adopté par 11 voix pour",
                        "Après en avoir délibéré, le conseil municipal décide :",
                        "Article 1er : Une subvention",
                        "Article 3 : Le maire",
                        "Voies et délais de recours",
                        "Fait à Saint-Exemple, le 4 novembre 2026.",
                        "Le secrétaire de séance",
                        "Nomenclature ACTES : 7.5.1",
                        "Reçu en préfecture le 6 novembre 2026",
                        "034-213400018-20261104-2026_11_04-DE",
                        "Publié le 7 novembre 2026");
    }

    @Test
    void anAssemblyThatOnlyTookNoteIsNotSaidToHaveDecidedNorOneThatRefused() throws Exception {
        assertThat(text(ExtractPdf.of(Extracts.voted(null), null)))
                .contains("Décision Article 1er :")
                .doesNotContain("décide :", "Résultat du vote");
        var refused = new fr.beffroi.acts.act.Vote(false, false, false, false, 1, 11, 1, 0, 0, 1);
        assertThat(text(ExtractPdf.of(Extracts.voted(refused), null)))
                .contains("n’adopte pas le projet ainsi rédigé :")
                .doesNotContain("décide :");
    }

    @Test
    void anArreteTellsOfNoSession() throws Exception {
        assertThat(text(ExtractPdf.of(Extracts.of(ActKind.ARRETE), null)))
                .contains("Arrêté n° 2026-12", "Arrête :", "Article 1er :")
                .doesNotContain("délibéré", "Étaient présents", "Séance du");
    }

    @Test
    void ourOwnReaderReadsItBack() throws Exception {
        Act act = new ActReader().read("extrait.pdf", ExtractPdf.of(Extracts.grant(), Extracts.RECEIPT));
        ReadBack.assertSame(act, Extracts.grant());
        assertThat(Objects.requireNonNull(act.receipt()).value().identifier())
                .isEqualTo("034-213400018-20261104-2026_11_04-DE");
        assertThat(act.published()).isNotNull().extracting(Found::value).isEqualTo(LocalDate.of(2026, 11, 7));
    }

    @Test
    void hostileTextsAreOnlyText() throws Exception {
        assertThat(text(ExtractPdf.of(Extracts.hostile(), null)))
                .contains("=1+1 <b>&amp; ]]> \"d’œuvre\"", "esrever fin");
    }

    @Test
    void aReportOfTenThousandWordsIsWhole() throws Exception {
        String text = text(ExtractPdf.of(Extracts.long_(), null));
        assertThat(text.split("mot199\\.", -1)).hasSize(51);
        assertThat(text.split("mot0 ", -1)).hasSize(51);
    }

    @Test
    void annexesTravelInsideAsAssociatedFilesEvenUnderOneName() throws Exception {
        byte[] pdf =
                ExtractPdf.of(Extracts.with(Extracts.annex("convention.pdf"), Extracts.annex("convention.pdf")), null);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).hasSize(2);
            for (PDComplexFileSpecification file : files.values()) {
                assertThat(file.getFileUnicode()).isEqualTo("convention.pdf");
                assertThat(file.getFileDescription()).isEqualTo("Convention");
                assertThat(file.getEmbeddedFile().toByteArray()).asString().isEqualTo("contenu de convention.pdf");
                assertThat(file.getCOSObject().getNameAsString("AFRelationship"))
                        .isEqualTo("Unspecified");
            }
            COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.AF);
            assertThat(Objects.requireNonNull(associated).size()).isEqualTo(2);
        }
    }

    @Test
    void twentyFiveExtractsAreMadeAtOnce() throws Exception {
        try (var people = Executors.newFixedThreadPool(25)) {
            List<Callable<byte[]>> work = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                Extract extract = Extracts.titled("Objet numéro " + i);
                work.add(() -> ExtractPdf.of(extract, null));
            }
            List<Future<byte[]>> made = people.invokeAll(work);
            for (int i = 0; i < 25; i++) {
                assertThat(text(made.get(i).get())).contains("Objet : Objet numéro " + i + " ");
            }
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
