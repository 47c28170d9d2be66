package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The DPO's page of erasures: what waits, whatever it is about, its visa or its withdrawal, and what was done. */
class ErasuresPageTest extends OversightTest {
    private static final Map<String, String> VISA =
            Map.of("authority", "Archives départementales", "reference", "2026-7", "on", "2026-11-02");

    @Autowired
    Erasure erasure;

    private final Town own = newTown();

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }

    /** A decided proposal whose erasure is asked for. */
    private Proposal held() {
        Proposal proposal = submitted(own, open(own, "essai-" + UUID.randomUUID()));
        decide(own, accept(own, proposal));
        in(own, () -> erasure.ask(Erasure.Kind.PROPOSAL, proposal.id(), "demande du 3", person(own, Role.DPO)));
        return proposal;
    }

    private String path(UUID subject) {
        return "/effacements/"
                + in(own, () -> erasure.findHeld(subject).orElseThrow().id());
    }

    @Test
    void every_request_that_waits_is_there_and_leads_to_what_it_is_about() {
        Proposal proposal = held();
        in(own, () -> erasure.ask(Erasure.Kind.PERSON, own.account(Role.AGENT), "départ", person(own, Role.DPO)));
        in(own, () -> erasure.hold(UUID.randomUUID(), "dossier d’ailleurs", person(own, Role.DPO)));
        Document page = as(Role.DPO).get("/effacements").document();
        assertThat(page.select("#waiting article")).hasSize(3);
        assertThat(page.select("#waiting h3 a").attr("href")).isEqualTo("/propositions/" + proposal.id());
        assertThat(page.select("#waiting").text())
                .contains("demande du 3")
                .contains("Compte : Camille AGENT")
                .contains("dossier d’ailleurs")
                .contains("par Camille DPO");
        assertThat(page.select("#ended").text()).contains("Rien n’a été effacé");
        Town other = newTown();
        assertThat(visitor()
                        .signIn(other.email(Role.DPO), PASSWORD)
                        .get("/effacements")
                        .document()
                        .select("#waiting article"))
                .as("of another collectivité")
                .isEmpty();
    }

    @Test
    void the_dpo_asks_for_the_erasure_of_a_proposal_on_its_page() {
        Use use = open(own, "essai-" + UUID.randomUUID());
        Proposal decided = submitted(own, use);
        decide(own, accept(own, decided));
        Proposal undecided = submitted(own, use);
        Visitor dpo = as(Role.DPO);
        assertThat(dpo.get("/propositions/" + decided.id()).document().select("#effacer"))
                .hasSize(1);
        assertThat(as(Role.AGENT)
                        .get("/propositions/" + decided.id())
                        .document()
                        .select("#effacer"))
                .isEmpty();
        assertThat(dpo.post("/effacements/propositions/" + undecided.id(), Map.of("motive", " "))
                        .status())
                .isEqualTo(302);
        assertThat(in(own, () -> erasure.of(undecided.id()))).isEmpty();
        dpo.post("/effacements/propositions/" + undecided.id(), Map.of("motive", "demande de la personne"));
        assertThat(in(own, () -> proposals.find(undecided.id()).orElseThrow())
                        .proposal()
                        .content())
                .as("what nobody decided is no archive")
                .isEqualTo("(donnée effacée)");
        dpo.post("/effacements/propositions/" + decided.id(), Map.of("motive", "demande de la personne"));
        assertThat(in(own, () -> erasure.findHeld(decided.id()))).isPresent();
        assertThat(dpo.get("/propositions/" + decided.id()).document().select("#effacer"))
                .as("asked once")
                .isEmpty();
        dpo.post("/effacements/propositions/" + decided.id(), Map.of("motive", "encore"));
        assertThat(in(own, () -> erasure.of(decided.id()))).hasSize(1);
        Visitor elu = as(Role.ELU);
        elu.get("/usages");
        assertThat(elu.post("/effacements/propositions/" + decided.id(), Map.of("motive", "non"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_visa_recorded_on_the_page_erases_and_a_wrong_one_does_not() {
        Proposal proposal = held();
        String path = path(proposal.id());
        Visitor dpo = as(Role.DPO);
        dpo.get("/effacements");
        for (Map<String, String> wrong : List.of(
                Map.of("authority", " ", "reference", "2026-7", "on", "2026-11-02"),
                Map.of("authority", "Archives", "reference", "x".repeat(201), "on", "2026-11-02"),
                Map.of("authority", "Archives", "reference", "2026-7", "on", "2090-01-01"),
                Map.of("authority", "Archives", "reference", "2026-7"))) {
            Visitor.Page refused = dpo.post(path + "/visa", wrong);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.document().select("#fault").text()).contains("Rien n’a été effacé");
            assertThat(refused.document()
                            .select("details[open] input[name=reference]")
                            .val())
                    .as("what was typed stays")
                    .isEqualTo(wrong.get("reference"));
        }
        assertThat(in(own, () -> proposals.find(proposal.id()).orElseThrow().proposal()))
                .isEqualTo(proposal);
        assertThat(dpo.post(path + "/visa", VISA).location()).isEqualTo("/effacements");
        assertThat(in(own, () -> proposals.find(proposal.id()).orElseThrow())
                        .proposal()
                        .content())
                .isEqualTo("(donnée effacée)");
        Document page = dpo.get("/effacements").document();
        assertThat(page.select("#waiting article")).isEmpty();
        assertThat(page.select("#ended tbody").text())
                .contains("Archives départementales")
                .contains("2026-7")
                .contains("effacé le");
        assertThat(dpo.post(path + "/visa", VISA).document().select("#fault").text())
                .contains("n’attend plus");
        assertThat(in(own, () -> journal.verify()).valid()).isTrue();
    }

    @Test
    void what_is_withdrawn_is_never_erased_and_can_be_asked_again() {
        Proposal proposal = held();
        String path = path(proposal.id());
        UUID request = UUID.fromString(path.substring("/effacements/".length()));
        Visitor dpo = as(Role.DPO);
        dpo.get("/effacements");
        assertThat(dpo.post(path + "/retrait", Map.of("motive", " ")).status()).isEqualTo(422);
        assertThat(dpo.post(path + "/retrait", Map.of("motive", "la personne y renonce"))
                        .location())
                .isEqualTo("/effacements");
        assertThat(dpo.get("/effacements").document().select("#ended tbody").text())
                .contains("rien d’effacé");
        assertThat(dpo.post(path + "/visa", VISA).status()).isEqualTo(422);
        assertThatThrownBy(() -> in(own, () -> {
                    db.sql("""
                                            insert into erasure_visa
                                                (collectivity, erasure, authority, reference, given_on, by_account, at)
                                            values (?, ?, 'Archives', '2026-7', date '2026-11-02', ?, now())""").params(own.id(), request, own.account(Role.DPO)).update();
                    return db.sql("insert into erasure_effect (collectivity, erasure, at) values (?, ?, now())")
                            .params(own.id(), request)
                            .update();
                }))
                .as("not even with a visa")
                .hasStackTraceContaining("an erasure that was withdrawn has no effect");
        assertThat(in(own, () -> proposals.find(proposal.id()).orElseThrow().proposal()))
                .isEqualTo(proposal);
        assertThat(journal(own, proposal.id()))
                .extracting(JournalBook.Line::type)
                .contains("erasure.withdrawn");
        in(own, () -> erasure.ask(Erasure.Kind.PROPOSAL, proposal.id(), "encore", person(own, Role.DPO)));
        dpo.post(path(proposal.id()) + "/visa", VISA);
        assertThat(in(own, () -> proposals.find(proposal.id()).orElseThrow())
                        .proposal()
                        .content())
                .isEqualTo("(donnée effacée)");
        UUID done = in(own, () -> erasure.of(proposal.id())).stream()
                .filter(one -> one.doneAt() != null)
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> in(own, () -> erasure.withdraw(done, "trop tard", person(own, Role.DPO))))
                .hasMessage("erasure.done");
        assertThatThrownBy(() -> in(
                        own,
                        () -> db.sql("""
                        insert into erasure_withdrawal (collectivity, erasure, reason, by_account, at)
                        values (?, ?, 'trop tard', ?, now())""")
                                .params(own.id(), done, own.account(Role.DPO))
                                .update()))
                .hasStackTraceContaining("what is erased cannot be withdrawn");
    }

    @Test
    void only_the_dpo_sees_it_and_acts() {
        Proposal proposal = held();
        String path = path(proposal.id());
        for (Role role : List.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.ADMINISTRATOR)) {
            Visitor other = as(role);
            assertThat(other.get("/effacements").status()).as(role.name()).isEqualTo(403);
            other.get("/usages");
            assertThat(other.post(path + "/visa", VISA).status()).isEqualTo(403);
            assertThat(other.post(path + "/retrait", Map.of("motive", "non")).status())
                    .isEqualTo(403);
        }
        UUID request = UUID.fromString(path.substring("/effacements/".length()));
        assertThatThrownBy(() -> in(own, () -> erasure.withdraw(request, "non", person(own, Role.ELU))))
                .isInstanceOf(NotAllowed.class);
        assertThat(as(Role.DPO).get("/usages").document().select("a[href=/effacements]"))
                .as("in the menu")
                .isNotEmpty();
        Visitor stranger = visitor().signIn(newTown().email(Role.DPO), PASSWORD);
        stranger.get("/effacements");
        assertThat(stranger.post(path + "/visa", VISA).status()).isEqualTo(404);
        assertThat(in(own, () -> erasure.findHeld(proposal.id()))).isPresent();
    }
}
