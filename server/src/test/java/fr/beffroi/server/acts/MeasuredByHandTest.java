package fr.beffroi.server.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** While the time of re-reading is measured, whoever consented reads every other act before what the rules find in it. */
class MeasuredByHandTest extends ServerTest {
    private final Town own = newTown();

    @BeforeEach
    void openUse() {
        OpenActs.in(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
    }

    @Test
    void an_act_is_read_alone_and_its_findings_open_afterwards() {
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        assertThat(elected.get("/temps").document().select("#use option").eachAttr("value"))
                .contains(ActsFeature.USE);
        elected.post(
                "/temps",
                Map.of(
                        "use",
                        ActsFeature.USE,
                        "committee",
                        LocalDate.of(2026, 10, 1).toString(),
                        "opinion",
                        "SPLIT",
                        "months",
                        "3",
                        "motive",
                        "mesurer avant de dire"));
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        assertThat(bring(agent, 99)).as("who did not consent").startsWith("/propositions/");
        String consent = agent.get("/temps").document().select("form.accord").attr("action");
        agent.post(consent, Map.of("given", "true"));
        String hand = "";
        boolean aided = false;
        int drawn = -1;
        // Even chances: forty draws on one side happen once in 10^12.
        for (int i = 0; i < 40 && (hand.isEmpty() || !aided); i++) {
            String led = bring(agent, i);
            if (led.startsWith("/temps/a-la-main/")) {
                hand = led;
                drawn = i;
            } else {
                aided = true;
                assertThat(agent.get(led).document().select(".finding")).isNotEmpty();
            }
        }
        assertThat(hand).isNotEmpty();
        assertThat(aided).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(bring(agent, drawn))
                    .as("the same file brought again is not drawn anew")
                    .startsWith("/temps/a-la-main/");
        }
        assertThat(agent.get(hand).document().text())
                .contains("Le tirage au sort a choisi cet acte")
                .doesNotContain("Considérant");
        agent.post(hand, Map.of("step", "START"));
        var alone = agent.get(hand).document();
        assertThat(alone.select("blockquote").text()).contains("Considérant que l’école Jules-Verne");
        assertThat(alone.select(".finding")).isEmpty();
        assertThat(alone.select("#fini").text()).isEqualTo("J’ai fini de relire");
        String proposal = agent.post(hand, Map.of("step", "DONE")).location();
        assertThat(agent.get(proposal).document().select(".finding")).isNotEmpty();
    }

    /** Where the page of the act leads. @param copy makes another file of the same act, by the comment of its archive */
    private static String bring(Visitor agent, int copy) {
        byte[] file = Arrays.copyOf(ActsFlowTest.DEFECTIVE, ActsFlowTest.DEFECTIVE.length + 1);
        file[file.length - 3] = 1;
        file[file.length - 1] = (byte) copy;
        String proposal = Upload.act(agent, "acte.docx", file, Map.of()).location();
        String detour = agent.get(proposal).location();
        return detour.isEmpty() ? proposal : detour;
    }
}
