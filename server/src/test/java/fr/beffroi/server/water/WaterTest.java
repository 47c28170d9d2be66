package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.FormData;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Tenancy;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.annotation.Autowired;

/** A collectivité of its own, that brings the files of an invented town as a newcomer would. */
abstract class WaterTest extends ServerTest {
    static final DemoTown TOWN = DemoTown.asOf(WaterFeature.today());

    @Autowired
    Tenancy tenancy;

    @Autowired
    NetworkRows networks;

    @Autowired
    Importing importing;

    @Autowired
    RankingRows rankings;

    @Autowired
    RankingJob ranking;

    @Autowired
    Uses uses;

    final Town own = newTown();

    Visitor agent() {
        return visitor().signIn(own.email(Role.AGENT), PASSWORD);
    }

    Person person(Role role) {
        return new Person(own.account(role), role);
    }

    /** @param content of its file, by the name of the field, with the file's name after a slash: {@code pipes/a.csv} */
    static Visitor.Page sent(Visitor visitor, Map<String, byte[]> content) {
        String csrf = visitor.get("/eau/import")
                .document()
                .select("main input[name=_csrf]")
                .val();
        return visitor.send(FormData.post(
                HttpRequest.newBuilder(visitor.uri("/eau/import")), Map.of("_csrf", csrf), parts(content)));
    }

    /** As for {@link #sent}. */
    static FormData.Sent[] parts(Map<String, byte[]> content) {
        return content.entrySet().stream()
                .map(file -> {
                    String[] names = file.getKey().split("/");
                    return new FormData.Sent(names[0], names[1], file.getValue());
                })
                .toArray(FormData.Sent[]::new);
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("pipes/canalisations.csv", TOWN.pipes());
        files.put("repairs/reparations.csv", TOWN.repairs());
        files.put("roads/voirie.csv", TOWN.roads());
        return files;
    }

    /** What the page of columns sends when nothing is changed on it. */
    static Map<String, String> proposed(Document page) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select("main select")
                .forEach(select -> fields.put(
                        select.attr("name"), select.select("option[selected]").attr("value")));
        return fields;
    }

    /** From the page of columns, as it stands, to the end of the reading. */
    NetworkRow read(Visitor visitor, String page) {
        Visitor.Page told = visitor.post(page + "/colonnes", proposed(page(visitor, page)));
        assertThat(told.status()).as(told.body()).isEqualTo(302);
        UUID id = UUID.fromString(page.substring(page.lastIndexOf('/') + 1));
        await(() -> !network(id).isUnderWay());
        return network(id);
    }

    /** The invented town, imported and in use. */
    NetworkRow inUse(Visitor agent) {
        String page = sent(agent, files()).location();
        NetworkRow read = read(agent, page);
        agent.get(page);
        assertThat(agent.post(page + "/utiliser", Map.of()).location()).isEqualTo("/eau");
        return network(read.id());
    }

    /** Opened by an élu, without second readings: a test that decides must not depend on chance. */
    void open() {
        tenancy.run(own.id(), () -> {
            uses.readAgain(WaterFeature.USE, 0, person(Role.ELU));
            uses.change(WaterFeature.USE, UseState.OPEN, person(Role.ELU), new Motive("essai", null));
        });
    }

    void suspend() {
        tenancy.run(
                own.id(),
                () -> uses.change(WaterFeature.USE, UseState.SUSPENDED, person(Role.ELU), new Motive("essai", null)));
    }

    /** As the button asks for it. */
    RankingRow ranked(Visitor agent) {
        agent.get("/eau");
        assertThat(agent.post("/eau/classement", Map.of()).location()).isEqualTo("/eau");
        UUID id = tenancy.in(own.id(), rankings::findLast).orElseThrow().id();
        await(() -> !rankingRow(id).isUnderWay());
        return rankingRow(id);
    }

    RankingRow rankingRow(UUID id) {
        return tenancy.in(own.id(), () -> rankings.get(id));
    }

    NetworkRow network(UUID id) {
        return tenancy.in(own.id(), () -> networks.get(id));
    }

    static Document page(Visitor visitor, String path) {
        Visitor.Page page = visitor.get(path);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        return page.document();
    }

    static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
