package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class DecisionsTest extends OversightTest {

    @Test
    void what_is_read_back_is_what_was_submitted_with_the_same_fingerprint() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        Proposals.Stored stored = in(town, () -> proposals.find(proposal.id()).orElseThrow());
        assertThat(stored.proposal()).isEqualTo(proposal);
        assertThat(stored.proposal().fingerprint()).isEqualTo(proposal.fingerprint());
        assertThat(stored.status()).isEqualTo(Status.PENDING);
    }

    @Test
    void a_decision_writes_itself_the_status_and_the_journal_together() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        Decision decision = decide(town, accept(town, proposal));
        assertThat(status(town, proposal)).isEqualTo(Status.ACCEPTED);
        assertThat(in(town, () -> decisions.of(proposal.id()))).containsExactly(decision);
        assertThat(journal(town, proposal.id()))
                .extracting(JournalBook.Line::type)
                .containsExactlyInAnyOrder("decision.taken", "proposal.submitted");
        assertThat(in(
                        town,
                        () -> db.sql("select count(distinct xact) from (select xact from decision where proposal = ?"
                                        + " union all select xact from journal_entry where type = 'decision.taken') t")
                                .param(proposal.id())
                                .query(Long.class)
                                .single()))
                .isOne();
    }

    @Test
    void a_status_cannot_be_set_without_a_decision_written_in_the_same_transaction() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        for (String status : List.of("ACCEPTED", "AMENDED", "REJECTED", "DEFERRED", "PENDING")) {
            assertThatThrownBy(() -> tenancy.run(
                            town.id(),
                            () -> db.sql("update proposal set status = ? where id = ?")
                                    .params(status, proposal.id())
                                    .update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("a status changes only with a decision");
        }
        decide(town, accept(town, proposal));
        assertThatThrownBy(() -> tenancy.run(
                        town.id(),
                        () -> db.sql("update proposal set status = 'ACCEPTED' where id = ?")
                                .param(proposal.id())
                                .update()))
                .as("the decision of an earlier transaction does not count")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_application_may_neither_change_a_proposal_nor_a_decision_nor_delete_either() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        decide(town, accept(town, proposal));
        for (String sql : List.of(
                "update proposal set confidence = 1",
                "update proposal_content set content = 'autre'",
                "delete from proposal",
                "update decision set verdict = 'REJECT'",
                "delete from decision",
                "update journal_entry set bytes = ''",
                "delete from journal_entry",
                "update journal_head set root = ''",
                "delete from journal_head",
                "update use_change set motive = ''",
                "delete from use_change",
                "update personal_value set value = ''")) {
            assertThatThrownBy(() -> tenancy.run(town.id(), () -> db.sql(sql).update()))
                    .as(sql)
                    .hasStackTraceContaining("permission denied");
        }
        for (String sql : List.of("delete from proposal_content", "delete from personal_value")) {
            assertThatThrownBy(() -> tenancy.run(town.id(), () -> db.sql(sql).update()))
                    .as(sql)
                    .hasStackTraceContaining("without an erasure");
        }
    }

    @Test
    void a_decision_on_another_state_than_the_present_one_is_refused() {
        Town town = newTown();
        Use use = open(town, "essai");
        Proposal proposal = submitted(town, use);
        Decisions.Request seen = accept(town, proposal);
        assertThatThrownBy(() -> decide(
                        town,
                        new Decisions.Request(
                                seen.proposal(),
                                "0".repeat(64),
                                seen.verdict(),
                                null,
                                null,
                                seen.by(),
                                Duration.ZERO,
                                null)))
                .isInstanceOf(Decisions.StaleProposal.class)
                .hasMessage("decision.stale.changed");
        Proposal next = proposal(use, proposal.id());
        tenancy.run(town.id(), () -> proposals.submit(next, "Accueil", false));
        assertThatThrownBy(() -> decide(town, seen))
                .isInstanceOf(Decisions.StaleProposal.class)
                .hasMessage("decision.stale.replaced");
        assertThat(status(town, proposal)).isEqualTo(Status.REPLACED);
        assertThat(in(town, () -> proposals.find(proposal.id()).orElseThrow().replacedBy()))
                .isEqualTo(next.id());
        decide(town, accept(town, next));
        assertThat(status(town, next)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void a_decided_proposal_is_not_replaced() {
        Town town = newTown();
        Use use = open(town, "essai");
        Proposal proposal = submitted(town, use);
        decide(town, accept(town, proposal));
        Proposal next = proposal(use, proposal.id());
        assertThatThrownBy(() -> tenancy.run(town.id(), () -> proposals.submit(next, "Accueil", false)))
                .isInstanceOf(Decisions.StaleProposal.class);
        assertThat(in(town, () -> proposals.find(next.id()))).isEmpty();
    }

    @Test
    void a_second_decision_is_a_reversal_that_names_the_first_and_says_why() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        Decision first = decide(town, accept(town, proposal));
        var agent = person(town, Role.AGENT);
        assertThatThrownBy(() -> decide(town, request(proposal, Verdict.REJECT, null, "erreur", agent, null)))
                .hasMessage("decision.stale.decided");
        assertThatThrownBy(() -> decide(town, request(proposal, Verdict.REJECT, null, " ", agent, first.id())))
                .hasMessage("decision.motive");
        assertThatThrownBy(() -> decide(town, request(proposal, Verdict.ACCEPT, null, "bis", agent, first.id())))
                .extracting("key")
                .isEqualTo("decision.changes_nothing");
        Decision second = decide(town, request(proposal, Verdict.REJECT, null, "mauvaise adresse", agent, first.id()));
        assertThat(status(town, proposal)).isEqualTo(Status.REJECTED);
        assertThatThrownBy(() -> decide(town, request(proposal, Verdict.AMEND, "x", "encore", agent, first.id())))
                .as("the first decision no longer stands")
                .hasMessage("decision.stale.decided");
        decide(town, request(proposal, Verdict.AMEND, "Bonsoir", "après vérification", agent, second.id()));
        assertThat(status(town, proposal)).isEqualTo(Status.AMENDED);
        assertThat(in(town, () -> decisions.of(proposal.id())))
                .extracting(Decision::verdict)
                .containsExactly(Verdict.ACCEPT, Verdict.REJECT, Verdict.AMEND);
    }

    @Test
    void a_deferred_proposal_waits_on_and_is_decided_later() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        decide(town, request(proposal, Verdict.DEFER, null, null, person(town, Role.AGENT), null));
        assertThat(status(town, proposal)).isEqualTo(Status.DEFERRED);
        decide(town, accept(town, proposal));
        assertThat(status(town, proposal)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void how_long_a_person_looked_stands_in_the_journal_for_nobody_to_read() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        decide(town, accept(town, proposal));
        JournalBook.Line line = journal(town, proposal.id()).getFirst();
        assertThat(line.type()).isEqualTo("decision.taken");
        assertThat(line.json())
                .containsPattern("\"commitments\":\\{[^}]*\"in_view_ms\":\"[0-9a-f]{64}\"")
                .doesNotContain("\"in_view_ms\":0");
    }

    @Test
    void a_clock_set_back_puts_no_decision_before_what_it_decides() {
        Town town = newTown();
        Use use = open(town, "essai");
        Instant ahead = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.MILLIS);
        Proposal now = proposal(use, null);
        Proposal proposal = new Proposal(
                now.id(),
                now.use(),
                now.kind(),
                now.subject(),
                now.content(),
                now.evidence(),
                now.confidence(),
                now.version(),
                now.energy(),
                now.urgent(),
                ahead,
                null);
        tenancy.run(town.id(), () -> proposals.submit(proposal, "Accueil", false));
        Decision first = decide(town, accept(town, proposal));
        assertThat(first.at()).isEqualTo(ahead);
        Decision second =
                decide(town, request(proposal, Verdict.REJECT, null, "faux", person(town, Role.AGENT), first.id()));
        assertThat(second.at()).isEqualTo(ahead);
    }

    @Test
    void a_decision_drawn_for_second_reading_takes_effect_only_by_another_person() {
        Town town = newTown();
        Use use = open(town, "essai");
        tenancy.run(town.id(), () -> uses.readAgain("essai", 1, person(town, Role.HEAD_OF_SERVICE)));
        Proposal proposal = submitted(town, use);
        decide(town, accept(town, proposal));
        assertThat(status(town, proposal)).isEqualTo(Status.AWAITING_SECOND_READING);
        assertThatThrownBy(() -> decide(town, accept(town, proposal)))
                .isInstanceOf(NotAllowed.class)
                .extracting("key")
                .isEqualTo("decision.second_reader_is_first");
        var head = person(town, Role.HEAD_OF_SERVICE);
        Decision first = in(town, () -> decisions.of(proposal.id())).getFirst();
        assertThatThrownBy(() -> decide(town, request(proposal, Verdict.AMEND, "Bonsoir", null, head, null)))
                .extracting("key")
                .isEqualTo("decision.second_reading_must_reverse");
        assertThatThrownBy(() -> decide(town, request(proposal, Verdict.AMEND, "Bonsoir", null, head, first.id())))
                .as("departing from the first reading needs a motive")
                .hasMessage("decision.motive");
        decide(town, request(proposal, Verdict.ACCEPT, null, null, head, null));
        assertThat(status(town, proposal)).isEqualTo(Status.ACCEPTED);
    }

    @Test
    void while_a_use_is_suspended_nothing_of_it_is_submitted_shown_or_decided() {
        Town town = newTown();
        Use use = open(town, "essai");
        Proposal waiting = submitted(town, use);
        Proposal decided = submitted(town, use);
        decide(town, accept(town, decided));
        tenancy.run(
                town.id(), () -> uses.change("essai", UseState.SUSPENDED, person(town, Role.ADMINISTRATOR), MOTIVE));
        assertThatThrownBy(() -> decide(town, accept(town, waiting))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> submitted(town, use)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> in(town, () -> uses.getOpen("essai"))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> in(town, () -> proposals.find(waiting.id()))).isInstanceOf(NotAllowed.class);
        assertThat(in(town, () -> proposals.queue(everything()))).isEmpty();
        assertThat(status(town, decided)).as("what was decided stays readable").isEqualTo(Status.ACCEPTED);
        assertThatThrownBy(() -> tenancy.run(
                        town.id(), () -> uses.change("essai", UseState.OPEN, person(town, Role.ADMINISTRATOR), MOTIVE)))
                .as("only an élu resumes")
                .isInstanceOf(NotAllowed.class);
        tenancy.run(town.id(), () -> uses.change("essai", UseState.OPEN, person(town, Role.ELU), MOTIVE));
        decide(town, accept(town, waiting));
    }

    @Test
    void time_in_view_is_capped_to_the_time_since_the_page_was_served() {
        Town town = newTown();
        Use use = open(town, "essai");
        Proposal served = submitted(town, use);
        Instant before = Instant.now();
        tenancy.run(town.id(), () -> proposals.served(served.id(), town.account(Role.AGENT)));
        Decision decision = decide(town, claiming(accept(town, served), Duration.ofHours(1)));
        assertThat(decision.inView()).isLessThanOrEqualTo(Duration.between(before, Instant.now()));
        Proposal unseen = submitted(town, use);
        assertThat(decide(town, claiming(accept(town, unseen), Duration.ofHours(1)))
                        .inView())
                .isZero();
        Proposal third = submitted(town, use);
        tenancy.run(town.id(), () -> proposals.served(third.id(), town.account(Role.AGENT)));
        assertThat(decide(town, claiming(accept(town, third), Duration.ofHours(-1)))
                        .inView())
                .isZero();
    }

    @Test
    void only_an_agent_or_a_head_of_service_decides() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        for (Role role : List.of(Role.ELU, Role.DPO, Role.ADMINISTRATOR)) {
            assertThatThrownBy(
                            () -> decide(town, request(proposal, Verdict.ACCEPT, null, null, person(town, role), null)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void the_queue_is_filtered_and_ordered_with_the_urgent_first() {
        Town town = newTown();
        Use use = open(town, "essai");
        Proposal doubtful = proposal(use, "a", 0.2, false, null);
        Proposal sure = proposal(use, "b", 0.9, false, null);
        Proposal urgent = proposal(use, "c", 0.5, true, null);
        tenancy.run(
                town.id(),
                () -> List.of(doubtful, sure, urgent)
                        .forEach(p -> proposals.submit(p, p == sure ? "Voirie" : "Accueil", false)));
        assertThat(queue(town, null, 0, "confidence")).containsExactly(urgent.id(), sure.id(), doubtful.id());
        assertThat(queue(town, null, 0, "doubt")).containsExactly(urgent.id(), doubtful.id(), sure.id());
        assertThat(queue(town, "Voirie", 0, "oldest")).containsExactly(sure.id());
        assertThat(queue(town, null, 0.6, "newest")).containsExactly(sure.id());
        assertThatThrownBy(() -> queue(town, null, 0, "at; drop table proposal"))
                .hasMessage("queue.order");
    }

    private List<UUID> queue(
            Town town, @org.jspecify.annotations.Nullable String service, double minimum, String order) {
        return in(town, () -> proposals.queue(new Proposals.Filter(service, null, null, minimum, null, order, 0, 50)))
                .stream()
                .map(Proposals.Waiting::id)
                .toList();
    }

    private static Proposals.Filter everything() {
        return new Proposals.Filter(null, null, null, 0, null, "oldest", 0, 50);
    }

    private static Decisions.Request claiming(Decisions.Request request, Duration inView) {
        return new Decisions.Request(
                request.proposal(),
                request.fingerprint(),
                request.verdict(),
                request.amended(),
                request.motive(),
                request.by(),
                inView,
                request.reverses());
    }
}
