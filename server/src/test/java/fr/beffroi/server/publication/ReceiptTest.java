package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReceiptTest extends ServerTest {
    private static final String GOOD = receipt("034", Adopted.SIREN, "2026-11-04", "2026_11_20", "2026-11-06");

    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();
    private PublicationOffice office;

    @BeforeEach
    void tell() {
        Adopted.open(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
        Adopted.tell(context(), own.id(), act, Adopted.prices("2026-11-20"), "");
        office = new PublicationOffice(visitor().signIn(own.email(Role.AGENT), PASSWORD), act);
    }

    @Test
    void aReceiptOfThisActIsImportedWithItsDayItsIdentifierAndTheHashOfItsFile() {
        importing(GOOD);
        Document page = office.page();
        assertThat(page.select("#prefecture").text())
                .contains("6 novembre 2026")
                .contains("034-123456782-20261104-2026_11_20-DE")
                .contains("importé par Camille AGENT");
        assertThat(page.select("#refused")).isEmpty();
        office.sign();
        office.mask(Map.of());
        assertThat(office.publish().text()).contains("Exécutoire depuis le");
    }

    @Test
    void whatIsNoReceiptOfThisActIsOneSentenceAndNothingIsRecorded() {
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("", "Choisissez le fichier XML");
        bad.put("bonjour", "n’est pas du XML");
        bad.put(GOOD.substring(0, 300), "n’est pas du XML");
        bad.put(
                receipt("034", "987654324", "2026-11-04", "2026_11_20", "2026-11-06"),
                "une autre collectivité (SIREN 987654324");
        bad.put(receipt("034", Adopted.SIREN, "2026-11-04", "2026_11_21", "2026-11-06"), "celui de l’acte 2026_11_21");
        bad.put(receipt("034", Adopted.SIREN, "2026-11-03", "2026_11_20", "2026-11-06"), "un acte du 20261103");
        bad.put(receipt("034", Adopted.SIREN, "2026-11-04", "2026_11_20", "2999-01-01"), "ni à venir");
        bad.put(
                GOOD.replace("<a:ARActe", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a:ARActe"),
                "sécurité");
        bad.put("<autre/>", "pas un accusé de réception");
        bad.forEach((file, said) -> {
            importing(file);
            Document page = office.page();
            assertThat(page.select("#refused").text()).as(file).contains(said);
            assertThat(page.select("#prefecture dl")).as(file).isEmpty();
        });
    }

    @Test
    void aFileTooLargeForAReceiptIsRefusedByItsSize() {
        office.send("/reception/fichier", "file", "accuse.xml", new byte[(int) Receiving.MOST_BYTES + 1]);
        assertThat(office.refusal()).startsWith("Ce fichier dépasse");
    }

    @Test
    void aTypedReceiptIsCheckedAgainstTheActAsAFileIs() {
        typing("034-123456782-20261104-2026_11_21-DE", "2026-11-06");
        assertThat(office.refusal()).contains("celui de l’acte");
        typing("n° 12", "2026-11-06");
        Document page = office.page();
        assertThat(page.select("#refused").text()).contains("« n° 12 » n’a pas la forme d’un identifiant");
        assertThat(page.select("#receipt-identifier").val()).isEqualTo("n° 12");
        typing("034-123456782-20261104-2026_11_20-DE", "2026-11-06");
        assertThat(office.page().select("#prefecture").text()).contains("noté par Camille AGENT");
        typing("034-123456782-20261104-2026_11_20-DE", "2026-11-07");
        assertThat(office.page().select("#prefecture dl").text()).contains("7 novembre 2026");
    }

    private void importing(String file) {
        office.send("/reception/fichier", "file", "accuse.xml", file.getBytes(StandardCharsets.UTF_8));
    }

    private void typing(String identifier, String on) {
        office.page();
        office.agent().post(office.path() + "/reception", Map.of("identifier", identifier, "on", on));
    }

    static String receipt(String department, String siren, String day, String number, String received) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <a:ARActe xmlns:a="http://www.interieur.gouv.fr/ACTES#v1.1-20040216" a:DateReception="%5$s" a:IDActe="%1$s-%2$s-%6$s-%4$s-DE">
                  <a:ActeRecu a:Date="%3$s" a:NumeroInterne="%4$s" a:CodeNatureActe="1">
                    <a:CodeMatiere1 a:CodeMatiere="7"/><a:CodeMatiere2 a:CodeMatiere="10"/>
                    <a:Objet>Tarifs</a:Objet>
                    <a:ClassificationDateVersion>2019-04-17</a:ClassificationDateVersion>
                    <a:Document><a:NomFichier>acte.pdf</a:NomFichier></a:Document><a:Annexes a:Nombre="0"/>
                  </a:ActeRecu>
                  <a:ClassificationDateVersionEnCours>2019-04-17</a:ClassificationDateVersionEnCours>
                </a:ARActe>
                """.formatted(department, siren, day, number, received, day.replace("-", ""))
                .strip();
    }
}
