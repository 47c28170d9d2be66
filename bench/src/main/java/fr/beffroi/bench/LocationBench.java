package fr.beffroi.bench;

import fr.beffroi.water.location.epanet.EpanetProgram;
import fr.beffroi.water.location.evaluation.LocationScore;
import fr.beffroi.water.location.files.KnownPipeLeak;
import fr.beffroi.water.location.files.PipeLeaksFile;
import fr.beffroi.water.location.files.Scada;
import fr.beffroi.water.location.files.ScadaFile;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.hydraulics.PipeNetwork;
import fr.beffroi.water.location.hydraulics.Sensitivities;
import fr.beffroi.water.location.search.LeakSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Leaks located from the pressures of L-TOWN: simulated years, never the competition's own. */
final class LocationBench {
    /** Others than the years on which the search was tuned. */
    private static final long[] SEEDS = {201, 202};

    private static final LocalDate UNTIL = LocalDate.of(2018, 12, 31);
    private static final List<String> METERS = List.of("p227", "p235", "PUMP_1");

    private LocationBench() {}

    static List<Table> tables(Path shared, Path engine) throws IOException {
        Path folder = shared.resolve("data").resolve("water").resolve("l-town");
        byte[] inp = Files.readAllBytes(folder.resolve("L-TOWN.inp"));
        long start = System.nanoTime();
        EpanetProgram program = EpanetProgram.read(engine);
        double compiled = seconds(start);
        start = System.nanoTime();
        Hydraulics hydraulics = Hydraulics.solve(program, "L-TOWN.inp", inp);
        double solved = seconds(start);
        Table table = new Table(
                "Leaks located from pressures, L-TOWN, simulated years (BattLeDIM's rules; no score of the competition)",
                "year",
                "leaks",
                "found within 300 m",
                "false alarms",
                "median distance, m",
                "score, €",
                "highest score, €",
                "learning and search, s");
        PipeNetwork network = hydraulics.network();
        Set<String> pipes = Arrays.stream(network.pipes())
                .mapToObj(pipe -> network.links().get(pipe).id())
                .collect(Collectors.toSet());
        Scada replica = ScadaFile.read("replica", Files.readAllBytes(folder.resolve("replica-seed1-15min.csv.gz")));
        row(
                table,
                "replica-seed1",
                hydraulics,
                replica,
                PipeLeaksFile.read("leaks", Files.readAllBytes(folder.resolve("leaks-2018-2019.csv")), pipes));
        List<String> sensors = replica.columns().keySet().stream()
                .filter(name -> name.startsWith("n"))
                .toList();
        for (long seed : SEEDS) {
            Bench.note("simulating fourteen months, seed " + seed);
            SimulatedTown town = SimulatedTown.of(program, inp, seed, sensors, METERS);
            row(table, "made here, seed " + seed, hydraulics, town.scada(), town.leaks());
        }
        Table speed = new Table("EPANET in the virtual machine", "step", "s", "promised, s")
                .row("reading and compiling the engine", compiled, "-")
                .row("a day of L-TOWN solved, every five minutes", solved, "-")
                .row("all sensitivities of 24 states", sensitivities(hydraulics, sensors), 60);
        return List.of(table, speed);
    }

    private static double sensitivities(Hydraulics hydraulics, List<String> sensors) {
        PipeNetwork network = hydraulics.network();
        int[] nodes = sensors.stream()
                .mapToInt(name -> network.findNode(name).orElseThrow())
                .toArray();
        long start = System.nanoTime();
        hydraulics.states().forEach(state -> Sensitivities.of(network, state).heads(nodes));
        return seconds(start);
    }

    private static void row(Table table, String year, Hydraulics hydraulics, Scada scada, List<KnownPipeLeak> leaks)
            throws IOException {
        long start = System.nanoTime();
        LeakSearch search = LeakSearch.of(year, scada, hydraulics, UNTIL);
        LocationScore score = LocationScore.of(
                search.alarms(),
                leaks,
                hydraulics,
                search.distances(),
                UNTIL.plusDays(1).atStartOfDay(),
                LocalDate.ofEpochDay(scada.firstDay() + scada.days()).atStartOfDay());
        table.row(
                year,
                score.leaks(),
                score.truePositives(),
                score.falsePositives(),
                score.medianDistance().isPresent()
                        ? (Object) score.medianDistance().getAsDouble()
                        : "-",
                score.score(),
                score.scoreMax(),
                seconds(start));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
