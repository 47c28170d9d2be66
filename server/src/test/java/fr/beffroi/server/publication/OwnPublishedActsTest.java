package fr.beffroi.server.publication;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import java.util.Map;
import java.util.UUID;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class OwnPublishedActsTest extends ServerTest {
    private final Town own = newTown();
    private final UUID act = UUID.randomUUID();

    @Test
    void whatIsPublishedIsFoundAmongSimilarActsAsItIsMaskedAndNoLongerOnceItIsWithdrawn() {
        Adopted.open(context(), own.id(), new Person(own.account(Role.ELU), Role.ELU));
        Adopted.tell(context(), own.id(), act, Adopted.aid("2026-11-01"), "");
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        assertThat(found(agent)).isEmpty();

        PublicationOffice office = new PublicationOffice(agent, act);
        office.sign();
        office.mask(Map.of());
        office.publish();
        Elements found = found(agent);
        assertThat(found).hasSize(1);
        assertThat(found.text()).contains("Aide exceptionnelle à […]", "Nos actes publiés");
        String link = found.select("h2 a").attr("href");
        assertThat(agent.get(link).body()).contains("300 euros").doesNotContain("Quelconque");
        Visitor stranger = visitor().signIn(otherTown.email(Role.AGENT), PASSWORD);
        assertThat(stranger.get(link).status()).isEqualTo(404);

        office.page();
        agent.post(office.path() + "/retrait", Map.of("motive", "erreur"));
        assertThat(found(agent)).isEmpty();
        assertThat(agent.get(link).status()).isEqualTo(404);
    }

    private static Elements found(Visitor agent) {
        return agent.get("/actes/semblables?q=aide+exceptionnelle").document().select(".act-list li");
    }
}
