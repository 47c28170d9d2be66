package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnvelopeTest extends ServerTest {
    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();
    private PublicationOffice office;

    @BeforeEach
    void tell() {
        Adopted.open(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-41"), "");
        office = new PublicationOffice(visitor().signIn(own.email(Role.AGENT), PASSWORD), act);
    }

    @Test
    void whatTheSettingsLackIsNamedAndOnceGivenTheArchiveIsMadeAndTold() {
        Document before = office.page();
        assertThat(before.select("#prefecture .notice").text())
                .contains("Code de votre opérateur")
                .contains("Adresse de retour");
        assertThat(before.select("form[action$=enveloppe]")).isEmpty();
        assertThat(office.settings(Map.of()).status()).isEqualTo(302);
        office.page();
        assertThat(archive().status()).isEqualTo(302);
        assertThat(office.refusal()).contains("Notez d’abord la signature");
        office.sign();
        Visitor.Page archive = archive();
        assertThat(archive.status()).isEqualTo(200);
        assertThat(archive.response()
                        .headers()
                        .firstValue("content-disposition")
                        .orElseThrow())
                .contains("abc-EACT--123456782--")
                .contains("-1.tar.gz");
        assertThat(office.page().text()).contains("préparée par Camille AGENT");
        assertThat(archive()
                        .response()
                        .headers()
                        .firstValue("content-disposition")
                        .orElseThrow())
                .contains("-2.tar.gz");
    }

    @Test
    void anActThatTheStandardCannotHoldIsRefusedInOneSentence() {
        office.settings(Map.of());
        UUID wordy = UUID.randomUUID();
        Adopted.tell(context(), own.id(), wordy, Adopted.prices("délibération du quatre novembre"), "");
        PublicationOffice there = new PublicationOffice(office.agent(), wordy);
        there.sign();
        there.agent().post(there.path() + "/enveloppe", Map.of());
        assertThat(there.refusal()).contains("numéro interne ACTES");
        office.sign();
        office.send("/enveloppe", "signed", "signe.pdf", "bonjour".getBytes(StandardCharsets.UTF_8));
        assertThat(office.refusal()).contains("n’est pas un PDF");
    }

    @Test
    void aSettingThatCannotBeIsNamedAndWhatWasTypedStays() {
        Map<String, String> bad = Map.of(
                "operator", "un opérateur",
                "nature", "commune",
                "arrondissement", "12",
                "email", "mairie",
                "classificationDate", "hier",
                "nic", "00011");
        bad.forEach((field, value) -> {
            Visitor.Page page = office.settings(Map.of(field, value));
            assertThat(page.status()).as(field).isEqualTo(422);
            assertThat(page.document().select("[role=alert]").text()).as(field).contains("« ");
            assertThat(page.document().select("#set-" + field).val()).isEqualTo(value);
            assertThat(page.document().select("#set-" + field).attr("aria-invalid"))
                    .isEqualTo("true");
        });
        assertThat(office.agent()
                        .get("/actes/adoptes/reglages")
                        .document()
                        .select("#set-operator")
                        .val())
                .isEmpty();
    }

    @Test
    void aSmallCommuneThatChosePostingIsBoundByTheDayOfPosting() {
        office.settings(Map.of("form", "POSTED"));
        office.page();
        office.agent()
                .post(
                        office.path() + "/reception",
                        Map.of("identifier", "034-123456782-20261104-2026_11_41-DE", "on", "2026-11-06"));
        assertThat(office.page().text()).doesNotContain("Exécutoire depuis");
        office.agent().post(office.path() + "/affichage", Map.of("form", "POSTED", "on", "2026-11-10"));
        assertThat(office.page().text())
                .contains("Exécutoire depuis le 10 novembre 2026")
                .contains("Affiché le");
    }

    @Test
    void theOfficeDownloadsTheWholeActInThreeFormsWithNothingMasked() {
        office.mask(Map.of());
        for (String form : new String[] {"pdf", "docx", "odt"}) {
            Visitor.Page file = office.agent().get(office.path() + "/acte." + form);
            assertThat(file.status()).as(form).isEqualTo(200);
            assertThat(file.response()
                            .headers()
                            .firstValue("content-disposition")
                            .orElseThrow())
                    .contains("acte-2026-11-41." + form);
            assertThat(file.body().substring(0, 2)).isEqualTo(form.equals("pdf") ? "%P" : "PK");
        }
        assertThat(office.agent().get(office.path() + "/apercu.pdf").status()).isEqualTo(200);
    }

    private Visitor.Page archive() {
        return office.agent().post(office.path() + "/enveloppe", Map.of());
    }
}
