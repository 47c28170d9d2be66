package fr.beffroi.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What changes a text or a count: an amendment before the vote, a correction after the closing. Without scripts. */
class CorrectionsTest extends HeldSession {
    @Test
    void aTextIsAmendedBeforeTheVoteAndTheActBearsIt() {
        assembly(5);
        String session = opened();
        openItem(session, 0);
        agent.post(session + "/evenements", amended(agent.get(session).document()));
        Document live = agent.get(session).document();
        assertThat(live.select("#point ~ details").text()).contains("Les tarifs sont fixés et publiés.");
        assertThat(live.select(".log").text())
                .contains("Texte modifié : Tarifs de la salle des fêtes, Sur proposition de B");
        vote(session);
        note(session);
        agent.post(session + "/evenements", event(agent.get(session).document(), "closed"));
        Document closed = agent.get(session).document();
        assertThat(agent.get(closed.select("a[href*=extrait]").attr("href")).body())
                .contains("Les tarifs sont fixés et publiés.")
                .contains("Ils valent jusqu’au 31 décembre 2027.");
        assertThat(agent.get(session + "/papiers/proces-verbal").body())
                .contains("Le texte est modifié en séance")
                .contains("Sur proposition de B");
    }

    @Test
    void whoComesInWhileAnAmendmentIsTypedDoesNotUndoItAndAnotherAmendmentDoes() {
        assembly(5);
        String session = opened();
        openItem(session, 0);
        Document before = agent.get(session).document();
        Map<String, String> left = event(before, "left");
        left.put("member", one(before.select("#who option").last()).val());
        agent.post(session + "/evenements", left);
        agent.post(session + "/evenements", amended(before));
        assertThat(agent.get(session).document().text()).contains("Les tarifs sont fixés et publiés.");
        Map<String, String> second = amended(before);
        second.put("reason", "Une autre proposition");
        agent.post(session + "/evenements", second);
        Document after = agent.get(session).document();
        assertThat(after.select("[role=alert]").text()).contains("entre-temps");
        assertThat(after.select("#amended-reason").val())
                .as("what was typed is on the page again")
                .isEqualTo("Une autre proposition");
        assertThat(after.select("#amender").hasAttr("open")).isTrue();
    }

    @Test
    void anAmendmentChangesSomethingAndLeavesAnArticle() {
        assembly(5);
        String session = opened();
        openItem(session, 0);
        Document live = agent.get(session).document();
        Map<String, String> same = event(live, "amended");
        same.put("item", live.select("#amender input[name=item]").val());
        same.put("reason", "Sur proposition de B");
        agent.post(session + "/evenements", same);
        assertThat(agent.get(session).document().select("[role=alert]").text()).contains("n’a pas changé");
        same.put(live.select("#amender textarea[name^=part-provision]").attr("name"), "");
        agent.post(session + "/evenements", same);
        assertThat(agent.get(session).document().select("[role=alert]").text()).contains("au moins un article");
    }

    @Test
    void aWrongCountIsCorrectedAfterTheClosingAndStaysReadable() {
        String session = held();
        String page = agent.get(session).document().select("a[href*=voix]").attr("href");
        Document recount = agent.get(page).document();
        assertThat(recount.select("input[value=FOR][checked]")).hasSize(5);
        Map<String, String> votes = recounted(recount, "FOR");
        votes.put(recount.select("tbody tr").get(4).select("input").attr("name"), "AGAINST");
        agent.post(session + "/evenements", votes);
        Document closed = agent.get(session).document();
        assertThat(closed.text()).contains("4 pour, 1 contre").contains("une main mal vue");
        assertThat(agent.get(closed.select("a[href*=extrait]").attr("href")).body())
                .contains("Adopté par 4 voix pour et 1 contre")
                .contains("il avait été noté « Adopté à l’unanimité");
        assertThat(agent.get(session + "/papiers/registre").body()).contains("les voix sont recomptées");
        assertThat(agent.get(session + "/papiers/proces-verbal").body()).contains("les voix sont recomptées");
        assertThat(agent.get("/actes/adoptes").body()).contains("Tarifs de la salle des fêtes");
    }

    @Test
    void aCorrectionNeverTurnsAResult() {
        String session = held();
        String page = agent.get(session).document().select("a[href*=voix]").attr("href");
        agent.post(session + "/evenements", recounted(agent.get(page).document(), "AGAINST"));
        Document refused = agent.get(page).document();
        assertThat(refused.select("[role=alert]").text()).contains("délibérer à nouveau");
        assertThat(refused.select("input[value=AGAINST][checked]"))
                .as("what was typed")
                .hasSize(5);
        assertThat(refused.select("#recount-reason").val()).isEqualTo("une main mal vue");
        assertThat(agent.get(session).document().text()).contains("5 pour, 0 contre");
    }

    @Test
    void aTieOfTheThirdRoundGoesToWhomTheAssemblyHoldsTheEldest() {
        assembly(5);
        String session = created();
        add(session, "Désignation d’un délégué", "ELECTION");
        convene(session);
        attend(session);
        openItem(session, 0);
        for (int round = 1; round <= 3; round++) {
            agent.post(session + "/evenements", tie(agent.get(session).document()));
        }
        Document tied = agent.get(session).document();
        assertThat(tied.select("[role=alert]").text()).contains("Élu au bénéfice de l’âge");
        Map<String, String> third = tie(tied);
        third.put("eldest", tied.select("#candidates option").get(1).val());
        agent.post(session + "/evenements", third);
        assertThat(agent.get(session).document().select("#point-1").text()).contains(third.get("eldest"));
    }

    @Test
    void theRegisterOfAYearNumbersItsSheetsThroughItsSessions() {
        String first = held();
        String second = agent.post("/seances", Map.of("day", "2026-12-22", "hour", "18:30"))
                .location();
        add(second, "Vœu", "DELIBERATION");
        convene(second);
        attend(second);
        openItem(second, 0);
        vote(second);
        agent.post(second + "/evenements", event(agent.get(second).document(), "closed"));
        Document register = agent.get("/seances/registre?annee=2026").document();
        assertThat(register.select("tbody td[data-label=Feuillets]").eachText()).containsExactly("1 à 2", "3 à 4");
        assertThat(agent.get("/seances/registre?annee=2026&feuillet=101")
                        .document()
                        .text())
                .contains("103 à 104");
        assertThat(agent.get(first + "/papiers/registre").body()).contains("feuillet 1");
        assertThat(agent.get(second + "/papiers/registre").body())
                .contains("feuillet 3")
                .contains("feuillet 4");
        for (String format : new String[] {"pdf", "docx", "odt"}) {
            assertThat(agent.get("/seances/registre/2026." + format + "?feuillet=101")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(agent.get("/seances/registre?annee=2019").body()).contains("Aucune séance levée");
        assertThat(agent.get("/seances/registre/2019.pdf").status()).isEqualTo(404);
    }

    private static Map<String, String> amended(Document live) {
        Map<String, String> amended = event(live, "amended");
        amended.put("item", live.select("#amender input[name=item]").val());
        amended.put(
                live.select("#amender textarea[name^=part-provision]").attr("name"),
                "Les tarifs sont fixés et publiés.");
        amended.put("more-provision", "Ils valent jusqu’au 31 décembre 2027.");
        amended.put("reason", "Sur proposition de B");
        return amended;
    }

    private static Map<String, String> recounted(Document recount, String choice) {
        Map<String, String> votes = event(recount, "recounted");
        votes.put("item", recount.select("input[name=item]").val());
        votes.put("reason", "une main mal vue");
        recount.select("tbody tr").forEach(row -> votes.put(row.select("input").attr("name"), choice));
        return votes;
    }

    private static Map<String, String> tie(Document live) {
        Map<String, String> round = event(live, "round");
        round.put("item", live.select("#vote input[name=item]").val());
        round.put("secret", "true");
        round.put("candidate-1", live.select("#candidates option").get(1).val());
        round.put("votes-1", "2");
        round.put("candidate-2", live.select("#candidates option").get(2).val());
        round.put("votes-2", "2");
        return round;
    }
}
