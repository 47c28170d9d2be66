package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.written.Attachment;
import fr.beffroi.acts.written.Extract;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class ActesEnvelopeTest {
    private static final byte[] PDF = "%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate SENT = LocalDate.of(2026, 11, 5);
    private static final ActesSender SENDER = sender(ActesNaming.USUAL);

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void bothMessagesAreValidAgainstTheSchemaOfActes() throws Exception {
        for (Extract extract : List.of(
                Extracts.grant(),
                Extracts.hostile(),
                Extracts.classed("7.10"),
                Extracts.classed("1.2.3.4.5"),
                Extracts.with(
                        Extracts.annex("convention.pdf"), Extracts.annex("plan.PNG"), Extracts.annex("b.jpeg")))) {
            for (byte[] xml : xmlOf(envelope(extract))) {
                assertThat(ActesSchema.faults(xml)).isEmpty();
            }
        }
        for (byte[] xml :
                xmlOf(ActesEnvelope.of(Extracts.of(ActKind.ARRETE), PDF, ActesNature.REGULATORY, SENDER, SENT, 1))) {
            assertThat(ActesSchema.faults(xml)).isEmpty();
        }
    }

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void theValidatorFindsAMessageThatLacksItsObject() throws Exception {
        String message = new String(xmlOf(envelope(Extracts.grant())).getLast(), StandardCharsets.ISO_8859_1);
        byte[] broken =
                message.replaceFirst("<actes:Objet>.*</actes:Objet>", "").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ActesSchema.faults(broken)).isNotEmpty();
    }

    @Test
    void theMessageSaysTheActAndNamesItsFiles() throws Exception {
        ActesEnvelope envelope = envelope(Extracts.with(Extracts.annex("convention.pdf"), Extracts.annex("vue.jpeg")));
        Document message = parsed(xmlOf(envelope).getLast());
        assertThat(attribute(message, "Acte", "Date")).isEqualTo("2026-11-04");
        assertThat(attribute(message, "Acte", "NumeroInterne")).isEqualTo("2026_11_04");
        assertThat(attribute(message, "Acte", "CodeNatureActe")).isEqualTo("1");
        assertThat(attribute(message, "CodeMatiere1", "CodeMatiere")).isEqualTo("7");
        assertThat(attribute(message, "CodeMatiere2", "CodeMatiere")).isEqualTo("5");
        assertThat(attribute(message, "CodeMatiere3", "CodeMatiere")).isEqualTo("1");
        assertThat(text(message, "Objet", 0)).isEqualTo("Convention avec Les Amis du Moulin");
        assertThat(text(message, "ClassificationDateVersion", 0)).isEqualTo("2019-08-29");
        assertThat(attribute(message, "Annexes", "Nombre")).isEqualTo("2");
        assertThat(List.of(
                        text(message, "NomFichier", 0), text(message, "NomFichier", 1), text(message, "NomFichier", 2)))
                .containsExactly(
                        "99_DE-034-213400018-20261104-2026_11_04-DE-1-1_1.pdf",
                        "99_DE-034-213400018-20261104-2026_11_04-DE-1-1_2.pdf",
                        "99_DE-034-213400018-20261104-2026_11_04-DE-1-1_3.jpg")
                .allMatch(name -> envelope.files().containsKey(name));
    }

    @Test
    void theEnvelopeSaysWhoSendsAndNamesTheMessage() throws Exception {
        ActesEnvelope envelope = envelope(Extracts.grant());
        Document around = parsed(xmlOf(envelope).getFirst());
        assertThat(attribute(around, "IDCL", "Departement")).isEqualTo("034");
        assertThat(attribute(around, "IDCL", "Arrondissement")).isEqualTo("3");
        assertThat(text(around, "Email", 0)).isEqualTo("actes@saint-exemple.fr");
        assertThat(text(around, "NomFichier", 0)).isEqualTo("034-213400018-20261104-2026_11_04-DE-1-1_0.xml");
        assertThat(envelope.identifier()).isEqualTo("034-213400018-20261104-2026_11_04-DE");
    }

    @Test
    void textsOutsideOfLatin1AreKept() throws Exception {
        Document message = parsed(xmlOf(envelope(Extracts.hostile())).getLast());
        assertThat(text(message, "Objet", 0)).isEqualTo(Extracts.HOSTILE_READ);
        assertThat(new String(xmlOf(envelope(Extracts.hostile())).getLast(), StandardCharsets.US_ASCII))
                .startsWith("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>");
    }

    @Test
    void theArchiveHoldsEnvelopeMessageActAndAnnexesAndIsMadeAgainTheSame() throws Exception {
        ActesEnvelope envelope = envelope(Extracts.with(Extracts.annex("convention.pdf")));
        assertThat(envelope.name()).isEqualTo("abc-EACT--213400018--20261105-7.tar.gz");
        Map<String, byte[]> held = untar(envelope.archive());
        assertThat(held.keySet())
                .containsExactly(
                        "EACT--213400018--20261105-7.xml",
                        "034-213400018-20261104-2026_11_04-DE-1-1_0.xml",
                        "99_DE-034-213400018-20261104-2026_11_04-DE-1-1_1.pdf",
                        "99_DE-034-213400018-20261104-2026_11_04-DE-1-1_2.pdf");
        envelope.files().forEach((name, bytes) -> assertThat(held.get(name)).isEqualTo(bytes));
        assertThat(envelope(Extracts.with(Extracts.annex("convention.pdf"))).archive())
                .isEqualTo(envelope.archive());
    }

    @Test
    void theOperatorsOwnNamesAreFollowed() throws Exception {
        ActesNaming own = new ActesNaming(
                "{operator}-{department}-{siren}-{date}-{number}.tar.gz",
                "enveloppe-{serial}.xml",
                "message-{number}.xml",
                "piece-{rank}.{extension}");
        ActesEnvelope envelope =
                ActesEnvelope.of(Extracts.grant(), PDF, ActesNature.DELIBERATION, sender(own), SENT, 7);
        assertThat(envelope.name()).isEqualTo("abc-034-213400018-20261104-2026_11_04.tar.gz");
        assertThat(envelope.files().keySet())
                .containsExactly("enveloppe-7.xml", "message-2026_11_04.xml", "piece-1.pdf");
    }

    @ParameterizedTest
    @CsvSource({"34,034", "2A,02A", "974,974"})
    void aDepartmentHasThreeCharacters(String known, String written) {
        assertThat(ActesEnvelope.department(known)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-04,2026_11_04", "2026/137,2026_137", "D 12,D_12", "DEL.2026–3,DEL_2026_3"})
    void aNumberBecomesOneThatIdentifiersTake(String known, String written) throws Exception {
        assertThat(ActesEnvelope.number(known)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "délib 3", "2026-11-04-conseil", "a;b"})
    void aNumberThatIdentifiersCannotTakeIsRefused(String number) {
        refused("actes.number", () -> envelope(Extracts.numbered(number)));
    }

    @Test
    void nothingOfAPathIsLeftOfANumber() throws Exception {
        assertThat(ActesEnvelope.number("../../x")).isEqualTo("_x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "7.", "7.5.1.1.1.1", "0.1", "sept", "7,5"})
    void aSubjectCodeThatIsNoneIsRefused(String code) {
        refused("actes.subject", () -> envelope(Extracts.classed(code)));
    }

    @Test
    void anObjectIsNeitherEmptyNorLongerThanTheStandardTakes() throws Exception {
        refused("actes.object.blank", () -> envelope(Extracts.titled(" \u0007")));
        refused("actes.object.long", () -> envelope(Extracts.titled("é".repeat(501))));
        assertThat(envelope(Extracts.titled("é".repeat(500))).files()).hasSize(3);
    }

    @Test
    void annexesOfOtherFormatsEmptyOnesAndAnActThatIsNoPdfAreRefused() {
        refused("actes.annex", () -> envelope(Extracts.with(Extracts.annex("tableau.xlsx"))));
        refused("actes.annex", () -> envelope(Extracts.with(Extracts.annex("sans-extension"))));
        refused("actes.annex.empty", () -> envelope(Extracts.with(new Attachment("a.pdf", "Vide", new byte[0]))));
        refused(
                "actes.document",
                () -> ActesEnvelope.of(Extracts.grant(), new byte[3], ActesNature.DELIBERATION, SENDER, SENT, 1));
    }

    @Test
    void anArreteIsNotSentAsADeliberation() {
        refused(
                "actes.nature",
                () -> ActesEnvelope.of(Extracts.of(ActKind.ARRETE), PDF, ActesNature.DELIBERATION, SENDER, SENT, 1));
    }

    @Test
    void namesThatCollideOrLeaveTheFolderAreRefused() {
        ActesNaming same = new ActesNaming("a.tar.gz", "x.xml", "x.xml", "{rank}.{extension}");
        refused(
                "actes.file.name",
                () -> ActesEnvelope.of(Extracts.grant(), PDF, ActesNature.DELIBERATION, sender(same), SENT, 1));
        ActesNaming out = new ActesNaming("a.tar.gz", "../x.xml", "y.xml", "{rank}.{extension}");
        refused(
                "actes.file.name",
                () -> ActesEnvelope.of(Extracts.grant(), PDF, ActesNature.DELIBERATION, sender(out), SENT, 1));
    }

    @Test
    void settingsThatCannotBeAreNamed() {
        assertThatThrownBy(() -> new ActesNaming("{siret}.tar.gz", "a.xml", "b.xml", "{rank}.{extension}"))
                .hasMessage("naming.archive");
        assertThatThrownBy(() -> new ActesNaming("a.tar.gz", "a.xml", "b.xml", "acte.{extension}"))
                .hasMessage("naming.document");
        assertThatThrownBy(() -> new ActesSender("abc", 3, "31", List.of("pas une adresse"), SENT, ActesNaming.USUAL))
                .hasMessage("sender.address");
        assertThatThrownBy(() -> new ActesSender("abc", 3, "31", List.of(), SENT, ActesNaming.USUAL))
                .hasMessage("sender.address");
        assertThatThrownBy(() -> new ActesSender("a/c", 3, "31", List.of("a@b.fr"), SENT, ActesNaming.USUAL))
                .hasMessage("sender.operator");
    }

    private static ActesSender sender(ActesNaming naming) {
        return new ActesSender("abc", 3, "31", List.of("actes@saint-exemple.fr"), LocalDate.of(2019, 8, 29), naming);
    }

    static ActesEnvelope envelope(Extract extract) throws Refused {
        return ActesEnvelope.of(extract, PDF, ActesNature.DELIBERATION, SENDER, SENT, 7);
    }

    private static void refused(String key, Refusals.Making making) {
        Refusals.assertRefused(key, making);
    }

    /** The envelope, then the message. */
    static List<byte[]> xmlOf(ActesEnvelope envelope) {
        return envelope.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".xml"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Document parsed(byte[] xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml));
    }

    private static String attribute(Document xml, String element, String name) {
        return ((org.w3c.dom.Element) Objects.requireNonNull(
                        xml.getElementsByTagNameNS(ActesXml.ACTES, element).item(0)))
                .getAttributeNS(ActesXml.ACTES, name);
    }

    private static String text(Document xml, String element, int place) {
        return Objects.requireNonNull(
                        xml.getElementsByTagNameNS(ActesXml.ACTES, element).item(place))
                .getTextContent();
    }

    private static Map<String, byte[]> untar(byte[] archive) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }
}
