package fr.beffroi.server.oversight;

import fr.beffroi.oversight.journal.Head;
import fr.beffroi.oversight.journal.HeadKey;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.people.Collectivities.Collectivity;
import fr.beffroi.server.platform.Tenancy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Gives committed entries their places in the tree, each second, and signs a head at intervals. One thread per server; a
 * lock in the database keeps two servers from placing in one journal at once. Placing and signing are two transactions:
 * a head is only ever signed over places that are committed, so that no crash can make a published head untrue.
 */
@Component
class Sequencer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);

    private final Collectivities collectivities;
    private final Tenancy tenancy;
    private final JournalRows rows;
    private final JournalTrees trees;
    private final HeadLog log;
    private final HeadKey key;
    private final Pace heads;
    private final Pace readings;
    private final Map<UUID, String> faults = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "journal-sequencer");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean running;

    Sequencer(
            Collectivities collectivities,
            Tenancy tenancy,
            JournalRows rows,
            JournalTrees trees,
            HeadLog log,
            HeadKey key,
            @Value("${beffroi.journal.head-every:PT1M}") Duration headEvery,
            @Value("${beffroi.journal.read-again-every:PT24H}") Duration readAgainEvery) {
        this.collectivities = collectivities;
        this.tenancy = tenancy;
        this.rows = rows;
        this.trees = trees;
        this.log = log;
        this.key = key;
        this.heads = new Pace(headEvery, System::nanoTime);
        this.readings = new Pace(readAgainEvery, System::nanoTime);
    }

    /** Places and signs at once what is committed by now, and waits for it. A journal at fault is left unsigned. */
    void signNow(UUID collectivity) {
        CompletableFuture.runAsync(
                        () -> guarded(collectivity, () -> {
                            place(collectivity);
                            sign(collectivity);
                        }),
                        thread)
                .join();
    }

    Optional<String> fault(UUID collectivity) {
        return Optional.ofNullable(faults.get(collectivity));
    }

    private void round() {
        try {
            for (Collectivity one : collectivities.all()) {
                guarded(one.id(), () -> {
                    place(one.id());
                    if (heads.isDue(one.id())) {
                        sign(one.id());
                    }
                });
            }
        } catch (RuntimeException e) {
            LOG.warn("The journals wait: the collectivities cannot be read", e);
        }
    }

    private void place(UUID collectivity) {
        int placed;
        do {
            placed = tenancy.in(collectivity, () -> {
                rows.lock();
                return rows.place();
            });
        } while (placed > 0);
    }

    private void sign(UUID collectivity) {
        heads.done(collectivity);
        if (readings.isDue(collectivity)) {
            readings.done(collectivity);
            trees.forget(collectivity);
        }
        Optional<Head> signed = tenancy.in(collectivity, () -> {
            rows.lock();
            JournalTrees.Root root = trees.root(collectivity);
            if (root.size() == rows.latestHead().map(Head::size).orElse(0L)) {
                return Optional.<Head>empty();
            }
            String journal = collectivities.get(collectivity).slug();
            Head head = key.sign(journal, root.size(), root.hash(), Rows.now());
            rows.write(head);
            return Optional.of(head);
        });
        signed.ifPresent(head -> log.append(collectivity, head));
        if (faults.remove(collectivity) != null) {
            LOG.info("The journal of {} is sound again", collectivity);
        }
    }

    private void guarded(UUID collectivity, Runnable work) {
        try {
            work.run();
        } catch (JournalTrees.Tampered e) {
            if (!e.fault().equals(faults.put(collectivity, e.fault()))) {
                LOG.error(
                        "The journal of {} is not what was signed ({}): nothing more is signed",
                        collectivity,
                        e.fault());
            }
        } catch (RuntimeException e) {
            LOG.warn("The journal of {} waits for its next turn", collectivity, e);
        }
    }

    @Override
    public void start() {
        running = true;
        thread.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("The journal's sequencer was still at work when the server stopped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
