package fr.beffroi.server.costs;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.LegalTime;
import fr.beffroi.server.platform.Tenancy;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of this package do again and again: a use that is open, proposals of it that used energy. */
abstract class CostsTest extends ServerTest {
    static final String USE = "essai-couts";
    static final YearMonth NOW = YearMonth.now(LegalTime.FRANCE);

    @Autowired
    Tenancy tenancy;

    @Autowired
    Uses uses;

    @Autowired
    Proposals proposals;

    @Autowired
    JournalBook journal;

    @Autowired
    Costs costs;

    @Autowired
    Reference reference;

    @Autowired
    Budgets budgets;

    @Autowired
    RemoteCalls remote;

    final Town own = newTown();

    <T> T in(Supplier<T> work) {
        return tenancy.in(own.id(), work);
    }

    Person person(Role role) {
        return new Person(own.account(role), role);
    }

    Use open() {
        return in(() -> {
            uses.propose(
                    new Use(
                            UUID.randomUUID(),
                            USE,
                            "essais",
                            "Répondre aux essais",
                            "Mission d’intérêt public",
                            "Direction des essais",
                            RiskClass.MINIMAL,
                            UseState.PROPOSED,
                            0),
                    person(Role.ELU));
            return uses.change(USE, UseState.OPEN, person(Role.ELU), new Motive("essai", null));
        });
    }

    void spend(Use use, double kwh) {
        tenancy.run(
                own.id(),
                () -> proposals.submit(
                        new Proposal(
                                UUID.randomUUID(),
                                use.id(),
                                "answer",
                                "Horaires",
                                "La mairie ouvre à 9 h.",
                                List.of(),
                                new Confidence(0.8, "essais synthétiques"),
                                "essai-1",
                                new Energy(kwh * 3.6e6, Energy.Method.CPU_TIME),
                                false,
                                Instant.now(),
                                null),
                        "Accueil",
                        false));
    }

    Cost cost() {
        return in(() -> costs.totals(NOW, NOW)).getOrDefault(USE, Cost.nothing(USE));
    }

    UseState state() {
        return in(() -> uses.get(USE)).state();
    }
}
