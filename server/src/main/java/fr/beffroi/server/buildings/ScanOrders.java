package fr.beffroi.server.buildings;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.server.buildings.ScanRow.State;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** What a person orders of a scan: asked for, paused, made to go on, given up; each told in the journal. */
@Component("buildingsScanOrders")
class ScanOrders {
    /** Each is looked at whole and stays open: time and memory grow with them. */
    static final int MOST_EARLIER = 6;

    private final Tenancy tenancy;
    private final Scans scans;
    private final Vintages vintages;
    private final Uses uses;
    private final JournalBook journal;
    private final Collectivities collectivities;
    private final Jobs jobs;

    ScanOrders(
            Tenancy tenancy,
            Scans scans,
            Vintages vintages,
            Uses uses,
            JournalBook journal,
            Collectivities collectivities,
            @Lazy Jobs jobs) {
        this.tenancy = tenancy;
        this.scans = scans;
        this.vintages = vintages;
        this.uses = uses;
        this.journal = journal;
        this.collectivities = collectivities;
        this.jobs = jobs;
    }

    /**
     * Asks for a scan. Inside {@link Tenancy#in}.
     *
     * @param earlier images against which objects are dated, in any order; empty: nothing is dated
     * @throws NotAllowed if the use is not open
     * @throws Refused if another is under way, or some of the earlier images are not earlier, or they are too many
     */
    UUID ask(UUID vintage, Collection<UUID> earlier, String service, Person by) {
        uses.getOpen(BuildingsFeature.USE);
        Vintage seen = vintages.get(vintage);
        if (earlier.contains(vintage)) {
            throw new Refused("buildings.scan.same");
        }
        List<Vintage> older = earlier.stream()
                .distinct()
                .map(vintages::get)
                .sorted(Comparator.comparing(Vintage::taken).reversed())
                .toList();
        if (older.size() > MOST_EARLIER) {
            throw new Refused("buildings.scan.many", MOST_EARLIER);
        }
        if (older.stream().anyMatch(old -> !old.taken().isBefore(seen.taken()))) {
            throw new Refused("buildings.scan.order");
        }
        UUID id;
        try {
            id = scans.add(
                    vintage,
                    older.stream().map(Vintage::id).toList(),
                    service,
                    collectivities.get(tenancy.current()).demonstration(),
                    by.id());
        } catch (DuplicateKeyException busy) {
            throw new Refused("buildings.scan.under-way");
        }
        journal.record("buildings.scan.asked", id, Map.of("by", by.id(), "role", by.role()), Map.of());
        jobs.ask(Scanning.JOB, tenancy.current(), id);
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
            resumed = scans.change(id, ScanRow.HALTED, State.WAITING);
        } catch (DuplicateKeyException busy) {
            throw new Refused("buildings.scan.under-way");
        }
        if (resumed) {
            journal.record("buildings.scan.resumed", id, Map.of("by", by.id(), "role", by.role()), Map.of());
            jobs.ask(Scanning.JOB, tenancy.current(), id);
        }
        return resumed;
    }

    /** Gives a scan up: what it saw is erased. Inside {@link Tenancy#in}. @return false if it was not paused, stopped or failed */
    boolean cancel(UUID id, Person by) {
        boolean cancelled = scans.change(id, ScanRow.HALTED, State.CANCELLED);
        if (cancelled) {
            scans.eraseTiles(id);
            journal.record("buildings.scan.cancelled", id, Map.of("by", by.id(), "role", by.role()), Map.of());
        }
        return cancelled;
    }

    /** Gives up the scans that nobody has made go on for so many days. Inside {@link Tenancy#in}. */
    void giveUpForgotten(int days) {
        for (UUID id : scans.haltedFor(days)) {
            if (scans.change(id, ScanRow.HALTED, State.CANCELLED)) {
                scans.eraseTiles(id);
                journal.record("buildings.scan.expired", id, Map.of("days", days), Map.of());
            }
        }
    }
}
