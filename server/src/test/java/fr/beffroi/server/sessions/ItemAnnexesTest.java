package fr.beffroi.server.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Program;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.annexes.Files;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Annexes of an item: what members receive, and what the act then bears. */
class ItemAnnexesTest extends HeldSession {
    private static final byte[] PLAN = Files.pdf("Plan de la salle");

    @Test
    void anAnnexGoesFromTheAgendaToMembersToTheExplanatoryNoteAndToTheAdoptedAct() throws IOException {
        assembly(5);
        String session = created();
        add(session, "Tarifs de la salle des fêtes", "DELIBERATION");
        Document page = annex(session, "plan.pdf", PLAN, "Plan de la salle");
        assertThat(page.text()).contains("L’annexe est jointe");
        assertThat(page.select(".agenda .annex-list").text())
                .contains("Plan de la salle")
                .contains("jointe par Camille AGENT")
                .contains(Sha256.of(PLAN));
        String link = page.select(".annex-line a").attr("href");
        assertThat(agent.get(session + "/papiers/note-explicative").document().text())
                .contains("Annexes jointes :")
                .contains("Plan de la salle");

        convene(session);
        Visitor elu = visitor().signIn(own.email(Role.ELU), PASSWORD);
        Document live = elu.get(session).document();
        assertThat(live.select(".annex-links a").attr("href")).isEqualTo(link);
        assertThat(elu.fetch(link)).isEqualTo(PLAN);
        Map<String, byte[]> bundle =
                unzipped(elu.fetch(live.select("a[href$=annexes.zip]").attr("href")));
        assertThat(bundle).containsOnlyKeys("point-01/01 plan.pdf");
        assertThat(bundle.get("point-01/01 plan.pdf")).isEqualTo(PLAN);

        call(session, agent.get(session).document(), Map.of());
        hold(session);
        assertThat(agent.get(session).document().select(".annex-links a").eachText())
                .containsExactly("Plan de la salle");
        Document closed = agent.get(session).document();
        assertThat(agent.get(closed.select("a[href*=extrait]").attr("href"))
                        .document()
                        .select("article")
                        .text())
                .contains("Annexes : Plan de la salle (plan.pdf).");
        Document acts = agent.get("/actes/adoptes").document();
        Document act = agent.get(acts.select("tbody a").attr("href")).document();
        assertThat(act.select("#annexes .annex-line a").eachText()).containsExactly("Plan de la salle");
        assertThat(agent.fetch(act.select("#annexes .annex-line a").attr("href")))
                .isEqualTo(PLAN);
        assertThat(act.select("#annexes form[action$=retrait]")).hasSize(1);
    }

    @Test
    void onceTheConvocationLeftTheAnnexesAreWhatMembersReceived() {
        assembly(5);
        String session = created();
        add(session, "Tarifs", "DELIBERATION");
        Document page = annex(session, "plan.pdf", PLAN, "Plan");
        String annex = page.select(".annex-line a").attr("href");
        convene(session);
        for (String change : List.of("/retrait", "/rang?by=1", "/titre?title=Autre")) {
            agent.post(annex + change, Map.of());
            assertThat(agent.get(session).document().select(".notice.is-bad").text())
                    .as(change)
                    .contains("La convocation est partie");
        }
        String added = annex.substring(0, annex.lastIndexOf('/'));
        agent.send(added, Map.of(), "vue.png", Files.picture("png"));
        assertThat(agent.get(session).document().select(".annex-links a").eachText())
                .containsExactly("Plan");
    }

    @Test
    void whatMembersReceivedStaysWhatTheyReceivedWhenTheItemComesBack() throws IOException {
        assembly(5);
        String session = created();
        add(session, "Tarifs", "DELIBERATION");
        annex(session, "plan.pdf", PLAN, "Plan");
        convene(session);
        Document live = agent.get(session).document();
        List<String> members = members(live);
        call(session, live, Map.of(members.get(0), "present", members.get(1), "present"));
        Map<String, String> opened = event(agent.get(session).document(), "opened");
        opened.put("member", members.get(0));
        agent.post(session + "/evenements", opened);
        Map<String, String> rest = event(agent.get(session).document(), "postpone-rest");
        agent.post(session + "/evenements", rest);
        agent.post(session + "/evenements", event(agent.get(session).document(), "closed"));
        agent.get(session);
        String second = agent.post(session + "/seconde-convocation", Map.of("day", "2026-12-22", "hour", "18:30"))
                .location();

        Document preparing = agent.get(second).document();
        agent.post(preparing.select(".annex-list form[action$=retrait]").attr("action"), Map.of());
        annex(second, "vue.png", Files.picture("png"), "Vue");
        assertThat(unzipped(agent.fetch(session + "/annexes.zip"))).containsOnlyKeys("point-01/01 plan.pdf");
        Document before = agent.get(session).document();
        assertThat(before.select(".annex-links a").eachText()).containsExactly("Plan");
        assertThat(agent.fetch(before.select(".annex-links a").attr("href"))).isEqualTo(PLAN);
        assertThat(agent.get(session + "/papiers/note-explicative").body())
                .contains("Plan")
                .doesNotContain("Vue");
        assertThat(agent.get(second).document().select(".annex-line a").eachText())
                .containsExactly("Vue");
    }

    @Test
    void annexesAreRenamedMovedRemovedAndRefusedOnTheAgenda() {
        assembly(5);
        String session = created();
        add(session, "Tarifs", "DELIBERATION");
        annex(session, "plan.pdf", PLAN, "Plan");
        Document page = annex(session, "vue.png", Files.picture("png"), "Vue");
        agent.post(page.select(".annex-list li:last-child form[action$=rang]").attr("action"), Map.of("by", "-1"));
        page = agent.get(session).document();
        assertThat(page.select(".annex-line a").eachText()).containsExactly("Vue", "Plan");
        agent.post(page.select("form[action$=titre]").attr("action"), Map.of("title", "Vue aérienne"));
        page = agent.get(session).document();
        assertThat(page.select(".annex-line a").eachText()).containsExactly("Vue aérienne", "Plan");
        agent.post(page.select(".annex-list form[action$=retrait]").attr("action"), Map.of());
        assertThat(agent.get(session).document().select(".annex-line a").eachText())
                .containsExactly("Plan");
        assertThat(annex(session, "copie.pdf", PLAN, "").select("#refused").text())
                .contains("est déjà joint");
        assertThat(annex(session, "secret.pdf", Files.locked(), "")
                        .select("#refused")
                        .text())
                .contains("protégé par un mot de passe");

        // Taken off the agenda, a typed item is no more, and neither are its annexes.
        String link = agent.get(session).document().select(".annex-line a").attr("href");
        agent.post(
                agent.get(session)
                        .document()
                        .select(".agenda-line form[action$=retrait]")
                        .attr("action"),
                Map.of());
        assertThat(agent.get(link).status()).isEqualTo(404);
    }

    @Test
    void aStrangerFindsNoAnnexAndAProgramReadsAddsAndRemoves() {
        assembly(5);
        String session = created();
        add(session, "Tarifs", "DELIBERATION");
        String link =
                annex(session, "plan.pdf", PLAN, "Plan").select(".annex-line a").attr("href");
        Visitor stranger = visitor().signIn(otherTown.email(Role.AGENT), PASSWORD);
        assertThat(stranger.get(link).status()).isEqualTo(404);
        assertThat(stranger.get(session + "/annexes.zip").status()).isEqualTo(404);
        stranger.get("/seances");
        assertThat(stranger.post(link + "/retrait", Map.of()).status()).isEqualTo(404);

        String path = link.replace("/seances/", "sessions/").replace("/points/", "/items/");
        String list = path.substring(0, path.lastIndexOf('/'));
        Program program = Program.of(own, Role.AGENT, EnumSet.allOf(Scope.class));
        assertThat(program.get(list).json().get(0).path("title").asString()).isEqualTo("Plan");
        assertThat(program.get(path + "/file").status()).isEqualTo(200);
        assertThat(program.send(list, Map.of("title", "Vue"), "vue.png", Files.picture("png"))
                        .json())
                .hasSize(2);
        assertThat(program.delete(path).json()).hasSize(1);
        convene(session);
        Program.Answer late = program.send(list, Map.of(), "plan.pdf", PLAN);
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().path("key").asString()).isEqualTo("sessions.annexes.convened");
        Program other = Program.of(otherTown, Role.AGENT, EnumSet.allOf(Scope.class));
        assertThat(other.get(list).status()).isEqualTo(404);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                files.put(part.getName(), parts.readAllBytes());
            }
        }
        return files;
    }

    private Document annex(String session, String name, byte[] content, String title) {
        Document page = agent.get(session).document();
        agent.send(page.select("form[enctype]").attr("action"), Map.of("title", title), name, content);
        return agent.get(session).document();
    }

    private void hold(String session) {
        attend(session);
        openItem(session, 0);
        vote(session);
        agent.post(session + "/evenements", event(agent.get(session).document(), "closed"));
    }
}
