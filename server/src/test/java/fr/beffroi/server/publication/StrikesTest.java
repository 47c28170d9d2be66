package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.Program;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.platform.Tenancy;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was noted wrongly is struck: it stays readable, and counts no more. */
class StrikesTest extends ServerTest {
    @Autowired
    private Tenancy tenancy;

    @Autowired
    private JournalBook journal;

    @Autowired
    private JdbcClient db;

    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();
    private PublicationOffice office;

    @BeforeEach
    void tell() {
        Adopted.open(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
        Adopted.tell(context(), own.id(), act, Adopted.prices("2026-11-71"), "");
        office = new PublicationOffice(visitor().signIn(own.email(Role.AGENT), PASSWORD), act);
    }

    @Test
    void aStruckSignatureCountsNoMoreAndStaysReadableWithItsMotive() {
        office.sign();
        Document unchanged = office.strike("#signature", "  ");
        assertThat(unchanged.select("#refused").text()).isEqualTo("Dites pourquoi vous rayez ce qui a été noté.");
        assertThat(unchanged.select("#signature.is-done")).hasSize(1);

        Document page = office.strike("#signature", "signée sur un autre acte");
        assertThat(page.text()).contains("C’est rayé");
        assertThat(page.select("#signature.is-done")).isEmpty();
        assertThat(page.select("#signature s").text()).isEqualTo("Camille Maire, maire, le 5 novembre 2026");
        assertThat(page.select("#signature").text())
                .contains("Rayé par Camille AGENT")
                .contains("signée sur un autre acte");
        assertThat(office.agent().get("/actes/adoptes?etat=TO_SIGN").document().select("tbody tr"))
                .hasSize(1);
        office.mask(Map.of());
        assertThat(office.page().select("#publier form")).isEmpty();
        assertThat(tenancy.in(own.id(), () -> journal.search("act.struck", act, null, null, 0, 10)))
                .hasSize(1);
        assertThat(tenancy.in(
                        own.id(),
                        () -> db.sql("select count(*) from act_signatures")
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void aMistypedSignatureDoesNotComeBackWhenTheOneThatReplacedItIsStruck() {
        office.page();
        for (String name : new String[] {"Camile Maire", "Camille Maire"}) {
            office.agent()
                    .post(office.path() + "/signature", Map.of("name", name, "quality", "maire", "on", "2026-11-05"));
        }
        Document page = office.strike("#signature", "pas encore signé");
        assertThat(page.select("#signature .looked-list")).isEmpty();
        assertThat(office.sign().select("#signature .looked-list").text()).contains("Camille Maire");
    }

    @Test
    void aStruckPostingNoLongerMakesTheActBinding() {
        office.settings(Map.of("form", "POSTED"));
        office.page();
        office.agent()
                .post(
                        office.path() + "/reception",
                        Map.of("identifier", "034-123456782-20261104-2026_11_71-DE", "on", "2026-11-06"));
        office.page();
        office.agent().post(office.path() + "/affichage", Map.of("form", "POSTED", "on", "2026-11-10"));
        assertThat(office.page().text()).contains("Exécutoire depuis le 10 novembre 2026");
        Document page = office.strike(".columns > .stack", "affiché le lendemain");
        assertThat(page.text())
                .doesNotContain("Exécutoire depuis")
                .contains("affiché le lendemain")
                .contains("Rayé par Camille AGENT");
        assertThat(page.select("li.is-struck s").text()).isEqualTo("Affiché le 10 novembre 2026");
        office.agent().post(office.path() + "/affichage", Map.of("form", "POSTED", "on", "2026-11-11"));
        assertThat(office.page().text()).contains("Exécutoire depuis le 11 novembre 2026");
    }

    @Test
    void residentsReadTheFormerAuthorUntilTheRightSignatureIsPublished() {
        office.page();
        office.agent()
                .post(
                        office.path() + "/signature",
                        Map.of("name", "Sacha Conseil", "quality", "maire", "on", "2026-11-05"));
        office.mask(Map.of());
        office.publish();
        Document struck = office.strike("#signature", "ce n’est pas elle qui a signé");
        assertThat(struck.text()).contains("Une signature a été rayée depuis la publication");
        assertThat(shown()).contains("Sacha Conseil");
        office.sign();
        office.publish();
        assertThat(shown()).contains("Camille Maire, maire").doesNotContain("Sacha");
        assertThat(office.page().text()).doesNotContain("Une signature a été rayée depuis");
    }

    @Test
    void nobodyStrikesTwiceNorWhatIsNotTheirsAndAReaderStrikesNothing() {
        Document page = office.sign();
        Map<String, String> form = PublicationOffice.fields(page, "#signature form[action$=rature]");
        form.put("motive", "erreur");
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        elu.post(office.path() + "/rature", Map.of("struck", form.get("struck"), "motive", "erreur"));
        assertThat(office.page().select("#signature.is-done")).hasSize(1);

        UUID other = UUID.randomUUID();
        Adopted.tell(context(), own.id(), other, Adopted.prices("2026-11-72"), "");
        assertThat(office.agent()
                        .post("/actes/adoptes/" + other + "/rature", form)
                        .status())
                .isEqualTo(404);
        Visitor stranger = visitor().signIn(newTown().email(Role.AGENT), PASSWORD);
        stranger.get("/actes/adoptes/reglages");
        assertThat(stranger.post(office.path() + "/rature", Map.of("struck", form.get("struck"), "motive", "erreur"))
                        .status())
                .isEqualTo(404);
        office.agent().post(office.path() + "/rature", form);
        assertThat(office.agent().post(office.path() + "/rature", form).status())
                .isEqualTo(404);
        assertThat(tenancy.in(own.id(), () -> journal.search("act.struck", act, null, null, 0, 10)))
                .hasSize(1);
    }

    @Test
    void aProgramStrikesInThePersonsName() {
        office.sign();
        Program program = Program.of(own, Role.AGENT, EnumSet.allOf(Scope.class));
        String signature = program.get("adopted-acts/" + act)
                .json()
                .path("signatures")
                .get(0)
                .path("id")
                .asString();
        Program.Answer struck = program.post(
                "adopted-acts/" + act + "/strikes", Map.of("struck", signature, "motive", "erreur de saisie"));
        assertThat(struck.status()).as(struck.body()).isEqualTo(201);
        assertThat(struck.json().path("signatures")).isEmpty();
        assertThat(office.page().select("#signature").text()).contains("erreur de saisie");
        assertThat(program.post("adopted-acts/" + act + "/strikes", Map.of("struck", signature, "motive", ""))
                        .status())
                .isEqualTo(400);
    }

    private String shown() {
        return visitor()
                .get("/publications/" + own.slug() + "/" + act)
                .document()
                .select("dl.facts")
                .text();
    }
}
