package fr.beffroi.acts.export;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Receipt;
import fr.beffroi.acts.act.Vote;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ScdlFileTest {
    private static final String NIC = "00007";

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void theFileIsValidAgainstTheSchema() throws Exception {
        TableSchema schema = TableSchema.scdl();
        byte[] csv = ScdlFile.of(
                List.of(
                        new ScdlRow(Extracts.grant(), null),
                        new ScdlRow(Extracts.hostile(), Extracts.RECEIPT),
                        new ScdlRow(Extracts.voted(null), null),
                        new ScdlRow(Extracts.classed("7.10"), null),
                        new ScdlRow(Extracts.voted(new Vote(true, false, true, false, 8, 3, 0, 1, 1, 0)), null),
                        new ScdlRow(
                                Extracts.voted(new Vote(true, true, false, false, 13, null, null, null, null, 0)),
                                null),
                        new ScdlRow(
                                Extracts.grant(),
                                Extracts.RECEIPT,
                                "SPREF0342",
                                "2026/2027",
                                "Budget annexe « eau, assainissement »",
                                "https://saint-exemple.fr/actes/2026-11-04.pdf")),
                NIC);
        assertThat(schema.faults(csv)).isEmpty();
        assertThat(schema.columns()).isEqualTo(ScdlFile.COLUMNS);
    }

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void theValidatorFindsAFileThatBreaksTheSchema() throws Exception {
        String csv = new String(ScdlFile.of(List.of(new ScdlRow(Extracts.grant(), null)), NIC), StandardCharsets.UTF_8);
        for (String broken : List.of(
                csv.replace("2026-11-04,7.5", "04/11/2026,7.5"),
                csv.replace(",7.5,", ",sept,"),
                csv.replace("21340001800007", "21340001800008"),
                csv.replace(",13,11,1,1,", ",12,11,1,1,"),
                csv.replace(",15,13,11,1,1,", ",,13,11,1,1,"),
                csv.replace("COLL_NOM,", "NOM,"))) {
            assertThat(broken).isNotEqualTo(csv);
            assertThat(faults(broken)).isNotEmpty();
        }
    }

    private static List<String> faults(String csv) throws Exception {
        try {
            return TableSchema.scdl().faults(csv.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void theSubjectsAreThoseOfTheNationalNomenclature() throws Exception {
        ResourceBundle own = ResourceBundle.getBundle("fr.beffroi.acts.export.scdl-matieres", Locale.ROOT);
        TreeMap<String, String> national = new TreeMap<>();
        Path file = Path.of(System.getenv("BEFFROI_SHARED"), "data/acts/formats/exemple_codes_matieres.xml");
        var xml = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(file.toFile());
        NodeList seconds = xml.getElementsByTagNameNS(ActesXml.ACTES, "Matiere2");
        for (int i = 0; i < seconds.getLength(); i++) {
            Element second = (Element) seconds.item(i);
            Element first = (Element) second.getParentNode();
            national.put(code(first) + "." + code(second), letters(label(first) + label(second)));
        }
        TreeMap<String, String> ours = new TreeMap<>();
        own.keySet().forEach(code -> ours.put(code, letters(own.getString(code))));
        List<String> apart = new ArrayList<>();
        national.forEach((code, label) -> {
            if (!label.equals(ours.get(code))) {
                apart.add(code + " " + label + " / " + ours.get(code));
            }
        });
        assertThat(apart).isEmpty();
        assertThat(ours.keySet()).isEqualTo(national.keySet());
    }

    private static String code(Element one) {
        return one.getAttributeNS(ActesXml.ACTES, "CodeMatiere");
    }

    private static String label(Element one) {
        return one.getAttributeNS(ActesXml.ACTES, "Libelle");
    }

    private static String letters(String label) {
        return Normalizer.normalize(label.toLowerCase(Locale.FRENCH).replace("œ", "oe"), Normalizer.Form.NFD)
                .replaceAll("\\(.*\\)", "")
                .replaceAll("[^a-z]", "")
                // Slips of the file at hand.
                .replace("pourvoirs", "pouvoirs")
                .replace("pouvoirdu", "pouvoirsdu");
    }

    @Test
    void aRowSaysTheActItsVoteAndItsReceipt() throws Exception {
        CSVRecord row = rows(ScdlFile.of(List.of(new ScdlRow(Extracts.grant(), Extracts.RECEIPT)), NIC))
                .get(1);
        assertThat(row.toList())
                .containsExactly(
                        "Commune de Saint-Exemple",
                        "21340001800007",
                        "2026-11-04",
                        "2026-11-04",
                        "7.5",
                        "finances locales/subventions",
                        "Subvention à l’association Les Amis du Moulin",
                        "",
                        "",
                        "",
                        "2026-11-06",
                        "15",
                        "13",
                        "11",
                        "1",
                        "1",
                        "");
    }

    @Test
    void blankBallotsLeaveTheVoteUntoldRatherThanMistold() throws Exception {
        var secret = new Vote(true, false, true, false, 8, 3, 0, 1, 1, 0);
        CSVRecord row = rows(ScdlFile.of(List.of(new ScdlRow(Extracts.voted(secret), null)), NIC))
                .get(1);
        assertThat(row.toList().subList(11, 16)).containsOnly("");
    }

    @Test
    void anElectionHasNoVotesAgainstAndSaysNone() throws Exception {
        var elected = new Vote(true, false, true, false, 10, null, 0, 0, 0, null);
        CSVRecord row = rows(ScdlFile.of(List.of(new ScdlRow(Extracts.voted(elected), null)), NIC))
                .get(1);
        assertThat(row.toList().subList(11, 16)).containsOnly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+33 4", "-1", "@SUM(A1)", "\t=1", "\r\n=1", "\u0000=1"})
    void aTextIsNoFormulaForASpreadsheet(String title) throws Exception {
        CSVRecord row = rows(ScdlFile.of(List.of(new ScdlRow(Extracts.titled(title), null)), NIC))
                .get(1);
        assertThat(row.get(6)).startsWith("'");
    }

    @Test
    void commasQuotesAndLineBreaksStayInTheirCell() throws Exception {
        byte[] csv = ScdlFile.of(List.of(new ScdlRow(Extracts.titled("Un, \"deux\"\ntrois"), null)), NIC);
        assertThat(rows(csv)).hasSize(2);
        assertThat(rows(csv).get(1).get(6)).isEqualTo("Un, \"deux\" trois");
    }

    @Test
    void whatTheSchemaCannotTakeIsRefusedBeforeAnythingIsWritten() {
        refused("scdl.kind", new ScdlRow(Extracts.of(ActKind.ARRETE), null));
        refused("scdl.blank", new ScdlRow(Extracts.titled(" "), null));
        refused("scdl.blank", new ScdlRow(Extracts.numbered("\u0000"), null));
        refused("scdl.subject", new ScdlRow(Extracts.classed("7"), null));
        refused("scdl.subject", new ScdlRow(Extracts.classed("7.11"), null));
        refused("scdl.subject", new ScdlRow(Extracts.classed(""), null));
        refused("scdl.early", new ScdlRow(Extracts.grant(), new Receipt(LocalDate.of(2026, 11, 3), null, null)));
        refused(
                "scdl.votes",
                new ScdlRow(Extracts.voted(new Vote(true, false, false, false, 16, 0, 0, 0, 0, 0)), null));
        refused("scdl.url", new ScdlRow(Extracts.grant(), null, null, null, null, "javascript:alert(1)"));
        refused("scdl.url", new ScdlRow(Extracts.grant(), null, null, null, null, "pas une adresse"));
        refused("scdl.budget", new ScdlRow(Extracts.grant(), null, null, "26", "Budget", null));
        refused("scdl.budget", new ScdlRow(Extracts.grant(), null, null, "2027/2026", "Budget", null));
        refused("scdl.blank", new ScdlRow(Extracts.grant(), null, null, "2026", null, null));
        Refusals.assertRefused("scdl.nic", () -> ScdlFile.of(List.of(new ScdlRow(Extracts.grant(), null)), "16"));
        Refusals.assertRefused("scdl.siret", () -> ScdlFile.of(List.of(new ScdlRow(Extracts.grant(), null)), "00017"));
    }

    private static void refused(String key, ScdlRow row) {
        Refusals.assertRefused(key, () -> ScdlFile.of(List.of(row), NIC));
    }

    private static List<CSVRecord> rows(byte[] csv) throws Exception {
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))) {
            return parser.getRecords();
        }
    }
}
