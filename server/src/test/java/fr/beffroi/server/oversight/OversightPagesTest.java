package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.journal.JournalFile;
import fr.beffroi.oversight.journal.Proof;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages of uses, journal, trust and register over HTTP: who may do what, and what they say. */
class OversightPagesTest extends OversightTest {
    private final Town own = newTown();
    private Use use = use("essai");

    @BeforeEach
    void openUse() {
        use = open(own, "essai");
    }

    @Test
    void a_page_is_named_in_plain_words() {
        assertThat(as(Role.ELU).get("/usages").document().title()).isEqualTo("Usages de l’IA · Beffroi");
    }

    @Test
    void an_administrator_runs_the_machine_and_reads_no_message() {
        Visitor administrator = as(Role.ADMINISTRATOR);
        assertThat(administrator.get("/").location()).endsWith("/usages");
        assertThat(administrator
                        .get("/propositions/" + java.util.UUID.randomUUID())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_agent_reads_no_journal() {
        Visitor agent = as(Role.AGENT);
        assertThat(agent.get("/journal").status()).isEqualTo(403);
        assertThat(agent.get("/journal/export").status()).isEqualTo(403);
        agent.get("/usages");
        assertThat(agent.post("/journal/verification", Map.of()).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ELU", "DPO", "ADMINISTRATOR", "HEAD_OF_SERVICE"})
    void those_who_answer_for_it_read_the_journal(Role role) {
        assertThat(as(role).get("/journal").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AGENT", "HEAD_OF_SERVICE"})
    void a_forged_form_suspends_nothing(Role role) {
        Visitor visitor = as(role);
        assertThat(visitor.get("/usages").document().select("[name=voteNumber]"))
                .isEmpty();
        visitor.post("/usages/essai/etat", Map.of("to", "SUSPENDED", "motive", "essai"));
        assertThat(in(own, () -> uses.get("essai").state())).hasToString("OPEN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"DPO", "ADMINISTRATOR"})
    void others_than_the_elected_suspend_but_do_not_close_or_resume(Role role) {
        Visitor visitor = as(role);
        visitor.get("/usages");
        visitor.post("/usages/essai/etat", Map.of("to", "CLOSED", "motive", "essai"));
        assertThat(in(own, () -> uses.get("essai").state())).hasToString("OPEN");
        visitor.post("/usages/essai/etat", Map.of("to", "SUSPENDED", "motive", "essai"));
        assertThat(in(own, () -> uses.get("essai").state())).hasToString("SUSPENDED");
        visitor.post("/usages/essai/etat", Map.of("to", "OPEN", "motive", "essai"));
        assertThat(in(own, () -> uses.get("essai").state())).hasToString("SUSPENDED");
    }

    @Test
    void a_suspended_use_leaves_the_queue_at_once_and_comes_back_when_resumed() {
        var waiting = submitted(own, use);
        Visitor agent = as(Role.AGENT);
        Visitor elu = as(Role.ELU);
        assertThat(agent.get("/").body()).contains(waiting.id().toString());
        elu.get("/usages");
        elu.post("/usages/essai/etat", Map.of("to", "SUSPENDED", "motive", "essai"));
        assertThat(agent.get("/").body())
                .doesNotContain(waiting.id().toString())
                .contains("est suspendu");
        elu.post("/usages/essai/etat", Map.of("to", "OPEN", "motive", "essai"));
        assertThat(agent.get("/").body()).contains(waiting.id().toString());
    }

    @Test
    void a_change_needs_a_motive_and_a_whole_vote_or_none() {
        Visitor elu = as(Role.ELU);
        elu.get("/usages");
        elu.post("/usages/essai/etat", Map.of("to", "SUSPENDED", "motive", " "));
        assertThat(elu.get("/usages").body()).contains("Il faut un motif");
        elu.post("/usages/essai/etat", Map.of("to", "SUSPENDED", "motive", "essai", "voteNumber", "2026-9"));
        assertThat(elu.get("/usages").body()).contains("ou ni l’un ni l’autre");
        assertThat(in(own, () -> uses.get("essai").state())).hasToString("OPEN");
    }

    @Test
    void a_second_reader_decides_otherwise_on_the_page_with_a_motive() {
        Proposal proposal =
                awaitingSecondReading(p -> request(p, Verdict.ACCEPT, null, null, person(own, Role.AGENT), null));
        Visitor head = as(Role.HEAD_OF_SERVICE);
        head.get("/propositions/" + proposal.id());
        secondReading(head, proposal, Map.of("verdict", "REJECT", "motive", "ce n’est pas l’horaire d’été"));
        assertThat(status(own, proposal)).isEqualTo(Status.REJECTED);
        assertThat(in(own, () -> decisions.of(proposal.id())).getLast().reverses())
                .isEqualTo(in(own, () -> decisions.of(proposal.id())).getFirst().id());
    }

    @Test
    void a_second_reader_confirms_an_amendment_as_the_page_shows_it() {
        Proposal proposal = awaitingSecondReading(
                p -> request(p, Verdict.AMEND, "Bonjour, à 10 h.", null, person(own, Role.AGENT), null));
        Visitor head = as(Role.HEAD_OF_SERVICE);
        String shown = head.get("/propositions/" + proposal.id())
                .document()
                .select("#amend-content")
                .text();
        assertThat(shown).isEqualTo("Bonjour, à 10 h.");
        secondReading(head, proposal, Map.of("verdict", "AMEND", "content", shown));
        assertThat(status(own, proposal)).isEqualTo(Status.AMENDED);
        assertThat(in(own, () -> decisions.of(proposal.id())).getLast().reverses())
                .isNull();
    }

    private Proposal awaitingSecondReading(Function<Proposal, Decisions.Request> first) {
        tenancy.run(own.id(), () -> uses.readAgain("essai", 1, person(own, Role.ELU)));
        Proposal proposal = submitted(own, use);
        decide(own, first.apply(proposal));
        assertThat(status(own, proposal)).isEqualTo(Status.AWAITING_SECOND_READING);
        return proposal;
    }

    private static void secondReading(Visitor reader, Proposal proposal, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("fingerprint", proposal.fingerprint());
        reader.post("/propositions/" + proposal.id() + "/decisions", form);
    }

    @Test
    void how_long_a_person_looked_is_shown_to_that_person_alone() {
        Proposal proposal = submitted(own, use);
        decide(own, accept(own, proposal));
        String page = "/propositions/" + proposal.id();
        assertThat(as(Role.AGENT).get(page).document().select(".history").text())
                .contains("page affichée");
        for (Role other : List.of(Role.HEAD_OF_SERVICE, Role.ELU, Role.DPO)) {
            assertThat(as(other).get(page).document().select(".history").text())
                    .contains("Camille AGENT")
                    .doesNotContain("page affichée");
        }
    }

    @Test
    void an_address_that_somebody_mistyped_breaks_no_page() {
        assertThat(as(Role.ELU).get("/journal?page=2&type=a=b").status()).isEqualTo(200);
        Visitor elu = as(Role.ELU);
        elu.get("/usages");
        assertThat(elu.post("/usages/essai/etat", Map.of("to", "SUSPENDED", "motive", "a\0b"))
                        .status())
                .isEqualTo(400);
        assertThat(in(own, () -> uses.get("essai").state())).hasToString("OPEN");
    }

    @Test
    void the_journal_is_verified_exported_and_proved(@TempDir Path folder) throws IOException {
        decide(own, accept(own, submitted(own, use)));
        sequencer.signNow(own.id());
        Visitor elu = as(Role.ELU);
        elu.get("/journal");
        elu.post("/journal/verification", Map.of());
        assertThat(elu.get("/journal").body()).contains("Le journal est intact");
        Path export = folder.resolve("journal.jsonl");
        Files.writeString(export, elu.get("/journal/export").body());
        assertThat(JournalFile.verify(export, null).valid()).isTrue();
        assertThat(Proof.parse(elu.get("/journal/0/preuve").body()).holds()).isTrue();
    }

    @Test
    void filters_keep_to_their_kind() {
        decide(own, accept(own, submitted(own, use)));
        Visitor elu = as(Role.ELU);
        for (String family : JournalPage.FAMILIES) {
            var rows = elu.get("/journal?type=" + family).document().select("table.data pre");
            assertThat(rows).allSatisfy(row -> assertThat(row.text()).contains("\"" + family));
        }
        assertThat(elu.get("/journal?type=decision.").document().select("table.data pre"))
                .hasSize(1);
        assertThat(elu.get("/journal?au=2020-01-01").body()).contains("Aucune entrée ne correspond");
    }

    @Test
    void trust_counts_my_decisions_and_says_when_too_few_people_decided() {
        decide(own, accept(own, submitted(own, use)));
        assertThat(as(Role.AGENT).get("/confiance").document().select(".stat b").eachText())
                .startsWith("1");
        assertThat(as(Role.ELU).get("/confiance").body())
                .contains("Vous n’avez encore rien décidé", "Pas assez de personnes");
    }

    @Test
    void the_register_is_read_without_signing_in_and_leads_nowhere_private() {
        var page = visitor().get("/registre/" + own.slug());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("article h2").eachText()).contains(use.purpose());
        assertThat(page.document().select("a[href]").eachAttr("href"))
                .allMatch(
                        href -> href.matches(
                                "#contenu|/connexion|/registre(/.*)?|/api/v1/register/.*|/demandes/[^/]+|/publications/[^/]+|/consultations/[^/]+|/journal/[^/]+/heads|.*\\?lang=\\w+"));
        assertThat(visitor().get("/registre/nulle-part").status()).isEqualTo(404);
    }

    private Visitor as(Role role) {
        return visitor().signIn(own.email(role), PASSWORD);
    }
}
