package fr.beffroi.server.buildings;

import fr.beffroi.buildings.imagery.Imagery;
import fr.beffroi.buildings.imagery.UnreadableImage;
import fr.beffroi.buildings.model.ModelCard;
import fr.beffroi.buildings.model.Segmenter;
import fr.beffroi.buildings.model.UnusableModel;
import fr.beffroi.buildings.model.Windows;
import fr.beffroi.buildings.outlines.Detection;
import fr.beffroi.buildings.scan.Scan;
import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.buildings.Crossing.Crossed;
import fr.beffroi.server.buildings.ScanRow.Stage;
import fr.beffroi.server.buildings.ScanRow.State;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * From images to presumptions before a person, by a job. Each tile is kept in its own transaction, which asks for the use and for a
 * pause: a server that died goes on after the last tile that was kept.
 */
@Configuration(value = "buildingsScanning", proxyBeanMethods = false)
class Scanning {
    /** Of one scan; the best ranked first. More would not be looked at. */
    static final int MOST_PRESUMPTIONS = 1_000;

    private static final String JOB = "buildings-scan";

    /** States in which a scan stays until a person makes it go on or gives it up. */
    private static final List<State> HALTED = List.of(State.PAUSED, State.STOPPED, State.FAILED);

    private static final Logger log = LoggerFactory.getLogger(Scanning.class);

    /** A model takes all cores: one scan at a time on this server, whoever asks. */
    private final ReentrantLock one = new ReentrantLock();

    private final Tenancy tenancy;
    private final Scans scans;
    private final Vintages vintages;
    private final Cases cases;
    private final Pictures pictures;
    private final Looking looking;
    private final Crossing crossing;
    private final Proposing proposing;
    private final Uses uses;
    private final double watts;
    private final JournalBook journal;
    private final Collectivities collectivities;
    private final Jobs jobs;
    private final MessageSource texts;

    Scanning(
            Tenancy tenancy,
            Scans scans,
            Vintages vintages,
            Cases cases,
            Pictures pictures,
            Looking looking,
            Crossing crossing,
            Proposing proposing,
            Uses uses,
            ServerSettings settings,
            JournalBook journal,
            Collectivities collectivities,
            @Lazy Jobs jobs,
            MessageSource texts) {
        this.tenancy = tenancy;
        this.scans = scans;
        this.vintages = vintages;
        this.cases = cases;
        this.pictures = pictures;
        this.looking = looking;
        this.crossing = crossing;
        this.proposing = proposing;
        this.uses = uses;
        this.watts = settings.energy().watts();
        this.journal = journal;
        this.collectivities = collectivities;
        this.jobs = jobs;
        this.texts = texts;
    }

    @Bean
    OneTimeJob buildingsScanWork() {
        return new OneTimeJob(JOB, this::scan);
    }

    /** Whoever makes a scan go on just when the job of its pause ends asks for a job that goes at once. */
    @Bean
    RecurringJob buildingsScanAgainWork() {
        return new RecurringJob(
                JOB + "-again",
                Duration.ofMinutes(2),
                town -> tenancy.run(town, () -> scans.forgotten().forEach(id -> jobs.ask(JOB, town, id))));
    }

    /**
     * Asks for a scan. Inside {@link Tenancy#in}.
     *
     * @param earlier images against which objects are dated; null for none
     * @throws NotAllowed if the use is not open
     * @throws Refused if another is under way, or the earlier images are not earlier
     */
    UUID ask(UUID vintage, @Nullable UUID earlier, String service, Person by) {
        uses.getOpen(BuildingsFeature.USE);
        Vintage seen = vintages.get(vintage);
        if (vintage.equals(earlier)) {
            throw new Refused("buildings.scan.same");
        }
        if (earlier != null) {
            Vintage old = vintages.get(earlier);
            if (!old.grid().crs().equals(seen.grid().crs())) {
                throw new Refused("buildings.scan.systems");
            }
            if (!old.taken().isBefore(seen.taken())) {
                throw new Refused("buildings.scan.order");
            }
        }
        UUID id;
        try {
            id = scans.add(
                    vintage,
                    earlier,
                    service,
                    collectivities.get(tenancy.current()).demonstration(),
                    by.id());
        } catch (DuplicateKeyException busy) {
            throw new Refused("buildings.scan.under-way");
        }
        journal.record("buildings.scan.asked", id, Map.of("by", by.id(), "role", by.role()), Map.of());
        jobs.ask(JOB, tenancy.current(), id);
        return id;
    }

    /** Inside {@link Tenancy#in}. @return false if it is not under way */
    boolean pause(UUID id, Person by) {
        boolean paused = scans.change(id, List.of(State.WAITING, State.RUNNING), State.PAUSED);
        if (paused) {
            journal.record("buildings.scan.paused", id, Map.of("by", by.id(), "role", by.role()), Map.of());
        }
        return paused;
    }

    /**
     * Inside {@link Tenancy#in}, which must not go on after a refusal.
     *
     * @return false if it was not paused, stopped or failed
     * @throws NotAllowed if the use is not open
     * @throws Refused if another is under way
     */
    boolean goOn(UUID id, Person by) {
        uses.getOpen(BuildingsFeature.USE);
        boolean resumed;
        try {
            resumed = scans.change(id, HALTED, State.WAITING);
        } catch (DuplicateKeyException busy) {
            throw new Refused("buildings.scan.under-way");
        }
        if (resumed) {
            journal.record("buildings.scan.resumed", id, Map.of("by", by.id(), "role", by.role()), Map.of());
            jobs.ask(JOB, tenancy.current(), id);
        }
        return resumed;
    }

    /** Gives a scan up: what it saw is erased. Inside {@link Tenancy#in}. @return false if it was not paused, stopped or failed */
    boolean cancel(UUID id, Person by) {
        boolean cancelled = scans.change(id, HALTED, State.CANCELLED);
        if (cancelled) {
            scans.eraseTiles(id);
            journal.record("buildings.scan.cancelled", id, Map.of("by", by.id(), "role", by.role()), Map.of());
        }
        return cancelled;
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
            scanAlone(collectivity, id);
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

    private record Sides(
            ScanRow scan, Vintage vintage, @Nullable Vintage earlier) {}

    private void scanAlone(UUID collectivity, UUID id) {
        Sides sides = tenancy.in(collectivity, () -> {
            ScanRow scan = scans.get(id);
            return new Sides(
                    scan, vintages.get(scan.vintage()), scan.earlier() == null ? null : vintages.get(scan.earlier()));
        });
        if (!sides.scan().isUnderWay()) {
            return;
        }
        boolean begun = tenancy.in(collectivity, () -> {
            uses.getOpen(BuildingsFeature.USE);
            scans.stage(id, Stage.READING);
            return scans.change(id, List.of(State.WAITING, State.RUNNING), State.RUNNING);
        });
        if (!begun) {
            return;
        }
        try (Segmenter segmenter = looking.segmenter();
                Imagery images = open(sides.vintage())) {
            Windows windows = new Windows(images, segmenter);
            Vintage earlier = sides.earlier();
            if (earlier == null) {
                opened(collectivity, id, segmenter, windows.count());
                Scan now = scan(collectivity, id, sides.vintage(), windows);
                if (run(collectivity, id, now)) {
                    finish(collectivity, sides, images, all(now), null, null, segmenter.card());
                }
                return;
            }
            try (Imagery before = open(earlier)) {
                Windows old = new Windows(before, segmenter);
                opened(collectivity, id, segmenter, windows.count() + old.count());
                Scan now = scan(collectivity, id, sides.vintage(), windows);
                Scan then = scan(collectivity, id, earlier, old);
                if (run(collectivity, id, now) && run(collectivity, id, then)) {
                    finish(collectivity, sides, images, all(now), before, all(then), segmenter.card());
                }
            }
        }
    }

    private Imagery open(Vintage vintage) {
        return pictures.openAlone(vintage.place(), vintage.grid().crs());
    }

    private void opened(UUID collectivity, UUID id, Segmenter segmenter, int tiles) {
        tenancy.run(collectivity, () -> {
            scans.opened(id, segmenter.card().name(), segmenter.fingerprint(), tiles);
            scans.stage(id, Stage.LOOKING);
        });
    }

    private Scan scan(UUID collectivity, UUID id, Vintage vintage, Windows windows) {
        return new Scan(windows, new TileLedger(tenancy, uses, scans, collectivity, id, vintage.id()));
    }

    /** @return false if a person paused it */
    private boolean run(UUID collectivity, UUID id, Scan scan) {
        boolean goesOn = isRunning(collectivity, id);
        if (!goesOn) {
            return false;
        }
        ProcessEnergy energy = new ProcessEnergy(watts);
        try {
            return scan.run((tiles, of) -> tenancy.in(collectivity, () -> {
                        scans.used(id, energy.used());
                        return scans.get(id).state() == State.RUNNING;
                    }))
                    && isRunning(collectivity, id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isRunning(UUID collectivity, UUID id) {
        return tenancy.in(collectivity, () -> scans.get(id).state() == State.RUNNING);
    }

    private static List<Detection> all(Scan scan) {
        List<Detection> seen = new ArrayList<>();
        try {
            scan.detections(seen::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seen;
    }

    /** All presumptions of a scan at once, or none. @throws NotRunning if a person paused it or gave it up meanwhile */
    private void finish(
            UUID collectivity,
            Sides sides,
            Imagery images,
            List<Detection> seen,
            @Nullable Imagery earlierImages,
            @Nullable List<Detection> before,
            ModelCard card) {
        UUID id = sides.scan().id();
        tenancy.run(collectivity, () -> {
            uses.getOpen(BuildingsFeature.USE);
            scans.stage(id, Stage.CROSSING);
        });
        Crossing.Known references = tenancy.in(
                collectivity, () -> crossing.references(sides.vintage().grid().crs()));
        List<Case> judged = tenancy.in(collectivity, cases::all);
        Alignment alignment =
                Alignment.of(images, earlierImages, references.references().cadastre());
        Vintage vintage = alignment.current(sides.vintage());
        Vintage earlier = sides.earlier() == null ? null : alignment.earlier(sides.earlier());
        Crossed crossed = crossing.cross(
                alignment.current(seen),
                earlier == null || earlierImages == null || before == null
                        ? null
                        : new Before(earlier, earlierImages, alignment.earlier(before)),
                vintage,
                references,
                judged);
        List<Found> ranked = crossed.present().stream()
                .sorted(Comparator.comparingDouble(Found::rank).reversed())
                .limit(MOST_PRESUMPTIONS)
                .toList();
        List<Proposing.Crops> crops = new ArrayList<>();
        for (Found found : ranked) {
            crops.add(pictures.crops(found.outline(), vintage, earlier));
        }
        tenancy.run(collectivity, () -> {
            Use use = uses.getOpen(BuildingsFeature.USE);
            Energy all = scans.get(id).energy();
            Energy each = all == null
                    ? new Energy(0, Energy.Method.CPU_TIME)
                    : new Energy(all.joules() / Math.max(1, ranked.size()), all.method());
            Proposing.Origin origin = new Proposing.Origin(
                    id,
                    card.name() + " " + scans.get(id).shortPrint(),
                    calibration(card),
                    each,
                    sides.scan().service(),
                    sides.scan().demonstration());
            for (int i = 0; i < ranked.size(); i++) {
                proposing.propose(use, ranked.get(i), origin, crops.get(i));
            }
            vintages.measured(vintage);
            if (earlier != null) {
                vintages.measured(earlier);
            }
            scans.done(id, seen.size(), crossed.explained(), ranked.size());
            journal.record(
                    "buildings.scan.done",
                    id,
                    Map.of("detections", seen.size(), "presumptions", ranked.size()),
                    Map.of("model", card.name()));
        });
    }

    private static String calibration(ModelCard card) {
        ModelCard.Worth worth = card.worth();
        return worth == null ? Confidence.NOT_CALIBRATED : card.name() + ", " + worth.created();
    }
}
