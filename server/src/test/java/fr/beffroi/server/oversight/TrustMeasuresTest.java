package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.people.Accounts;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TrustMeasuresTest extends OversightTest {
    @Autowired
    TrustMeasures trust;

    @Autowired
    Footprints footprints;

    @Autowired
    Accounts accounts;

    @Test
    void a_person_sees_their_own_figures_and_in_a_small_town_nobody_sees_another_s() {
        Town town = newTown();
        Use use = open(town, "essai");
        Person agent = person(town, Role.AGENT);
        decide(town, accept(town, submitted(town, use)));
        decide(town, request(submitted(town, use), Verdict.REJECT, null, "faux", agent, null));
        decide(town, request(submitted(town, use), Verdict.AMEND, "Bonjour.", null, agent, null));
        TrustMeasures.Own mine = in(town, () -> trust.own(agent.id())).getFirst();
        assertThat(mine.trust().decisions()).isEqualTo(3);
        assertThat(mine.trust().accepted().count()).isEqualTo(1);
        assertThat(mine.trust().rejected().count()).isEqualTo(1);
        assertThat(mine.months()).hasSize(1);
        assertThat(in(town, () -> trust.own(agent.id())).get(1).use()).isEqualTo("essai");
        UUID head = town.account(Role.HEAD_OF_SERVICE);
        assertThat(in(town, () -> trust.own(head)).getFirst().trust().decisions())
                .isZero();
        assertThat(in(town, () -> trust.shared(head))).isEmpty();
        assertThat(in(town, () -> trust.published())).isEmpty();
    }

    @Test
    void past_months_in_which_six_people_decided_are_shown_to_all_and_five_to_those_who_are_not_among_them() {
        Town town = newTown();
        Use use = open(town, "essai");
        for (int i = 0; i < 5; i++) {
            Person someone = new Person(UUID.randomUUID(), Role.AGENT);
            decide(town, request(submitted(town, use), Verdict.ACCEPT, null, null, someone, null));
        }
        assertThat(in(town, () -> trust.published()))
                .as("the month is not over")
                .isEmpty();
        new DatabaseOwner(context())
                .does("update decision set at = at - interval '40 days' where collectivity = ?", town.id());
        assertThat(in(town, () -> trust.published()))
                .as("five: one of them would see the other four")
                .isEmpty();
        assertThat(in(town, () -> trust.shared(town.account(Role.ELU)))).hasSize(1);
        decide(
                town,
                request(
                        submitted(town, use),
                        Verdict.ACCEPT,
                        null,
                        null,
                        new Person(UUID.randomUUID(), Role.AGENT),
                        null));
        new DatabaseOwner(context())
                .does(
                        "update decision set at = (select min(at) from decision where collectivity = ?)"
                                + " where collectivity = ?",
                        town.id(),
                        town.id());
        assertThat(in(town, () -> trust.published())).singleElement().satisfies(shared -> {
            assertThat(shared.use()).isEqualTo("essai");
            assertThat(shared.aggregate().people()).isEqualTo(6);
            assertThat(shared.aggregate().trust().accepted().count()).isEqualTo(6);
        });
    }

    @Test
    void demonstrations_count_in_no_measure() {
        Town town = newTown();
        Use use = open(town, "essai");
        Proposal shown = proposal(use, null);
        tenancy.run(town.id(), () -> proposals.submit(shown, "Accueil", true));
        decide(town, accept(town, shown));
        assertThat(in(town, () -> trust.own(town.account(Role.AGENT)))
                        .getFirst()
                        .trust()
                        .decisions())
                .isZero();
    }

    @Test
    void in_a_collectivity_that_is_a_demonstration_they_count() {
        UUID town = accounts.createCollectivity(
                "demonstration-" + UUID.randomUUID(), "Démonstration", "123456782", 10, true);
        Person elu = new Person(UUID.randomUUID(), Role.ELU);
        Person agent = new Person(UUID.randomUUID(), Role.AGENT);
        tenancy.run(town, () -> {
            uses.propose(use("essai"), elu);
            Proposal shown = proposal(uses.change("essai", UseState.OPEN, elu, MOTIVE), null);
            proposals.submit(shown, "Accueil", true);
            decisions.decide(request(shown, Verdict.ACCEPT, null, null, agent, null));
        });
        assertThat(tenancy.in(town, () -> trust.own(agent.id()))
                        .getFirst()
                        .trust()
                        .decisions())
                .isEqualTo(1);
    }

    @Test
    void energy_adds_up_per_use_and_replaced_versions_count() {
        Town town = newTown();
        Use use = open(town, "essai");
        Proposal first = submitted(town, use);
        tenancy.run(town.id(), () -> proposals.submit(proposal(use, first.id()), "Accueil", false));
        Footprints.Total total = in(town, () -> footprints.totals(null, null)).stream()
                .filter(one -> one.use().equals("essai"))
                .findFirst()
                .orElseThrow();
        assertThat(total.proposals()).isEqualTo(2);
        assertThat(total.joules()).isEqualTo(25.0);
        assertThat(total.kwh()).isEqualTo(25.0 / 3_600_000);
        assertThat(total.measuredByRapl()).isZero();
    }
}
