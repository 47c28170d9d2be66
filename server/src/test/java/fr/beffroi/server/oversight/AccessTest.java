package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** A rule of access holds in the queue, on the page, in the API and in the decision; a rule of opening, in the opening. */
class AccessTest extends OversightTest {
    private final Set<UUID> kept = ConcurrentHashMap.newKeySet();
    private final String names = UUID.randomUUID().toString();

    @Autowired
    Tokens tokens;

    @BeforeEach
    void rules() {
        AccessRule access = (use, by) -> {
            if (use.key().equals("garde") && kept.contains(by.id())) {
                throw new NotAllowed("use.closed", "essai");
            }
        };
        OpeningRule opening = use -> {
            if (use.key().equals("ligne")) {
                throw new NotAllowed("queue.barred", "essai", "Ligne franchie");
            }
        };
        beans().registerSingleton(names + "access", access);
        beans().registerSingleton(names + "opening", opening);
    }

    @AfterEach
    void noRules() {
        beans().destroySingleton(names + "access");
        beans().destroySingleton(names + "opening");
    }

    private static DefaultListableBeanFactory beans() {
        return (DefaultListableBeanFactory) context().getAutowireCapableBeanFactory();
    }

    @Test
    void a_use_kept_from_a_person_is_neither_shown_to_them_nor_decided_by_them_and_stays_open_to_others() {
        Town own = newTown();
        Use use = open(own, "garde");
        Proposal proposal = submitted(own, use);
        kept.add(own.account(Role.AGENT));
        Visitor agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        assertThat(agent.get("/").document().select(".queue-line")).isEmpty();
        assertThat(agent.get("/").document().select("[data-barred=garde]").text())
                .contains("ne vous est pas ouvert");
        assertThat(agent.get("/?use=garde&status=ACCEPTED").status()).isEqualTo(200);
        assertThat(agent.get("/propositions/" + proposal.id()).status()).isEqualTo(403);
        assertThat(agent.get("/usages/garde/acces").status()).isEqualTo(403);
        assertThatThrownBy(() -> decide(own, accept(own, proposal))).isInstanceOf(NotAllowed.class);
        agent.get("/usages");
        agent.post(
                "/propositions/" + proposal.id() + "/decisions",
                Map.of("fingerprint", proposal.fingerprint(), "verdict", "ACCEPT"));
        assertThat(status(own, proposal)).isEqualTo(Status.PENDING);

        Visitor head = visitor().signIn(own.email(Role.HEAD_OF_SERVICE), PASSWORD);
        assertThat(head.get("/").document().select(".queue-line")).hasSize(1);
        assertThat(head.get("/").document().select("[data-barred]")).isEmpty();
        assertThat(head.get("/propositions/" + proposal.id()).status()).isEqualTo(200);
        assertThat(head.get("/usages/garde/acces").location()).isEqualTo("/?use=garde");
        kept.clear();
        assertThat(agent.get("/propositions/" + proposal.id()).status()).isEqualTo(200);
        decide(own, accept(own, proposal));
        assertThat(status(own, proposal)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void a_token_opens_no_more_than_its_person_may() {
        Town own = newTown();
        Proposal proposal = submitted(own, open(own, "garde"));
        String token = in(
                own,
                () -> tokens.create(
                        own.account(Role.AGENT),
                        "essai",
                        Set.of(Scope.values()),
                        Instant.now().plusSeconds(3600)));
        assertThat(call(token, "/api/v1/proposals").body())
                .contains(proposal.id().toString());
        kept.add(own.account(Role.AGENT));
        assertThat(call(token, "/api/v1/proposals").body()).isEqualTo("[]");
        assertThat(call(token, "/api/v1/proposals/" + proposal.id()).status()).isEqualTo(403);
        assertThat(call(token, "/api/v1/proposals/" + proposal.id() + "/decisions")
                        .status())
                .isEqualTo(403);
        Visitor.Page decided = visitor()
                .send(HttpRequest.newBuilder(address().resolve("/api/v1/proposals/" + proposal.id() + "/decisions"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"fingerprint\":\"" + proposal.fingerprint() + "\",\"verdict\":\"ACCEPT\"}")));
        assertThat(decided.status()).isEqualTo(403);
        assertThat(decided.body()).contains("use.closed");
        assertThat(status(own, proposal)).isEqualTo(Status.PENDING);
    }

    private static Visitor.Page call(String token, String path) {
        return visitor()
                .send(HttpRequest.newBuilder(address().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    @Test
    void a_rule_is_asked_of_the_person_who_decides_even_without_a_request() {
        Town own = newTown();
        Proposal proposal = submitted(own, open(own, "garde"));
        kept.add(own.account(Role.HEAD_OF_SERVICE));
        var request = new Decisions.Request(
                proposal.id(),
                proposal.fingerprint(),
                Verdict.REJECT,
                null,
                "motif",
                person(own, Role.HEAD_OF_SERVICE),
                Duration.ZERO,
                null);
        assertThatThrownBy(() -> decide(own, request)).isInstanceOf(NotAllowed.class);
        assertThat(in(own, () -> decisions.of(proposal.id()))).isEmpty();
    }

    @Test
    void a_use_that_a_rule_forbids_is_neither_opened_nor_resumed_and_may_still_be_suspended_and_closed() {
        Town own = newTown();
        in(own, () -> {
            uses.propose(use("ligne"), person(own, Role.ELU));
            return true;
        });
        assertThatThrownBy(() -> in(own, () -> uses.change("ligne", UseState.OPEN, person(own, Role.ELU), MOTIVE)))
                .isInstanceOf(NotAllowed.class);
        Visitor elected = visitor().signIn(own.email(Role.ELU), PASSWORD);
        elected.get("/usages");
        Visitor.Page refused = elected.post("/usages/ligne/etat", Map.of("to", "OPEN", "motive", "essai"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().text())
                .as("the text says what it is about")
                .contains("Ligne franchie");
        assertThat(in(own, () -> uses.get("ligne")).state()).isEqualTo(UseState.PROPOSED);
        assertThat(in(own, () -> uses.history("ligne"))).isEmpty();
        in(own, () -> uses.change("ligne", UseState.CLOSED, person(own, Role.ELU), MOTIVE));
        assertThat(in(own, () -> uses.get("ligne")).state()).isEqualTo(UseState.CLOSED);
    }
}
