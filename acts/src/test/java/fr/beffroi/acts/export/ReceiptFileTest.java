package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptFileTest {
    private static final String NS = "http://www.interieur.gouv.fr/ACTES#v1.1-20040216";
    private static final String RECEIPT = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <actes:ARActe xmlns:actes="%s"
                actes:IDActe="034-213400018-20261104-2026_11_04-DE" actes:DateReception="2026-11-06">
              <actes:ActeRecu actes:Date="2026-11-04" actes:NumeroInterne="2026_11_04" actes:CodeNatureActe="1">
                <actes:CodeMatiere1 actes:CodeMatiere="7"/>
                <actes:CodeMatiere2 actes:CodeMatiere="5"/>
                <actes:Objet>Subvention à l'école &#8211; &#339;uvre</actes:Objet>
                <actes:ClassificationDateVersion>2019-08-29</actes:ClassificationDateVersion>
                <actes:Document><actes:NomFichier>a.pdf</actes:NomFichier></actes:Document>
                <actes:Annexes actes:Nombre="0"/>
                <actes:DocumentPapier>N</actes:DocumentPapier>
              </actes:ActeRecu>
              <actes:ClassificationDateVersionEnCours>2019-08-29</actes:ClassificationDateVersionEnCours>
            </actes:ARActe>
            """.formatted(NS);

    @Test
    void aReceiptSaysWhichActWasReceivedAndWhen() throws Exception {
        ReceivedAct received = read(RECEIPT);
        assertThat(received)
                .isEqualTo(new ReceivedAct(
                        "034-213400018-20261104-2026_11_04-DE",
                        LocalDate.of(2026, 11, 6),
                        "2026_11_04",
                        LocalDate.of(2026, 11, 4),
                        "Subvention à l'école – œuvre"));
        assertThat(received.receipt())
                .isEqualTo(new Receipt(LocalDate.of(2026, 11, 6), null, "034-213400018-20261104-2026_11_04-DE"));
    }

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void theReceiptOfTheseTestsIsOneOfTheSchema() throws Exception {
        assertThat(ActesSchema.faults(bytes(RECEIPT))).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("receipt.empty", ""),
                Arguments.of("receipt.broken", "pas du XML"),
                Arguments.of("receipt.broken", RECEIPT.substring(0, 700)),
                Arguments.of("receipt.broken", RECEIPT + "<suite/>"),
                Arguments.of("receipt.broken", RECEIPT.replace("école", "école\u0001")),
                Arguments.of(
                        "receipt.doctype",
                        RECEIPT.replace("<actes:ARActe", "<!DOCTYPE a [<!ENTITY x \"y\">]><actes:ARActe")),
                Arguments.of(
                        "receipt.doctype",
                        RECEIPT.replace("<actes:ARActe", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><actes:ARActe")),
                Arguments.of("receipt.other", RECEIPT.replace(NS, "urn:autre")),
                Arguments.of("receipt.other", "<html/>"),
                Arguments.of("receipt.other", RECEIPT.replace("ARActe", "Acte")),
                Arguments.of("receipt.identifier", RECEIPT.replace("034-213400018-", "34-213400018-")),
                Arguments.of("receipt.date", RECEIPT.replace("\"2026-11-06\"", "\"06/11/2026\"")),
                Arguments.of("receipt.date", RECEIPT.replace("\"2026-11-04\"", "\"2026-02-30\"")),
                Arguments.of("receipt.contradiction", RECEIPT.replace("\"2026-11-04\"", "\"2026-11-03\"")),
                Arguments.of("receipt.early", RECEIPT.replace("\"2026-11-06\"", "\"2026-11-03\"")),
                Arguments.of("receipt.missing", RECEIPT.replaceFirst("actes:IDActe=\"[^\"]*\"", "")),
                Arguments.of("receipt.missing", RECEIPT.replaceFirst("actes:DateReception=\"[^\"]*\"", "")),
                Arguments.of("receipt.missing", RECEIPT.replaceFirst("actes:NumeroInterne=\"[^\"]*\"", "")),
                Arguments.of("receipt.missing", RECEIPT.replaceFirst("<actes:Objet>.*</actes:Objet>", "")),
                Arguments.of(
                        "receipt.twice",
                        RECEIPT.replaceFirst("<actes:Objet>", "<actes:Objet>a</actes:Objet><actes:Objet>")),
                Arguments.of("receipt.nested", RECEIPT.replace("<actes:Document>", "<a>".repeat(60))),
                Arguments.of("receipt.large", RECEIPT.replace("école", "x".repeat(ReceiptFile.LARGEST))));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aFileThatIsNoReceiptIsRefusedInOneClearLine(String key, String xml) {
        Refused refused = Refusals.assertRefused(key, () -> read(xml));
        assertThat(refused.message(Locale.FRENCH)).startsWith("ar.xml");
    }

    @Test
    void anAnomalyIsToldWithItsDetail() {
        String anomaly = """
                <actes:AnomalieActe xmlns:actes="%s"><actes:Date>2026-11-06</actes:Date><actes:Nature>006</actes:Nature>\
                <actes:Detail>Acte déjà transmis</actes:Detail></actes:AnomalieActe>""".formatted(NS);
        Refused refused = Refusals.assertRefused(
                "receipt.anomaly", () -> ReceiptFile.read("ar.xml", anomaly.getBytes(StandardCharsets.UTF_8)));
        assertThat(refused.message(Locale.FRENCH)).contains("006", "Acte déjà transmis");
    }

    private static ReceivedAct read(String xml) throws Refused {
        return ReceiptFile.read("ar.xml", bytes(xml));
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.ISO_8859_1);
    }
}
