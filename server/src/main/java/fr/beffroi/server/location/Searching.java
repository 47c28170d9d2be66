package fr.beffroi.server.location;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import fr.beffroi.oversight.proposal.Confidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.location.SearchRow.State;
import fr.beffroi.server.location.Searches.Sent;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.location.files.LocationProblem;
import fr.beffroi.water.location.files.Scada;
import fr.beffroi.water.location.files.ScadaFile;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.search.Alarm;
import fr.beffroi.water.location.search.LeakSearch;
import fr.beffroi.water.location.search.Visit;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;

/**
 * From the files of a network and its pressures to places before a person, by a job: the use is asked for before each part of the
 * work and once more, locked, when the places are written.
 */
@Configuration(value = "leakSearching", proxyBeanMethods = false)
class Searching {
    static final int MOST_MEGABYTES = 50;
    static final long MOST_BYTES = MOST_MEGABYTES * 1_000_000L;

    /** What was raised longer before the end of the measures is told, and asks nobody for a decision. */
    static final int RECENT_DAYS = 60;

    private static final String JOB = "leak-location";
    private static final String VERSION = "pressures-1";
    private static final Logger log = LoggerFactory.getLogger(Searching.class);

    /** A network's states are held in memory: one search at a time, whoever asks. */
    private final ReentrantLock one = new ReentrantLock();

    private final Tenancy tenancy;
    private final Searches searches;
    private final Engine engine;
    private final Uses uses;
    private final Proposals proposals;
    private final PlaceWords words;
    private final EnergyMeter meter;
    private final JournalBook journal;
    private final Collectivities collectivities;
    private final Jobs jobs;

    Searching(
            Tenancy tenancy,
            Searches searches,
            Engine engine,
            Uses uses,
            Proposals proposals,
            PlaceWords words,
            EnergyMeter meter,
            JournalBook journal,
            Collectivities collectivities,
            @Lazy Jobs jobs) {
        this.tenancy = tenancy;
        this.searches = searches;
        this.engine = engine;
        this.uses = uses;
        this.proposals = proposals;
        this.words = words;
        this.meter = meter;
        this.journal = journal;
        this.collectivities = collectivities;
        this.jobs = jobs;
    }

    @Bean
    OneTimeJob leakLocationWork() {
        return new OneTimeJob(JOB, this::search);
    }

    /**
     * Keeps the files and asks for the search. Inside {@link Tenancy#in}.
     *
     * @param until last day that is learnt from
     * @param service in whose queue its places wait
     * @throws NotAllowed if the use is not open
     * @throws Refused if the engine lacks, a file lacks or is too large, or another search is under way
     */
    UUID ask(Sent network, Sent measures, LocalDate until, String service, Person by) {
        uses.getOpen(LocationFeature.USE);
        if (!engine.isThere()) {
            throw new Refused("location.engine.none");
        }
        if (network.content().length == 0 || measures.content().length == 0) {
            throw new Refused("location.files.lacking");
        }
        if (network.content().length > MOST_BYTES || measures.content().length > MOST_BYTES) {
            throw new Refused("location.files.large");
        }
        if (searches.latest(1).stream().anyMatch(SearchRow::isUnderWay)) {
            throw new Refused("location.under-way");
        }
        UUID id = searches.add(network, measures, until, service, by.id());
        journal.record(
                "water.leak_search.asked",
                id,
                Map.of("until", until, "by", by.id(), "role", by.role()),
                Map.of("network", network.name(), "measures", measures.name()));
        jobs.ask(JOB, tenancy.current(), id);
        return id;
    }

    /** The job: may begin again after a server died in the middle. */
    void search(UUID collectivity, UUID id) {
        if (!one.tryLock()) {
            // Asked for again a little later: a job that waits would keep its thread from mail and from all other work.
            throw new ConcurrencyFailureException("another leak search is under way on this server");
        }
        try {
            searchAlone(collectivity, id);
        } catch (TransientDataAccessException | NonTransientDataAccessResourceException passing) {
            throw passing;
        } catch (NotAllowed suspended) {
            tenancy.run(collectivity, () -> searches.ended(id, State.STOPPED, null));
        } catch (UnreadableLocationFile unreadable) {
            tenancy.run(collectivity, () -> searches.ended(id, State.FAILED, unreadable.problem()));
        } catch (RuntimeException | OutOfMemoryError e) {
            log.error("leak search {} of collectivity {}", id, collectivity, e);
            tenancy.run(collectivity, () -> searches.ended(id, State.FAILED, null));
        } finally {
            one.unlock();
        }
    }

    private void searchAlone(UUID collectivity, UUID id) throws UnreadableLocationFile {
        SearchRow row = tenancy.in(collectivity, () -> searches.get(id));
        if (!row.isUnderWay()) {
            return;
        }
        step(collectivity, id, 0);
        Sent measures = tenancy.in(collectivity, () -> searches.measures(id));
        Scada scada = ScadaFile.read(measures.name(), measures.content());
        step(collectivity, id, 1);
        Sent file = tenancy.in(collectivity, () -> searches.network(id));
        Measured<Hydraulics> solved = measured(() -> engine.solve(file.name(), file.content()));
        step(collectivity, id, 2);
        String hash = solved.result().network().hash();
        List<Visit> visits = tenancy.in(collectivity, () -> searches.visits(hash));
        Measured<Searched> searched = measured(() -> {
            LeakSearch search = LeakSearch.of(measures.name(), scada, solved.result(), row.until());
            return new Searched(search.notices(), visits, search.alarms(visits));
        });
        step(collectivity, id, 3);
        LocalDate last = LocalDate.ofEpochDay(scada.firstDay() + scada.days() - 1);
        tenancy.run(
                collectivity,
                () -> keep(
                        id,
                        solved.result().network(),
                        last,
                        searched.result(),
                        new Energy(
                                solved.energy().joules() + searched.energy().joules(),
                                searched.energy().method())));
    }

    private record Searched(List<LocationProblem> notices, List<Visit> visits, List<Alarm> places) {}

    private interface Work<T> {
        T done() throws UnreadableLocationFile;
    }

    private <T> Measured<T> measured(Work<T> work) throws UnreadableLocationFile {
        try {
            return meter.measure(() -> {
                try {
                    return work.done();
                } catch (UnreadableLocationFile e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof UnreadableLocationFile unreadable) {
                throw unreadable;
            }
            throw e;
        }
    }

    private void step(UUID collectivity, UUID id, int step) {
        tenancy.run(collectivity, () -> {
            uses.getOpen(LocationFeature.USE);
            searches.at(id, State.RUNNING, step);
        });
    }

    private void keep(UUID id, PipeNetwork network, LocalDate last, Searched searched, Energy energy) {
        Use use = uses.getOpen(LocationFeature.USE);
        searches.keepShape(network);
        String service = searches.service(id);
        int number = 0;
        for (Alarm alarm : searched.places()) {
            boolean recent =
                    !alarm.raised().isBefore(last.minusDays(RECENT_DAYS).atStartOfDay());
            UUID known = searches.findProposal(network.hash(), alarm.raised(), alarm.pipe())
                    .orElse(null);
            UUID proposal = known == null && recent
                    ? propose(
                            use,
                            alarm,
                            service,
                            new Energy(energy.joules() / searched.places().size(), energy.method()))
                    : known;
            searches.add(id, ++number, alarm, proposal);
        }
        searches.done(id, network.hash(), last, searched.notices(), searched.visits(), energy);
        journal.record(
                "water.leak_search.done", id, Map.of("places", searched.places().size()), Map.of());
    }

    private UUID propose(Use use, Alarm alarm, String service, Energy energy) {
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                use.id(),
                LocationFeature.KIND,
                words.subject(alarm),
                words.content(alarm),
                words.evidence(alarm),
                new Confidence(0, Confidence.NOT_CALIBRATED),
                VERSION,
                energy,
                false,
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                null);
        proposals.submit(
                proposal, service, collectivities.get(tenancy.current()).demonstration());
        return proposal.id();
    }
}
