package fr.beffroi.server.water;

import fr.beffroi.oversight.NotAllowed;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.footprint.Energy;
import fr.beffroi.oversight.footprint.EnergyMeter;
import fr.beffroi.oversight.footprint.EnergyMeter.Measured;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.JournalBook;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.Jobs;
import fr.beffroi.server.platform.OneTimeJob;
import fr.beffroi.server.platform.RecurringJob;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.water.RankingRow.State;
import fr.beffroi.server.web.Refused;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Repair;
import fr.beffroi.water.risk.Baseline;
import fr.beffroi.water.risk.HonestTest;
import fr.beffroi.water.risk.PipeRisk;
import fr.beffroi.water.risk.Ranking;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * Ranks the pipes of the network in use, and holds the way it ranks against the collectivité's own last years. The use is asked
 * for before each part of the work and once more, locked, when the result is written: nothing comes of it while it is suspended.
 */
@Configuration(value = "waterRankingJob", proxyBeanMethods = false)
class RankingJob {
    private static final String JOB = "water-ranking";
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Logger log = LoggerFactory.getLogger(RankingJob.class);

    private final Tenancy tenancy;
    private final NetworkRows networks;
    private final PipeRows pipes;
    private final RankingRows rankings;
    private final VisitRows visits;
    private final Uses uses;
    private final EnergyMeter meter;
    private final JournalBook journal;
    private final Jobs jobs;

    RankingJob(
            Tenancy tenancy,
            NetworkRows networks,
            PipeRows pipes,
            RankingRows rankings,
            VisitRows visits,
            Uses uses,
            EnergyMeter meter,
            JournalBook journal,
            @Lazy Jobs jobs) {
        this.tenancy = tenancy;
        this.networks = networks;
        this.pipes = pipes;
        this.rankings = rankings;
        this.visits = visits;
        this.uses = uses;
        this.meter = meter;
        this.journal = journal;
        this.jobs = jobs;
    }

    @Bean
    OneTimeJob waterRankingWork() {
        return new OneTimeJob(JOB, this::rank);
    }

    @Bean
    RecurringJob waterYearly() {
        return new RecurringJob("water-yearly", Duration.ofHours(12), this::again);
    }

    /**
     * Asks for a ranking of the network in use. Inside {@link Tenancy#in}.
     *
     * @param by null: the yearly recalibration
     * @throws NotAllowed if the use is not open
     * @throws Refused if there is no network, or a ranking is under way
     */
    UUID ask(@Nullable Person by) {
        uses.getOpen(WaterFeature.USE);
        NetworkRow network = networks.findCurrent().orElseThrow(() -> new Refused("water.ranking.no-network"));
        if (rankings.findLast().filter(RankingRow::isUnderWay).isPresent()) {
            throw new Refused("water.ranking.under-way");
        }
        UUID id = UUID.randomUUID();
        rankings.add(id, network.id(), by == null ? null : by.id(), network.demonstration());
        Map<String, Object> facts = new HashMap<>();
        facts.put("pipes", network.pipes());
        if (by != null) {
            facts.put("by", by.id());
            facts.put("role", by.role());
        }
        journal.record("water.ranking.asked", id, facts, Map.of());
        jobs.ask(JOB, tenancy.current(), id);
        return id;
    }

    /** Once a year, where a person chose so. */
    private void again(UUID collectivity) {
        tenancy.run(collectivity, () -> {
            boolean due = rankings.isYearly()
                    && uses.get(WaterFeature.USE).state() == UseState.OPEN
                    && rankings.findLast()
                            .filter(last -> !last.isUnderWay())
                            .filter(last ->
                                    last.askedAt().isBefore(Instant.now().minus(A_YEAR)))
                            .isPresent()
                    && networks.findCurrent().isPresent();
            if (due) {
                ask(null);
            }
        });
    }

    /** The job: may begin again after a server died in the middle. */
    void rank(UUID collectivity, UUID id) {
        RankingRow row = tenancy.in(collectivity, () -> rankings.get(id));
        if (!row.isUnderWay()) {
            return;
        }
        try {
            Network network = step(collectivity, id, 0, () -> network(row));
            LocalDate on = lastRepair(network).orElseGet(WaterFeature::today);
            step(collectivity, id, 1, () -> true);
            Measured<Ranking> ranked = meter.measure(() -> Ranking.of(network, on));
            step(collectivity, id, 2, () -> true);
            Measured<Optional<RankingRow.Tested>> tested = meter.measure(() -> tested(network));
            step(collectivity, id, 3, () -> true);
            RankingRows.Made made = made(network, ranked, tested);
            tenancy.run(collectivity, () -> keep(id, made));
        } catch (NotAllowed suspended) {
            tenancy.run(collectivity, () -> rankings.at(id, State.STOPPED, 0));
        } catch (RuntimeException | OutOfMemoryError e) {
            log.error("ranking {} of collectivity {}", id, collectivity, e);
            tenancy.run(collectivity, () -> rankings.at(id, State.FAILED, 0));
        }
    }

    private <T> T step(UUID collectivity, UUID id, int step, Supplier<T> work) {
        tenancy.run(collectivity, () -> {
            uses.getOpen(WaterFeature.USE);
            rankings.at(id, State.RUNNING, step);
        });
        return tenancy.in(collectivity, work);
    }

    private void keep(UUID id, RankingRows.Made made) {
        uses.getOpen(WaterFeature.USE);
        rankings.done(id, made);
        journal.record(
                "water.ranking.done",
                id,
                Map.of(
                        "pipes", made.pipes().size(),
                        "method", made.method(),
                        "on", made.on(),
                        "joules", made.energy().joules()),
                Map.of());
    }

    /** With the leaks that teams found, each as the repair it led to. */
    private Network network(RankingRow row) {
        NetworkRow kept = networks.get(row.network());
        Network imported = pipes.network(kept.id(), kept.projection());
        List<Repair> repairs = new ArrayList<>(imported.repairs());
        repairs.addAll(visits.asRepairs());
        return new Network(imported.pipes(), repairs, imported.projection(), imported.frost());
    }

    /** The register's end: what comes after it would count as years without a break. */
    private static Optional<LocalDate> lastRepair(Network network) {
        return network.repairs().stream().filter(Repair::counts).map(Repair::on).max(LocalDate::compareTo);
    }

    /** Three years held back where eight are known, one where four are; else there is nothing honest to say. */
    static Optional<LocalDate> cut(Network network) {
        Optional<LocalDate> last = lastRepair(network);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = network.repairs().stream()
                .filter(Repair::counts)
                .map(Repair::on)
                .min(LocalDate::compareTo)
                .orElseThrow();
        int years = last.get().getYear() - first.getYear() + 1;
        int held = years >= 8 ? 3 : years >= 4 ? 1 : 0;
        return held == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(last.get().getYear() - held, 12, 31));
    }

    private static Optional<RankingRow.Tested> tested(Network network) {
        return cut(network)
                .flatMap(until -> HonestTest.of(network, until, network.repairs())
                        .map(test ->
                                new RankingRow.Tested(until, lastRepair(network).orElseThrow(), test)));
    }

    private static RankingRows.Made made(
            Network network, Measured<Ranking> ranked, Measured<Optional<RankingRow.Tested>> tested) {
        Ranking ranking = ranked.result();
        List<Pipe> known = network.pipes().stream()
                .filter(pipe -> pipe.isThereOn(ranking.on()))
                .toList();
        double[] simple = Baseline.COHORT_WITH_OWN_HISTORY.scores(
                new Network(
                        known, network.repairs().stream().filter(Repair::counts).toList(), network.projection()),
                ranking.on());
        Map<String, Double> simpleOf = new HashMap<>();
        for (int i = 0; i < simple.length; i++) {
            simpleOf.put(known.get(i).id(), simple[i]);
        }
        List<RankedPipe> lines = new ArrayList<>();
        for (PipeRisk risk : ranking.risks()) {
            lines.add(new RankedPipe(
                    lines.size() + 1,
                    risk.pipe(),
                    risk.breaksPerKmYear(),
                    simpleOf.getOrDefault(risk.pipe().id(), 0.0),
                    risk.reasons()));
        }
        return new RankingRows.Made(
                ranking.on(),
                ranking.method(),
                lines,
                top(lines),
                tested.result().orElse(null),
                new Energy(
                        ranked.energy().joules() + tested.energy().joules(),
                        ranked.energy().method()));
    }

    /** What the simple ranking expects of the pipe at which a fifth of the length is reached, walking down it. */
    private static double top(List<RankedPipe> lines) {
        double wanted =
                lines.stream().mapToDouble(line -> line.pipe().lengthM()).sum() / 5;
        double walked = 0;
        for (RankedPipe line : lines.stream()
                .sorted(Comparator.comparingDouble(RankedPipe::simple).reversed())
                .toList()) {
            walked += line.pipe().lengthM();
            if (walked >= wanted) {
                return line.simple();
            }
        }
        return 0;
    }
}
