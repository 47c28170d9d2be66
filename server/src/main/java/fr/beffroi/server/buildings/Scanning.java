package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.UnreadableImage;
import fr.beffroi.buildings.model.UnusableModel;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.server.buildings.ScanRow.State;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Scans by a job: one at a time on this server, and what becomes of one that goes wrong. */
@Configuration(value = "buildingsScanning", proxyBeanMethods = false)
class Scanning {
    static final String JOB = "buildings-scan";

    private static final Logger log = LoggerFactory.getLogger(Scanning.class);

    /** A model takes all cores: one scan at a time on this server, whoever asks. */
    private final ReentrantLock one = new ReentrantLock();

    private final Tenancy tenancy;
    private final Scans scans;
    private final ScanWork work;
    private final Jobs jobs;
    private final MessageSource texts;

    Scanning(Tenancy tenancy, Scans scans, ScanWork work, @Lazy Jobs jobs, MessageSource texts) {
        this.tenancy = tenancy;
        this.scans = scans;
        this.work = work;
        this.jobs = jobs;
        this.texts = texts;
    }

    @Bean
    OneTimeJob buildingsScanJob() {
        return new OneTimeJob(JOB, this::scan);
    }

    /** Whoever makes a scan go on just when the job of its pause ends asks for a job that goes at once. */
    @Bean
    RecurringJob buildingsScanAgainJob() {
        return new RecurringJob(
                JOB + "-again",
                Duration.ofMinutes(2),
                town -> tenancy.run(town, () -> scans.forgotten().forEach(id -> jobs.ask(JOB, town, id))));
    }

    /**
     * The job: may begin again after a server died in the middle.
     *
     * @throws RuntimeException where nothing is wrong with the scan: it goes on when the job is tried again
     */
    void scan(UUID collectivity, UUID id) {
        if (!one.tryLock()) {
            // Asked for again a little later: a job that waits would keep its thread from all other work.
            throw new ConcurrencyFailureException("another scan is under way on this server");
        }
        try {
            do {
                scanOnce(collectivity, id);
                // A person may pause a scan and make it go on before the pause has come about: that job is this one.
            } while (tenancy.in(collectivity, () -> scans.get(id).state()) == State.WAITING);
        } finally {
            one.unlock();
        }
    }

    private void scanOnce(UUID collectivity, UUID id) {
        try {
            work.scan(collectivity, id);
        } catch (NotRunning stopped) {
            log.debug("scan {} of collectivity {}", id, collectivity, stopped);
        } catch (RuntimeException | OutOfMemoryError e) {
            if (passes(e)) {
                throw e;
            }
            if (e instanceof NotAllowed) {
                tenancy.run(collectivity, () -> scans.ended(id, State.STOPPED, null));
                return;
            }
            String why = why(e);
            if (why == null) {
                log.error("scan {} of collectivity {}", id, collectivity, e);
            }
            tenancy.run(collectivity, () -> scans.ended(id, State.FAILED, why));
        }
    }

    /** What is wrong with what it was given; null where it is the program. */
    private @Nullable String why(Throwable e) {
        return switch (e) {
            case UnreadableImage unreadable -> unreadable.message(Locale.FRENCH);
            case UnusableModel unusable -> unusable.message(Locale.FRENCH);
            case Refused refused -> refused.said(texts, Locale.FRENCH);
            default -> null;
        };
    }

    /** Whether the scan is as sound as before: the database was away, another server was first, or this server stops, which interrupts. */
    private static boolean passes(Throwable e) {
        return Thread.currentThread().isInterrupted()
                || e instanceof TransientDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof CannotCreateTransactionException;
    }
}
