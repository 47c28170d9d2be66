package fr.beffroi.server.oversight;

import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.decision.Verdict;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.platform.Tenancy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of this package do again and again: open a use, submit a proposal, decide. */
abstract class OversightTest extends ServerTest {
    static final Motive MOTIVE = new Motive("vote du conseil", new Motive.Vote(LocalDate.of(2026, 6, 2), "2026-31"));

    @Autowired
    Tenancy tenancy;

    @Autowired
    JdbcClient db;

    @Autowired
    Uses uses;

    @Autowired
    Proposals proposals;

    @Autowired
    Decisions decisions;

    @Autowired
    JournalBook journal;

    @Autowired
    Sequencer sequencer;

    <T> T in(Town town, Supplier<T> work) {
        return tenancy.in(town.id(), work);
    }

    static Person person(Town town, Role role) {
        return new Person(town.account(role), role);
    }

    /** A use of this key, open. */
    Use open(Town town, String key) {
        return in(town, () -> {
            uses.propose(use(key), person(town, Role.ELU));
            return uses.change(key, UseState.OPEN, person(town, Role.ELU), MOTIVE);
        });
    }

    static Use use(String key) {
        return new Use(
                UUID.randomUUID(),
                key,
                "essais",
                "Répondre aux essais",
                "Mission d'intérêt public (RGPD, art. 6.1.e)",
                "Direction des essais",
                RiskClass.TRANSPARENCY,
                UseState.PROPOSED,
                0);
    }

    static Proposal proposal(Use use, @Nullable UUID replaces) {
        return proposal(use, "Bonjour, la mairie ouvre à 9 h.", 0.8, false, replaces);
    }

    static Proposal proposal(Use use, String content, double confidence, boolean urgent, @Nullable UUID replaces) {
        return new Proposal(
                UUID.randomUUID(),
                use.id(),
                "answer",
                "Horaires de la mairie",
                content,
                List.of(
                        new Evidence.Citation(
                                "F1",
                                "Horaires",
                                "p1",
                                "ouvre à 9 h",
                                URI.create("https://example.org/F1"),
                                LocalDate.of(2026, 1, 2)),
                        new Evidence.Measure("score", 0.1 + 0.2, "sans unité"),
                        new Evidence.Picture("plan.png", "ab".repeat(32), "Plan"),
                        new Evidence.RuleFinding("R1", "grave", "CRPA L112-3", "Accusé de réception"),
                        new Evidence.Comparison("BM25", "F2", false)),
                new Confidence(confidence, "essais synthétiques"),
                "essai-1",
                new Energy(12.5, Energy.Method.CPU_TIME),
                urgent,
                Instant.now(),
                replaces);
    }

    /** A proposal that waits in the queue of the service {@code Accueil}. */
    Proposal submitted(Town town, Use use) {
        Proposal proposal = proposal(use, null);
        tenancy.run(town.id(), () -> proposals.submit(proposal, "Accueil", false));
        return proposal;
    }

    Decision decide(Town town, Decisions.Request request) {
        return in(town, () -> decisions.decide(request));
    }

    static Decisions.Request accept(Town town, Proposal proposal) {
        return request(proposal, Verdict.ACCEPT, null, null, person(town, Role.AGENT), null);
    }

    static Decisions.Request request(
            Proposal proposal,
            Verdict verdict,
            @Nullable String amended,
            @Nullable String motive,
            Person by,
            @Nullable UUID reverses) {
        return new Decisions.Request(
                proposal.id(), proposal.fingerprint(), verdict, amended, motive, by, Duration.ZERO, reverses);
    }

    Status status(Town town, Proposal proposal) {
        return in(town, () -> proposals.find(proposal.id()).orElseThrow().status());
    }

    List<JournalBook.Line> journal(Town town, UUID subject) {
        return in(town, () -> journal.search(null, subject, null, null, 0, 100));
    }
}
