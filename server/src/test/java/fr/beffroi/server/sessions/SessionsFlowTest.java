package fr.beffroi.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A session through its pages, from the roster to the papers, without scripts. */
class SessionsFlowTest extends HeldSession {
    @Test
    void theFirstSessionAsksForTheAssemblyFirst() {
        assertThat(agent.get("/seances").body()).contains("Décrire l’assemblée");
        agent.post("/seances", Map.of("day", "2026-12-15", "hour", "18:30"));
        assertThat(agent.get("/seances").body()).contains("L’assemblée");
    }

    @Test
    void aSessionGoesFromItsAgendaToItsActs() {
        assembly(5);
        String session = opened();
        Document live;
        live = agent.get(session).document();
        assertThat(live.select(".quorum h2").text()).isEqualTo("Quorum atteint");
        Map<String, String> secretary = event(live, "secretary");
        secretary.put("member", one(live.select("#who option").last()).val());
        agent.post(session + "/evenements", secretary);

        openItem(session, 0);
        live = agent.get(session).document();
        Map<String, String> vote = event(live, "voted");
        vote.put("item", live.select("#vote input[name=item]").val());
        live.select("#vote tbody tr")
                .forEach(row -> vote.put(row.select("input").attr("name"), "FOR"));
        vote.put(one(live.select("#vote tbody tr").last()).select("input").attr("name"), "AGAINST");
        agent.post(session + "/evenements", vote);
        live = agent.get(session).document();
        assertThat(live.select("#point-1").text()).contains("adopté").contains("4 pour, 1 contre");

        openItem(session, 0);
        live = agent.get(session).document();
        Map<String, String> noted = event(live, "noted");
        noted.put("item", live.select("form input[name=item]").val());
        agent.post(session + "/evenements", noted);
        agent.post(session + "/evenements", event(agent.get(session).document(), "closed"));
        Document closed = agent.get(session).document();
        assertThat(closed.select(".badge").text()).contains("levée");
        assertThat(agent.get(session + "/papiers/proces-verbal").body()).contains("Tarifs de la salle des fêtes");
        assertThat(agent.get(session + "/papiers/liste").body()).contains("2026-12-15-01");
        for (String format : List.of("pdf", "docx", "odt")) {
            Visitor.Page file = agent.get(session + "/papiers/proces-verbal." + format);
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.body()).startsWith(format.equals("pdf") ? "%PDF" : "PK");
        }
        String extract = closed.select("a[href*=extrait]").attr("href");
        assertThat(agent.get(extract).body()).contains("Article 1er").contains("tribunal administratif de Montpellier");
    }

    @Test
    void anItemOpenedWithoutAQuorumIsRefusedInWordsAndNothingIsNoted() {
        assembly(5);
        String session = created();
        add(session, "Tarifs", "DELIBERATION");
        agent.post(session + "/convocation", Map.of("sentOn", "2026-12-01"));
        Document live = agent.get(session).document();
        Map<String, String> call = event(live, "roll-call");
        live.select("table.roll select").stream().limit(2).forEach(one -> call.put(one.attr("name"), "present"));
        agent.post(session + "/evenements", call);
        live = agent.get(session).document();
        Map<String, String> opened = event(live, "opened");
        opened.put("member", one(live.select("#chair option").first()).val());
        agent.post(session + "/evenements", opened);
        assertThat(agent.get(session).document().select(".quorum h2").text()).isEqualTo("Quorum non atteint");
        openItem(session, 0);
        Document after = agent.get(session).document();
        assertThat(after.select("[role=alert]").text()).containsIgnoringCase("quorum");
        assertThat(after.select("#point-1").text()).contains("à venir");
    }

    @Test
    void whatOneNotedOnAnOlderPageIsNotTakenForTheNewOne() {
        assembly(5);
        String session = created();
        add(session, "Tarifs", "DELIBERATION");
        agent.post(session + "/convocation", Map.of("sentOn", "2026-12-01"));
        Document live = agent.get(session).document();
        Map<String, String> call = event(live, "roll-call");
        live.select("table.roll select").forEach(select -> call.put(select.attr("name"), "present"));
        agent.post(session + "/evenements", call);
        Map<String, String> opened = event(live, "opened");
        opened.put(
                "member",
                one(agent.get(session).document().select("#chair option").first())
                        .val());
        agent.post(session + "/evenements", opened);
        assertThat(agent.get(session).document().select("[role=alert]").text()).contains("entre-temps");
    }

    @Test
    void aLateChangeStandsBesideWhatWasNotedAndChangesTheAct() {
        String session = held();
        Document closed = agent.get(session).document();
        Map<String, String> late = event(closed, "late");
        late.put("item", closed.select("#late-item option").get(1).val());
        late.put("change", "Une faute de frappe");
        late.put("reason", "Erreur matérielle");
        late.put("from", "Les tarifs sont fixés.");
        late.put("to", "Les tarifs sont arrêtés.");
        agent.post(session + "/corrections", late);
        Document after = agent.get(session).document();
        assertThat(after.text()).contains("Une faute de frappe (Erreur matérielle)");
        assertThat(agent.get(after.select("a[href*=extrait]").attr("href")).body())
                .contains("Les tarifs sont arrêtés.");
        late.put("from", "des mots qui n’y sont pas");
        late.put("seen", one(after.select("input[name=seen]").first()).val());
        agent.post(session + "/corrections", late);
        assertThat(agent.get(session).document().select("[role=alert]").text()).contains("ne se trouvent pas");
    }

    @Test
    void whatASessionAdoptedWaitsToBeSignedAndPublished() {
        assertThat(agent.get("/actes/adoptes").body()).doesNotContain("Tarifs de la salle des fêtes");
        held();
        assertThat(agent.get("/actes/adoptes").body())
                .contains("Tarifs de la salle des fêtes")
                .doesNotContain("Rapport annuel sur l’eau");
    }

    @Test
    void aMistakeIsStruckAndTheSessionGoesOn() {
        assembly(5);
        String session = opened();
        Document live = agent.get(session).document();
        Map<String, String> left = event(live, "left");
        left.put("member", one(live.select("#who option").last()).val());
        agent.post(session + "/evenements", left);
        live = agent.get(session).document();
        assertThat(one(live.select(".quorum .stat b").first()).text()).isEqualTo("4");
        Map<String, String> struck = event(live, "struck");
        struck.put("event", String.valueOf(Integer.parseInt(struck.get("seen")) - 1));
        struck.put("reason", "erreur de saisie");
        agent.post(session + "/evenements", struck);
        live = agent.get(session).document();
        assertThat(one(live.select(".quorum .stat b").first()).text()).isEqualTo("5");
        assertThat(live.select(".log").text()).contains("Rayé : erreur de saisie");
    }

    @Test
    void twoSessionsOfOneDayNeverShareANumberWhicheverIsClosedFirst() {
        assembly(5);
        String first = opened();
        String second = opened();
        close(second);
        close(first);
        assertThat(agent.get(second + "/papiers/liste").body()).contains("2026-12-15-01");
        assertThat(agent.get(first + "/papiers/liste").body())
                .contains("2026-12-15-02")
                .doesNotContain("2026-12-15-01");
        assertThat(agent.get("/actes/adoptes").body()).contains("2026-12-15-01").contains("2026-12-15-02");
    }

    @Test
    void aRollCallFromAnOlderPageUndoesNothing() {
        assembly(5);
        String session = convened();
        Document older = agent.get(session).document();
        List<String> members = members(older);
        call(session, older, Map.of(members.get(0), "present", members.get(1), members.get(0)));
        call(session, older, Map.of());
        Document after = agent.get(session).document();
        assertThat(after.select("[role=alert]").text()).contains("entre-temps");
        assertThat(called(after)).containsExactly("present", members.get(0), "absent", "absent", "absent");
    }

    @Test
    void aProxyCalledByMistakeIsTakenBackOrGivenToAnother() {
        assembly(5);
        String session = convened();
        List<String> members = members(agent.get(session).document());
        String chair = members.get(0);
        call(
                session,
                agent.get(session).document(),
                Map.of(chair, "present", members.get(1), chair, members.get(2), members.get(3)));
        call(
                session,
                agent.get(session).document(),
                Map.of(chair, "present", members.get(1), "absent", members.get(2), chair));
        Document after = agent.get(session).document();
        assertThat(after.select("[role=alert]").text()).isEmpty();
        assertThat(called(after)).containsExactly("present", "absent", chair, "absent", "absent");
    }

    @Test
    void whoJoinedSinceTheConvocationIsCalledOnceTheMembersAreUpdatedAndNeverAfterTheCall() {
        assembly(3);
        String session = convened();
        agent.post("/seances/assemblee/membres", Map.of("civility", "M.", "name", "Nouveau MEMBRE", "rank", "NONE"));
        assertThat(members(agent.get(session).document())).hasSize(3);
        agent.post(session + "/membres", Map.of());
        Document called = agent.get(session).document();
        assertThat(called.text()).contains("Membres actualisés").contains("Nouveau MEMBRE");
        assertThat(members(called)).hasSize(4);
        call(session, called, Map.of(members(called).getFirst(), "present"));
        assertThat(agent.get(session).document().text()).doesNotContain("Actualiser les membres");
        agent.post(session + "/membres", Map.of());
        assertThat(agent.get(session).document().text()).contains("entre la convocation et l’appel");
    }

    @Test
    void theAgendaToPostAndTheExplanatoryNoteArePrinted() {
        assembly(3);
        String session = created();
        agent.post(
                session + "/points",
                Map.of(
                        "title", "Tarifs de la salle",
                        "kind", "DELIBERATION",
                        "subjectCode", "7.10",
                        "report", "Le chauffage coûte plus qu’il y a dix ans.",
                        "provisions", "Les tarifs sont fixés."));
        assertThat(agent.get(session + "/papiers/ordre-du-jour").body())
                .contains("Tarifs de la salle")
                .doesNotContain("pouvoir écrit");
        assertThat(agent.get(session + "/papiers/note-explicative").body())
                .contains("1. Tarifs de la salle")
                .contains("Le chauffage coûte plus");
        assertThat(agent.get(session + "/papiers/note-explicative.pdf").body()).startsWith("%PDF");
    }

    @Test
    void nobodyOfAnotherTownSeesIt() {
        assembly(3);
        String session = created();
        Visitor other = visitor().signIn(otherTown.email(Role.AGENT), PASSWORD);
        assertThat(other.get(session).status()).isEqualTo(404);
        assertThat(other.get(session + "/papiers/convocation").status()).isEqualTo(404);
    }
}
