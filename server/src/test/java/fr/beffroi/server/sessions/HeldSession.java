package fr.beffroi.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A town of its own whose sessions are prepared and held through their pages, without scripts. */
abstract class HeldSession extends ServerTest {
    final Town own = newTown();
    Visitor agent;

    @BeforeEach
    void signIn() {
        agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
    }

    void assembly(int members) {
        agent.get("/seances/assemblee");
        agent.post(
                "/seances/assemblee/reglages",
                Map.of(
                        "kind", "COMMUNE",
                        "department", "34",
                        "town", "Saint-Exemple",
                        "place", "salle du conseil",
                        "court", "Montpellier"));
        for (int i = 0; i < members; i++) {
            agent.post(
                    "/seances/assemblee/membres",
                    Map.of(
                            "civility",
                            i % 2 == 0 ? "Mme" : "M.",
                            "name",
                            "Membre " + (char) ('A' + i),
                            "rank",
                            i == 0 ? "HEAD" : "NONE"));
        }
        assertThat(agent.get("/seances/assemblee").body()).contains(members + " membres en exercice");
    }

    /** Convened with a délibération and an information, five members there, the session open. */
    String opened() {
        String session = created();
        add(session, "Tarifs de la salle des fêtes", "DELIBERATION");
        agent.post(session + "/points", Map.of("title", "Rapport annuel sur l’eau", "kind", "INFORMATION"));
        agent.post(session + "/convocation", Map.of("sentOn", "2026-12-01"));
        attend(session);
        return session;
    }

    /** As {@link #opened}, both items decided and the session closed. */
    String held() {
        assembly(5);
        String session = opened();
        close(session);
        return session;
    }

    /** Everybody is there, and the first of them opens the session. */
    void attend(String session) {
        Document live = agent.get(session).document();
        Map<String, String> call = event(live, "roll-call");
        live.select("table.roll select").forEach(select -> call.put(select.attr("name"), "present"));
        agent.post(session + "/evenements", call);
        live = agent.get(session).document();
        Map<String, String> opened = event(live, "opened");
        opened.put("member", one(live.select("#chair option").first()).val());
        agent.post(session + "/evenements", opened);
    }

    /** Decides both items of an {@link #opened} session and closes it. */
    void close(String session) {
        openItem(session, 0);
        vote(session);
        note(session);
        agent.post(session + "/evenements", event(agent.get(session).document(), "closed"));
    }

    /** All for what is under discussion. */
    void vote(String session) {
        Document live = agent.get(session).document();
        Map<String, String> vote = event(live, "voted");
        vote.put("item", live.select("#vote input[name=item]").val());
        live.select("#vote tbody tr")
                .forEach(row -> vote.put(row.select("input").attr("name"), "FOR"));
        agent.post(session + "/evenements", vote);
    }

    /** Opens the next item, an information, and takes note of it. */
    void note(String session) {
        openItem(session, 0);
        Document live = agent.get(session).document();
        Map<String, String> noted = event(live, "noted");
        noted.put("item", live.select("form input[name=item]").val());
        agent.post(session + "/evenements", noted);
    }

    /** With one délibération; nobody was called yet. */
    String convened() {
        String session = created();
        add(session, "Tarifs", "DELIBERATION");
        agent.get(session);
        convene(session);
        return session;
    }

    /** What the next page says of it is read, so that it is not taken for the answer to what comes after. */
    Document convene(String session) {
        agent.post(session + "/convocation", Map.of("sentOn", "2026-12-01"));
        return agent.get(session).document();
    }

    /** Sends the roll call of that page: {@code absent} for whoever is not among those told. */
    void call(String session, Document page, Map<String, String> told) {
        Map<String, String> call = event(page, "roll-call");
        members(page).forEach(member -> call.put("call-" + member, told.getOrDefault(member, "absent")));
        agent.post(session + "/evenements", call);
    }

    static List<String> members(Document page) {
        return page.select("table.roll select").stream()
                .map(select -> select.attr("name").substring("call-".length()))
                .toList();
    }

    static List<String> called(Document page) {
        return page.select("table.roll select option[selected]").eachAttr("value");
    }

    String created() {
        return agent.post("/seances", Map.of("day", "2026-12-15", "hour", "18:30"))
                .location();
    }

    void add(String session, String title, String kind) {
        agent.post(
                session + "/points",
                Map.of(
                        "title", title,
                        "kind", kind,
                        "subjectCode", "7.10",
                        "visas", "le code général des collectivités territoriales, notamment son article L. 2121-29",
                        "recitals", "qu’il convient de fixer les tarifs",
                        "provisions", "Les tarifs sont fixés."));
    }

    void openItem(String session, int at) {
        Document live = agent.get(session).document();
        Map<String, String> opened = event(live, "item-opened");
        opened.put(
                "item",
                live.select("form:has(input[value=item-opened]) input[name=item]")
                        .get(at)
                        .val());
        agent.post(session + "/evenements", opened);
    }

    static Map<String, String> event(Document page, String kind) {
        Map<String, String> fields = new HashMap<>();
        fields.put("seen", one(page.select("input[name=seen]").first()).val());
        fields.put("kind", kind);
        return fields;
    }

    static Element one(@Nullable Element found) {
        assertThat(found).isNotNull();
        return Objects.requireNonNull(found);
    }
}
