package fr.beffroi.server.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.water.risk.HonestTest;
import fr.beffroi.water.risk.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a network in use to a ranking with its reasons and its proof, under an élu's hand. */
class RankingFlowTest extends WaterTest {
    @Autowired
    private JournalBook journal;

    @Autowired
    private PipeRows pipes;

    @Test
    void nothingIsRankedBeforeAnEluOpensTheUse() {
        Visitor agent = agent();
        inUse(agent);
        assertThat(page(agent, "/eau").select("#ranking").text()).contains("Aucun élu n’a encore ouvert");
        agent.post("/eau/classement", Map.of());
        assertThat(page(agent, "/eau").select(".notice.is-bad")).isNotEmpty();
        assertThat(tenancy.in(own.id(), rankings::findLast)).isEmpty();
    }

    @Test
    void aRankingTellsItsReasonsItsMapAndWhatItWasWorthOnYearsNotSeen() {
        Visitor agent = agent();
        NetworkRow network = inUse(agent);
        open();
        RankingRow done = ranked(agent);
        assertThat(done.state()).isEqualTo(RankingRow.State.DONE);
        assertThat(done.method()).isEqualTo(Method.BOOSTED);
        assertThat(done.on()).isEqualTo(network.lastRepair());
        assertThat(done.energy().joules()).isPositive();

        HonestTest direct = tenancy.in(own.id(), () -> {
                    var read = pipes.network(network.id(), network.projection());
                    return HonestTest.of(read, RankingJob.cut(read).orElseThrow(), read.repairs());
                })
                .orElseThrow();
        RankingRow.Tested tested = Objects.requireNonNull(done.tested());
        assertThat(tested.test().model())
                .as("what the engine says of what is stored")
                .isEqualTo(direct.model());
        assertThat(tested.until().getYear()).isEqualTo(tested.last().getYear() - 3);

        Document list = page(agent, "/eau/classement");
        assertThat(list.select("tbody tr")).hasSize(50);
        String first = plain(list.select("tbody tr").eachText().getFirst());
        assertThat(first).containsPattern("×\\d+,\\d : ").containsAnyOf("réparations", "canalisations semblables");
        Document proof = page(agent, "/eau/classement/preuve");
        String text = plain(proof.text());
        assertThat(text)
                .contains("De " + (tested.until().getYear() + 1) + " à "
                        + tested.last().getYear())
                .contains("Âge seul", "Casses passées par km", "Cohorte et historique")
                .contains("Des casses signalées ne sont pas des fuites cachées")
                .contains("vieille fonte face au plastique");
        assertThat(proof.select("svg .band, svg .line, svg .AGE")).isNotEmpty();

        JsonNode map = JsonMapper.shared()
                .readTree(agent.get("/eau/classement/" + done.id() + "/carte.json")
                        .body());
        assertThat(map.path("lines").size()).isEqualTo(network.pipes());
        assertThat(map.path("lines").get(0).get(0).asInt())
                .as("the first of all is drawn as such")
                .isZero();
        assertThat(plain(page(agent, "/eau/classement/canalisations/1").text()))
                .contains("Rang 1 sur " + network.pipes());
        assertThat(agent.get("/eau/classement/canalisations/9999").status()).isEqualTo(404);
        String street = list.select("tbody tr th a").eachText().getFirst();
        assertThat(page(agent, "/eau/classement?q=" + street.replace(" ", "+").toUpperCase(Locale.FRENCH))
                        .select("tbody th a")
                        .eachText())
                .isNotEmpty()
                .allMatch(street::equals);
        assertThat(agent.get("/eau/classement/classement.csv").body().lines()).hasSize(network.pipes() + 1);
        assertThat(tenancy.in(own.id(), () -> journal.search("water.ranking.", null, null, null, 0, 10)))
                .hasSize(2);
    }

    @Test
    void aSecondRankingTakesThePlaceOfTheLinesButWhatTheFirstWasWorthStays() {
        Visitor agent = agent();
        NetworkRow network = inUse(agent);
        open();
        RankingRow first = ranked(agent);
        RankingRow second = ranked(agent);
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(tenancy.in(own.id(), () -> rankings.lines(first.id()))).isEmpty();
        assertThat(tenancy.in(own.id(), () -> rankings.lines(second.id()))).hasSize(network.pipes());
        assertThat(page(agent, "/eau/classement/preuve").text()).contains("Derniers classements");
        assertThat(agent.get("/eau/classement/" + first.id() + "/carte.json").status())
                .isEqualTo(404);
    }

    @Test
    void whatIsSuspendedMeanwhileComesToNothingAndShowsNothing() {
        Visitor agent = agent();
        inUse(agent);
        open();
        RankingRow done = ranked(agent);
        UUID waiting = UUID.randomUUID();
        tenancy.run(own.id(), () -> rankings.add(waiting, done.network(), own.account(Role.AGENT), false));
        suspend();
        ranking.rank(own.id(), waiting);
        assertThat(rankingRow(waiting).state()).isEqualTo(RankingRow.State.STOPPED);
        assertThat(tenancy.in(own.id(), () -> rankings.lines(waiting))).isEmpty();
        for (String path :
                List.of("", "/preuve", "/canalisations/1", "/classement.csv", "/" + done.id() + "/carte.json")) {
            assertThat(agent.get("/eau/classement" + path).status()).as(path).isEqualTo(403);
        }
        assertThat(page(agent, "/eau").select("#ranking").text())
                .contains("Cet usage est suspendu")
                .doesNotContain("casses sont tombées");
    }

    @Test
    void aRankingThatADeadServerLeftRunningIsMadeAgainAndOneThatIsDoneIsNot() {
        Visitor agent = agent();
        NetworkRow network = inUse(agent);
        open();
        UUID id = UUID.randomUUID();
        tenancy.run(own.id(), () -> {
            rankings.add(id, network.id(), null, false);
            rankings.at(id, RankingRow.State.RUNNING, 2);
        });
        ranking.rank(own.id(), id);
        RankingRow done = rankingRow(id);
        assertThat(done.state()).isEqualTo(RankingRow.State.DONE);
        ranking.rank(own.id(), id);
        assertThat(rankingRow(id)).isEqualTo(done);
    }

    @Test
    void anotherCollectiviteSeesNothingOfIt() {
        Visitor agent = agent();
        inUse(agent);
        open();
        RankingRow done = ranked(agent);
        agent.get("/eau");
        agent.post("/eau/classement/annuel", Map.of("yearly", "true"));
        tenancy.run(otherTown.id(), () -> {
            assertThat(rankings.findLast()).isEmpty();
            assertThat(rankings.lines(done.id())).isEmpty();
            assertThat(rankings.isYearly()).isFalse();
        });
        assertThat(tenancy.in(own.id(), rankings::isYearly)).isTrue();
    }
}
