package fr.beffroi.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.platform.Tenancy;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The guided questionnaire: answered by a named person, with a motive and a journal entry. */
class ExaminationTest extends ServerTest {
    private static final String PAGE = "/tenue-du-registre/answers/obligations";

    private final Town own = newTown();

    @Autowired
    private Tenancy tenancy;

    @Autowired
    private JournalBook journal;

    @Test
    void each_question_shows_its_text_and_its_date_and_the_answers_make_the_duties() {
        Visitor dpo = visitor().signIn(own.email(Role.DPO), PASSWORD);
        Document page = dpo.get(PAGE).document();
        assertThat(page.select("#questions fieldset")).hasSize(20);
        assertThat(page.select("#questions").text())
                .contains("une décision individuelle prise sur le fondement d'un traitement algorithmique")
                .contains("2 août 2026")
                .contains("2 décembre 2027")
                .contains("à confirmer");
        assertThat(page.select("#result .badge").eachText()).contains("À examiner");
        assertThat(dpo.post(PAGE, Map.of("GROUNDS_DECISIONS", "NO")).status())
                .as("without motive")
                .isEqualTo(422);
        assertThat(dpo.post(PAGE, Map.of("GROUNDS_DECISIONS", "PEUT-ETRE", "motive", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(dpo.post(
                                PAGE,
                                Map.of(
                                        "GROUNDS_DECISIONS",
                                        "NO",
                                        "PERSONAL_DATA",
                                        "YES",
                                        "IN_RECORD",
                                        "NO",
                                        "motive",
                                        "Réunion du 3 novembre"))
                        .location())
                .endsWith("/obligations");
        Document after = dpo.get(PAGE).document();
        assertThat(after.select("#result").text())
                .contains("publiée volontairement")
                .contains("à inscrire au registre des traitements")
                .contains("Réunion du 3 novembre")
                .contains("Camille DPO");
        assertThat(after.select("input[name=GROUNDS_DECISIONS][value=NO]").hasAttr("checked"))
                .isTrue();
        tenancy.run(
                own.id(),
                () -> assertThat(journal.search("register.examined", null, null, null, 0, 10))
                        .singleElement()
                        .satisfies(line -> assertThat(line.json()).doesNotContain("Réunion")));
        assertThat(visitor().signIn(own.email(Role.AGENT), PASSWORD).get(PAGE).status())
                .isEqualTo(403);
        assertThat(visitor()
                        .signIn(otherTown.email(Role.DPO), PASSWORD)
                        .get(PAGE)
                        .document()
                        .select("#result")
                        .text())
                .as("of another collectivité")
                .contains("Personne n’a encore répondu");
    }
}
