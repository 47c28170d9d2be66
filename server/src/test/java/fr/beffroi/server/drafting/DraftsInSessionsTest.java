package fr.beffroi.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.draft.Families;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Decisions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Validated drafts on the agenda of a session. */
class DraftsInSessionsTest extends DraftingTest {
    @Autowired
    private Decisions decisions;

    private Visitor agent;

    @BeforeEach
    void seatTheAssembly() {
        agent = visitor().signIn(own.email(Role.AGENT), PASSWORD);
        agent.get("/seances/assemblee");
        agent.post(
                "/seances/assemblee/reglages",
                Map.of(
                        "kind", "COMMUNE",
                        "department", "34",
                        "town", "Saint-Exemple",
                        "place", "salle du conseil",
                        "court", "Montpellier"));
        agent.post("/seances/assemblee/membres", Map.of("civility", "Mme", "name", "Claire EXEMPLE", "rank", "HEAD"));
    }

    @Test
    void theAccountsAreVotedAsTheirFamilySaysUnlessThePersonChoseOtherwise() {
        Draft accounts = draft("compte-financier-unique");
        validate(accounts, "essai");
        String session = session();
        assertThat(agent.get(session)
                        .document()
                        .select("#draft-majority option")
                        .eachText()
                        .getFirst())
                .isEqualTo("comme la famille d’actes le dit");
        inscribe(session, accounts, "");
        assertThat(agent.get(session).document().select(".agenda").text()).contains("le maire se retire");
        agent.post(session + "/points/" + accounts.id() + "/retrait", Map.of());
        inscribe(session, accounts, "VOTES_CAST");
        assertThat(agent.get(session).document().select(".agenda").text())
                .contains("Approbation")
                .doesNotContain("le maire se retire");
    }

    @Test
    void anAppointmentIsMadeInSecretAsItsFamilySays() {
        Draft appointment = draft("designation-delegues");
        validate(appointment, "essai");
        String session = session();
        inscribe(session, appointment, "");
        assertThat(agent.get(session).document().select(".agenda").text()).contains("scrutin secret");
    }

    @Test
    void theConvocationTakesTheTextLastValidated() {
        Draft draft = draft();
        validate(draft, "essai");
        String session = session();
        inscribe(session, draft, "");
        String part = latest(draft).writing().parts().getLast().id();
        in(() -> saving.save(draft.id(), 1, with(latest(draft).writing(), part, "Un article relu."), agent()));
        validate(draft, "relu");
        assertThat(plan(session)).doesNotContain("Un article relu.");
        convene(session);
        assertThat(plan(session)).contains("Un article relu.");
    }

    @Test
    void aDraftRejectedSinceIsNotConvened() {
        Draft draft = draft();
        validate(draft, "essai");
        String session = session();
        inscribe(session, draft, "");
        agent.get(session);
        in(() -> decisions.decide(new Decisions.Request(
                draft.proposal(),
                proposals.get(draft.proposal()).proposal().fingerprint(),
                Verdict.REJECT,
                null,
                "à revoir",
                person(Role.AGENT),
                Duration.ZERO,
                decisions.of(draft.proposal()).getLast().id())));
        convene(session);
        assertThat(agent.get(session).body()).contains("Ce projet a été rejeté").contains("en préparation");
    }

    @Test
    void aDraftOnOneAgendaIsNotOfferedToAnother() {
        Draft draft = draft();
        validate(draft, "essai");
        String first = session();
        String second = session();
        agent.get(second);
        inscribe(first, draft, "");
        assertThat(agent.get(second).document().select("#draft")).isEmpty();
        inscribe(second, draft, "");
        assertThat(agent.get(second).body()).contains("à l’ordre du jour d’une autre séance");
        agent.post(first + "/annulation", Map.of());
        assertThat(agent.get(second).document().select("#draft option")).hasSize(1);
    }

    private String session() {
        String session = agent.post("/seances", Map.of("day", "2026-12-15", "hour", "18:30"))
                .location();
        agent.get(session);
        return session;
    }

    private void inscribe(String session, Draft draft, String majority) {
        agent.post(session + "/projets", Map.of("draft", draft.id().toString(), "majority", majority, "secrecy", ""));
    }

    private void convene(String session) {
        agent.post(session + "/convocation", Map.of("sentOn", "2026-12-01"));
    }

    private String plan(String session) {
        return in(() -> db.sql("select plan::text from sessions where id = ?::uuid")
                .param(session.substring(session.lastIndexOf('/') + 1))
                .query(String.class)
                .single());
    }

    private Draft draft(String family) {
        return in(() -> composing.start(new Composing.Wanted(
                "",
                Times.now().minusSeconds(600),
                family,
                Families.shipped().get(family).sample().plain(),
                "Accueil",
                agent(),
                false)));
    }
}
