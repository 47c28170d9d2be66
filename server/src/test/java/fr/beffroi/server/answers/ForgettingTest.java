package fr.beffroi.server.answers;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.answers.Answer;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.Decisions;
import fr.beffroi.server.oversight.Erasure;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ForgettingTest extends ServerTest {
    @Autowired
    private Tenancy tenancy;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Erasure erasure;

    @Autowired
    private Messages messages;

    @Autowired
    private Drafts drafts;

    private final Town own = newTown();
    private final UUID message = UUID.randomUUID();
    private Proposal answer;
    private Proposal acknowledgement;

    @BeforeEach
    void anAnswerAndItsAcknowledgementOfOneMessage() {
        Use open = OpenAccueil.in(context(), own.id(), person(Role.ELU));
        tenancy.run(
                own.id(),
                () -> messages.add(new Message(
                        message,
                        Channel.DESK,
                        "Bonjour, je demande un permis.",
                        null,
                        "camille@example.org",
                        own.account(Role.AGENT),
                        Instant.now(),
                        false)));
        answer = tenancy.in(own.id(), () -> submitted(open, "answer"));
        acknowledgement = tenancy.in(own.id(), () -> submitted(open, Intake.ACKNOWLEDGEMENT));
    }

    @Test
    void aPendingAcknowledgementOfADecidedAnswerIsHeldForTheVisa() {
        Decision accepted = decide(Verdict.ACCEPT, null, null);
        waitingMail(accepted);
        Erasure.Request held = ask(acknowledgement);
        assertThat(held.archive()).isTrue();
        assertThat(held.doneAt()).isNull();
        assertThat(body()).isNotNull();

        Erasure.Visa visa = new Erasure.Visa("Archives départementales de l'Exemple", "1", LocalDate.of(2026, 7, 1));
        tenancy.run(own.id(), () -> erasure.grant(held.id(), visa, person(Role.DPO)));
        assertErased();
        assertThat(mail(accepted)).isEqualTo("FAILED||||");
    }

    @Test
    void erasingTheAnswerErasesTheAcknowledgementOfTheSameMessage() {
        assertThat(ask(answer).doneAt()).isNotNull();
        assertErased();
    }

    @Test
    void aMailThatStillWaitsDoesNotLeaveOnceItsDecisionIsReversed() {
        Decision accepted = decide(Verdict.ACCEPT, null, null);
        waitingMail(accepted);
        decide(Verdict.REJECT, "mauvais destinataire", accepted.id());
        assertThat(mail(accepted)).isEqualTo("FAILED||||");
    }

    private void assertErased() {
        for (Proposal one : List.of(answer, acknowledgement)) {
            Proposal stored = tenancy.in(
                    own.id(), () -> proposals.find(one.id()).orElseThrow().proposal());
            assertThat(stored.subject()).isEqualTo("(donnée effacée)");
            assertThat(stored.content()).isEqualTo("(donnée effacée)");
            assertThat(tenancy.in(own.id(), () -> drafts.find(one.id()))).isEmpty();
        }
        assertThat(body()).isNull();
    }

    /** As an SMTP server out of reach leaves it: no job of this server knows it. */
    private void waitingMail(Decision about) {
        tenancy.run(
                own.id(),
                () -> db.sql("insert into outbox (collectivity, id, about, recipient, subject, body, attempts, fault)"
                                + " values (?, ?, ?, 'camille@example.org', 'Sujet', 'Texte', 1, 'camille: unknown')")
                        .params(own.id(), UUID.randomUUID(), about.id())
                        .update());
    }

    private String mail(Decision about) {
        return tenancy.in(
                own.id(),
                () -> db.sql("select concat_ws('|', state, recipient, subject, body, coalesce(fault, ''))"
                                + " from outbox where about = ?")
                        .param(about.id())
                        .query(String.class)
                        .single());
    }

    private @Nullable String body() {
        return tenancy.in(own.id(), () -> messages.get(message)).body();
    }

    private Erasure.Request ask(Proposal proposal) {
        return tenancy.in(
                own.id(),
                () -> erasure.ask(Erasure.Kind.PROPOSAL, proposal.id(), "demande de la personne", person(Role.DPO)));
    }

    private Decision decide(Verdict verdict, @Nullable String motive, @Nullable UUID reverses) {
        return tenancy.in(
                own.id(),
                () -> decisions.decide(new Decisions.Request(
                        answer.id(),
                        answer.fingerprint(),
                        verdict,
                        null,
                        motive,
                        person(Role.AGENT),
                        Duration.ZERO,
                        reverses)));
    }

    private Proposal submitted(Use use, String kind) {
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                use.id(),
                kind,
                "Permis demandé par Camille",
                "Bonjour, votre demande est reçue.",
                List.of(),
                new Confidence(0.8, Confidence.NOT_CALIBRATED),
                "essai-1",
                new Energy(0, Energy.Method.CPU_TIME),
                false,
                Instant.now(),
                null);
        proposals.submit(proposal, "Accueil", false);
        drafts.add(
                proposal.id(),
                message,
                new Draft(
                        Answer.Status.ANSWERED,
                        proposal.content(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        LocalDate.of(2026, 11, 1),
                        null,
                        List.of()));
        return proposal;
    }

    private Person person(Role role) {
        return new Person(own.account(role), role);
    }
}
