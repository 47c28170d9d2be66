package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Invariant 1, method by method: what one collectivity wrote is nothing to another. */
class IsolationTest extends OversightTest {
    @Autowired
    TrustMeasures trust;

    @Autowired
    Footprints footprints;

    @Autowired
    Erasure erasure;

    @Test
    void no_method_shows_or_changes_anything_of_another_collectivity() {
        Town mine = newTown();
        Town theirs = newTown();
        String key = "leur-usage";
        Use use = open(theirs, key);
        Proposal decided = submitted(theirs, use);
        Proposal waiting = submitted(theirs, use);
        var decision = decide(theirs, accept(theirs, decided));
        tenancy.run(theirs.id(), () -> proposals.served(waiting.id(), theirs.account(Role.AGENT)));
        var request =
                in(theirs, () -> erasure.ask(Erasure.Kind.PROPOSAL, decided.id(), "demande", person(theirs, Role.DPO)));
        sequencer.signNow(theirs.id());
        sequencer.signNow(mine.id());
        String theirJournal = dump(theirs);

        tenancy.run(mine.id(), () -> {
            assertThat(uses.all()).extracting(Use::key).doesNotContain(key);
            assertThat(uses.history(key)).isEmpty();
            assertThat(proposals.find(decided.id())).isEmpty();
            assertThat(proposals.queue(new Proposals.Filter(null, null, null, 0, null, "oldest", 0, 100)))
                    .isEmpty();
            assertThat(decisions.of(decided.id())).isEmpty();
            assertThat(journal.search(null, decided.id(), null, null, 0, 100)).isEmpty();
            assertThat(journal.heads(0, 100)).noneMatch(head -> head.journal().equals(theirs.slug()));
            assertThat(trust.own(theirs.account(Role.AGENT)).getFirst().trust().decisions())
                    .isZero();
            assertThat(trust.shared(theirs.account(Role.AGENT))).isEmpty();
            assertThat(footprints.totals(null, null))
                    .extracting(Footprints.Total::use)
                    .doesNotContain(key);
            assertThat(erasure.all()).isEmpty();
        });
        refused(mine, () -> uses.get(key));
        refused(mine, () -> uses.getOpen(key));
        refused(mine, () -> uses.change(key, UseState.SUSPENDED, person(mine, Role.ELU), MOTIVE));
        refused(mine, () -> uses.readAgain(key, 1, person(mine, Role.ELU)));
        refused(mine, () -> proposals.submit(proposal(use, null), "Accueil", false));
        refused(mine, () -> decisions.decide(accept(mine, waiting)));
        refused(mine, () -> erasure.get(request.id()));
        refused(mine, () -> erasure.ask(Erasure.Kind.PROPOSAL, waiting.id(), "x", person(mine, Role.DPO)));
        refused(mine, () -> erasure.ask(Erasure.Kind.PERSON, theirs.account(Role.AGENT), "x", person(mine, Role.DPO)));
        Use own = open(mine, "mon-usage");
        refused(mine, () -> proposals.submit(proposal(own, waiting.id()), "Accueil", false));
        assertThatThrownBy(() -> tenancy.run(mine.id(), () -> proposals.served(waiting.id(), mine.account(Role.AGENT))))
                .as("the row they look for is not of this collectivity")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);

        assertThat(dump(theirs)).isEqualTo(theirJournal);
        assertThat(status(theirs, waiting)).isEqualTo(fr.beffroi.oversight.decision.Status.PENDING);
        assertThat(in(theirs, () -> decisions.of(decided.id()))).containsExactly(decision);
    }

    private String dump(Town town) {
        return in(town, () -> journal.search(null, null, null, null, 0, 1000)).stream()
                .map(JournalBook.Line::json)
                .toList()
                .toString();
    }

    private void refused(Town town, Runnable act) {
        assertThatThrownBy(() -> tenancy.run(town.id(), act)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void the_same_key_in_two_collectivities_names_two_uses() {
        String key = "essai-" + UUID.randomUUID();
        Town one = newTown();
        Town other = newTown();
        open(one, key);
        in(other, () -> {
            uses.propose(use(key), person(other, Role.ELU));
            return true;
        });
        assertThat(in(one, () -> uses.get(key)).state()).isEqualTo(UseState.OPEN);
        assertThat(in(other, () -> uses.get(key)).state()).isEqualTo(UseState.PROPOSED);
    }
}
