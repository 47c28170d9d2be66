package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.decision.Status;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

class ConcurrencyTest extends OversightTest {

    @Test
    void of_decisions_a_recomposition_and_a_suspension_at_once_none_is_lost_doubled_or_half_made() throws Exception {
        Town town = newTown();
        Effects effects = new Effects();
        ((ConfigurableApplicationContext) context()).addApplicationListener(effects);
        int decided = 0;
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 25; round++) {
                String key = "essai-" + round;
                Use use = open(town, key);
                Proposal proposal = submitted(town, use);
                Proposal next = proposal(use, proposal.id());
                effects.count.set(0);
                CountDownLatch start = new CountDownLatch(1);
                List<Future<Boolean>> outcomes = new ArrayList<>();
                outcomes.add(people.submit(at(start, () -> decide(town, accept(town, proposal)))));
                outcomes.add(people.submit(at(start, () -> decide(town, accept(town, proposal)))));
                outcomes.add(people.submit(at(
                        start,
                        () -> in(town, () -> {
                            proposals.submit(next, "Accueil", false);
                            return true;
                        }))));
                outcomes.add(people.submit(at(
                        start,
                        () -> in(town, () -> uses.change(key, UseState.SUSPENDED, person(town, Role.DPO), MOTIVE)))));
                start.countDown();
                int byFirst = outcomes.get(0).get() ? 1 : 0;
                int bySecond = outcomes.get(1).get() ? 1 : 0;
                boolean replaced = outcomes.get(2).get();
                assertThat(outcomes.get(3).get())
                        .as("a suspension always succeeds")
                        .isTrue();

                List<Decision> decisionsTaken = in(town, () -> decisions.of(proposal.id()));
                assertThat(byFirst + bySecond).isEqualTo(decisionsTaken.size()).isLessThanOrEqualTo(1);
                assertThat(effects.count.get()).isEqualTo(decisionsTaken.size());
                if (replaced) {
                    assertThat(decisionsTaken).isEmpty();
                }
                assertThat(storedStatus(town, proposal))
                        .isEqualTo(
                                replaced
                                        ? Status.REPLACED
                                        : decisionsTaken.isEmpty() ? Status.PENDING : Status.ACCEPTED);
                UseChange suspension = in(town, () -> uses.history(key)).getLast();
                assertThat(decisionsTaken)
                        .as("nothing is decided after the suspension")
                        .allMatch(decision -> decision.at().isBefore(suspension.at()));
                decided += decisionsTaken.size();
            }
        } finally {
            ((ConfigurableApplicationContext) context()).removeApplicationListener(effects);
        }
        assertThat(decided).as("decisions in the whole test").isLessThanOrEqualTo(25);
    }

    @Test
    void a_suspension_waits_for_the_work_that_holds_the_use_open() throws Exception {
        Town town = newTown();
        Use use = open(town, "essai");
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<Boolean> engine = people.submit(() -> in(town, () -> {
                uses.getOpen("essai");
                held.countDown();
                await(release);
                proposals.submit(proposal(use, null), "Accueil", false);
                return true;
            }));
            held.await();
            Future<Use> suspended = people.submit(() ->
                    in(town, () -> uses.change("essai", UseState.SUSPENDED, person(town, Role.ELU), MOTIVE)));
            awaitLock();
            assertThat(suspended.isDone()).isFalse();
            release.countDown();
            assertThat(engine.get()).isTrue();
            assertThat(suspended.get().state()).isEqualTo(UseState.SUSPENDED);
        }
    }

    /** Until someone waits for a row of a use. */
    private void awaitLock() throws InterruptedException {
        while (db.sql("select count(*) from pg_locks where not granted")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.sleep(20);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Status storedStatus(Town town, Proposal proposal) {
        return in(
                town,
                () -> Status.valueOf(db.sql("select status from proposal where id = ?")
                        .param(proposal.id())
                        .query(String.class)
                        .single()));
    }

    /** Whether the act succeeded; it may be refused, but not fail otherwise. */
    private static Callable<Boolean> at(CountDownLatch start, Callable<?> act) {
        return () -> {
            start.await();
            try {
                act.call();
                return true;
            } catch (Decisions.StaleProposal | NotAllowed e) {
                return false;
            }
        };
    }

    private static final class Effects implements ApplicationListener<PayloadApplicationEvent<DecisionTaken>> {
        final AtomicInteger count = new AtomicInteger();

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<DecisionTaken> event) {
            count.incrementAndGet();
        }
    }
}
