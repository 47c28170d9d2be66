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
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ErasureTest extends OversightTest {
    private static final Erasure.Visa VISA =
            new Erasure.Visa("Archives départementales de l'Exemple", "2026/17", LocalDate.of(2026, 7, 1));

    @Autowired
    Erasure erasure;

    @Test
    void an_undecided_proposal_is_erased_at_once_with_all_its_versions_and_the_journal_stays_valid() {
        Town town = newTown();
        Use use = open(town, "essai");
        Proposal first = submitted(town, use);
        Proposal second = proposal(use, first.id());
        tenancy.run(town.id(), () -> proposals.submit(second, "Accueil", false));
        sequencer.signNow(town.id());
        Erasure.Request done = ask(town, first.id());
        assertThat(done.archive()).isFalse();
        assertThat(done.doneAt()).isNotNull();
        assertThat(in(town, () -> proposals.queue(everything())))
                .as("what nobody can decide waits no more")
                .isEmpty();
        for (Proposal version : List.of(first, second)) {
            Proposals.Stored stored =
                    in(town, () -> proposals.find(version.id()).orElseThrow());
            assertThat(stored.proposal().content()).isEqualTo("(donnée effacée)");
            assertThat(stored.proposal().evidence()).isEmpty();
            assertThat(personalValues(town, version.id())).isZero();
        }
        assertThat(in(town, () -> journal.verify()).valid()).isTrue();
        sequencer.signNow(town.id());
        assertThat(in(town, () -> journal.fault())).isEmpty();
        assertThat(journal(town, first.id()))
                .extracting(JournalBook.Line::type)
                .contains("erasure.asked", "erasure.done");
        assertThatThrownBy(() -> decide(town, accept(town, second)))
                .as("nobody decides on what nobody can read")
                .hasMessage("decision.stale.changed");
    }

    @Test
    void what_is_a_public_archive_is_held_until_the_visa_is_recorded() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        decide(town, request(proposal, Verdict.REJECT, null, "Camille s'est trompée", person(town, Role.AGENT), null));
        Erasure.Request held = ask(town, proposal.id());
        assertThat(held.archive()).isTrue();
        assertThat(held.doneAt()).isNull();
        assertThat(in(town, () -> proposals.find(proposal.id()).orElseThrow().proposal()))
                .isEqualTo(proposal);
        assertThatThrownBy(() -> tenancy.run(
                        town.id(),
                        () -> db.sql("insert into erasure_effect (collectivity, erasure, at) values (?, ?, now())")
                                .params(town.id(), held.id())
                                .update()))
                .hasStackTraceContaining("only after its visa");
        assertThatThrownBy(() -> in(town, () -> erasure.grant(held.id(), VISA, person(town, Role.ELU))))
                .isInstanceOf(NotAllowed.class);
        Erasure.Request done = in(town, () -> erasure.grant(held.id(), VISA, person(town, Role.DPO)));
        assertThat(done.visa()).isEqualTo(VISA);
        assertThat(done.doneAt()).isNotNull();
        assertThat(personalValues(town, proposal.id())).isZero();
        assertThat(in(town, () -> proposals.queue(filter(Status.REJECTED)))).hasSize(1);
        Decision decision = in(town, () -> decisions.of(proposal.id())).getFirst();
        assertThat(decision.motive()).isEqualTo("(donnée effacée)");
        assertThat(status(town, proposal)).isEqualTo(Status.REJECTED);
        assertThat(in(town, () -> journal.verify()).valid()).isTrue();
        assertThatThrownBy(() -> in(town, () -> erasure.grant(held.id(), VISA, person(town, Role.DPO))))
                .hasMessage("erasure.done");
    }

    @Test
    void a_person_who_decided_is_held_too() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        decide(town, accept(town, proposal));
        Erasure.Request held = in(
                town,
                () -> erasure.ask(Erasure.Kind.PERSON, town.account(Role.AGENT), "départ", person(town, Role.DPO)));
        assertThat(held.doneAt()).isNull();
        assertThat(in(town, () -> erasure.all())).containsExactly(held);
    }

    @Test
    void a_decided_proposal_passed_off_as_a_person_does_not_escape_its_visa() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        decide(town, accept(town, proposal));
        assertThatThrownBy(() -> in(
                        town, () -> erasure.ask(Erasure.Kind.PERSON, proposal.id(), "demande", person(town, Role.DPO))))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(in(town, () -> proposals.find(proposal.id()).orElseThrow().proposal()))
                .isEqualTo(proposal);
        assertThat(personalValues(town, proposal.id())).isPositive();
    }

    @Test
    void only_the_dpo_erases_and_only_what_exists_here() {
        Town town = newTown();
        Proposal proposal = submitted(town, open(town, "essai"));
        for (Role role : List.of(Role.AGENT, Role.HEAD_OF_SERVICE, Role.ELU, Role.ADMINISTRATOR)) {
            assertThatThrownBy(() -> in(
                            town,
                            () -> erasure.ask(Erasure.Kind.PROPOSAL, proposal.id(), "demande", person(town, role))))
                    .isInstanceOf(NotAllowed.class);
        }
        Proposal theirs = submitted(otherTown, open(otherTown, "effacement-" + UUID.randomUUID()));
        assertThatThrownBy(() -> ask(town, theirs.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(in(otherTown, () -> proposals.find(theirs.id()).orElseThrow().proposal()))
                .isEqualTo(theirs);
    }

    private static Proposals.Filter everything() {
        return filter(null);
    }

    private static Proposals.Filter filter(@Nullable Status status) {
        return new Proposals.Filter(null, null, status, 0, null, "oldest", 0, 50);
    }

    private Erasure.Request ask(Town town, UUID proposal) {
        return in(
                town,
                () -> erasure.ask(Erasure.Kind.PROPOSAL, proposal, "demande de la personne", person(town, Role.DPO)));
    }

    private long personalValues(Town town, UUID subject) {
        return in(
                town,
                () -> db.sql("select count(*) from personal_value v join journal_entry e on e.id = v.entry"
                                + " where e.subject = ?")
                        .param(subject)
                        .query(Long.class)
                        .single());
    }
}
