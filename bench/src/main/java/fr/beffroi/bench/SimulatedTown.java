package fr.beffroi.bench;

import fr.beffroi.water.location.epanet.Epanet;
import fr.beffroi.water.location.epanet.EpanetProgram;
import fr.beffroi.water.location.files.KnownPipeLeak;
import fr.beffroi.water.location.files.Scada;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fourteen months of L-TOWN, hour by hour, simulated by EPANET: 23 leaks drawn at random along the pipes (four that ran before, nineteen
 * begun in 2019; abrupt or growing, the large ones repaired), demands that vary by node, by hour, by week and by season, and a
 * network that is not quite its model: roughness off by 4 %, demands by 10 %. Written so that what the search is measured on can
 * be made again.
 */
record SimulatedTown(Scada scada, List<KnownPipeLeak> leaks) {
    static final LocalDate FIRST = LocalDate.of(2018, 11, 1);

    private static final LocalDateTime END = LocalDateTime.of(2019, 12, 31, 23, 55);
    private static final int HOURS = 426 * 24;
    private static final int HOUR = 3600;
    private static final int PATTERN_MINUTES = 5;

    private static final int BASE_DEMAND = 1;
    private static final int EMITTER = 3;
    private static final int FLOW = 8;
    private static final int PRESSURE = 11;
    private static final int DURATION = 0;
    private static final int STEP = 1;
    private static final int PATTERN_STEP = 3;
    private static final int REPORT_STEP = 5;

    /** Flow of a hole under one metre, m³/h per m² : 0.75 √(2 g). */
    private static final double HOLE = 0.75 * Math.sqrt(2 * 9.81) * 3600;

    /**
     * @param pressures nodes with a sensor
     * @param flows links with a meter
     */
    static SimulatedTown of(EpanetProgram program, byte[] inp, long seed, List<String> pressures, List<String> flows)
            throws IOException {
        Random random = new Random(seed);
        Map<String, List<String[]>> sections = sections(new String(inp, StandardCharsets.US_ASCII));
        List<KnownPipeLeak> leaks = leaks(random, sections);
        byte[] real = rewritten(new String(inp, StandardCharsets.US_ASCII), leaks, sections, random)
                .getBytes(StandardCharsets.US_ASCII);
        List<Consumer> consumers = consumers(sections, random);
        long[] seconds = new long[HOURS];
        Map<String, double[]> columns = new LinkedHashMap<>();
        pressures.forEach(name -> columns.put(name, new double[HOURS]));
        flows.forEach(name -> columns.put(name, new double[HOURS]));
        columns.put("T1", new double[HOURS]);
        try (Epanet engine = Epanet.open(program, "L-TOWN", real)) {
            engine.setTimeParameter(DURATION, HOURS * HOUR);
            engine.setTimeParameter(PATTERN_STEP, HOUR);
            engine.setTimeParameter(REPORT_STEP, HOUR);
            engine.setTimeParameter(STEP, HOUR);
            int[] sensors = nodes(engine, pressures);
            int[] meters = new int[flows.size()];
            for (int i = 0; i < meters.length; i++) {
                meters[i] = engine.findLink(flows.get(i)).orElseThrow();
            }
            int tank = engine.findNode("T1").orElseThrow();
            int[] holes =
                    nodes(engine, leaks.stream().map(leak -> hole(leak.pipe())).toList());
            int[] taps = nodes(engine, consumers.stream().map(Consumer::node).toList());
            double common = 0;
            engine.openHydraulics();
            long time = 0;
            while (time < (long) HOURS * HOUR) {
                int row = (int) (time / HOUR);
                if (time % HOUR == 0) {
                    common = wander(common, 240, 0.02, random);
                    double season = 1 + 0.06 * Math.cos(2 * Math.PI * (row / 24.0 + 94) / 365);
                    for (int i = 0; i < taps.length; i++) {
                        engine.setNodeValue(
                                taps[i], BASE_DEMAND, consumers.get(i).demand(row, season, common, random));
                    }
                    LocalDateTime now = FIRST.atStartOfDay().plusHours(row);
                    for (int i = 0; i < holes.length; i++) {
                        engine.setNodeValue(holes[i], EMITTER, HOLE * area(leaks.get(i), now));
                    }
                }
                engine.solve();
                if (time % HOUR == 0) {
                    seconds[row] = FIRST.toEpochDay() * 86_400 + time;
                    for (int i = 0; i < sensors.length; i++) {
                        double noise = 0.006 * random.nextGaussian();
                        put(columns, pressures.get(i), row, engine.nodeValue(sensors[i], PRESSURE) + noise);
                    }
                    for (int i = 0; i < meters.length; i++) {
                        put(columns, flows.get(i), row, engine.linkValue(meters[i], FLOW));
                    }
                    put(columns, "T1", row, engine.nodeValue(tank, PRESSURE));
                }
                time += engine.advance();
            }
        }
        return new SimulatedTown(new Scada(seconds, columns), leaks);
    }

    /** Who draws water at a node; the model knows it but for a factor. */
    private static final class Consumer {
        private final String node;
        private final List<double[]> patterns = new ArrayList<>();
        private final List<Double> bases = new ArrayList<>();
        private double hour;
        private double weeks;

        private Consumer(String node) {
            this.node = node;
        }

        String node() {
            return node;
        }

        double demand(int row, double season, double common, Random random) {
            hour = wander(hour, 6, 0.15, random);
            weeks = wander(weeks, 240, 0.035, random);
            double sum = 0;
            for (int k = 0; k < bases.size(); k++) {
                double[] pattern = patterns.get(k);
                sum += bases.get(k) * pattern[row * 60 / PATTERN_MINUTES % pattern.length];
            }
            return sum * season * Math.max(0, 1 + common + hour + weeks);
        }
    }

    /** One hour on of a process that forgets in so many hours. */
    private static double wander(double value, double hours, double deviation, Random random) {
        double keep = Math.exp(-1 / hours);
        return keep * value + Math.sqrt(1 - keep * keep) * deviation * random.nextGaussian();
    }

    private static List<Consumer> consumers(Map<String, List<String[]>> sections, Random random) {
        Map<String, List<Double>> multipliers = new HashMap<>();
        for (String[] words : sections.getOrDefault("PATTERNS", List.of())) {
            List<Double> pattern = multipliers.computeIfAbsent(words[0], key -> new ArrayList<>());
            Arrays.stream(words).skip(1).map(Double::valueOf).forEach(pattern::add);
        }
        Map<String, Consumer> consumers = new LinkedHashMap<>();
        for (String[] words : sections.getOrDefault("DEMANDS", List.of())) {
            double base = Double.parseDouble(words[1]);
            if (base > 0) {
                Consumer consumer = consumers.computeIfAbsent(words[0], Consumer::new);
                consumer.bases.add(base * Math.exp(0.1 * random.nextGaussian()));
                consumer.patterns.add(multipliers.getOrDefault(words[2], List.of(1.0)).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray());
            }
        }
        return List.copyOf(consumers.values());
    }

    private static List<KnownPipeLeak> leaks(Random random, Map<String, List<String[]>> sections) {
        Set<String> used = new HashSet<>();
        List<KnownPipeLeak> leaks = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            LocalDateTime start = LocalDateTime.of(2018, 1, 1, 0, 0).plus(days(random.nextDouble() * 200));
            leaks.add(new KnownPipeLeak(
                    pipe(random, sections, used),
                    start,
                    END,
                    start.plus(days(20 + random.nextDouble() * 80)),
                    0.0085 + random.nextDouble() * 0.004));
        }
        for (int k = 0; k < 19; k++) {
            LocalDateTime start =
                    LocalDateTime.of(2019, 1, 10, 0, 0).plus(days((k + random.nextDouble() * 0.8) / 19 * 325));
            boolean abrupt = random.nextDouble() < 0.42;
            double diameter = 0.009 + random.nextDouble() * 0.0115;
            boolean repaired = diameter > 0.0145 && random.nextDouble() < 0.8;
            LocalDateTime repair =
                    start.plus(days(abrupt ? 13 + random.nextDouble() * 45 : 50 + random.nextDouble() * 30));
            LocalDateTime peak = abrupt ? start : start.plus(days(25 + random.nextDouble() * 60));
            leaks.add(new KnownPipeLeak(
                    pipe(random, sections, used),
                    start,
                    repaired && repair.isBefore(END) ? repair : END,
                    peak,
                    diameter));
        }
        return leaks;
    }

    /** Each metre of pipe alike; no pipe twice, none that ends at a reservoir. */
    private static String pipe(Random random, Map<String, List<String[]>> sections, Set<String> used) {
        List<String[]> pipes = sections.getOrDefault("PIPES", List.of());
        double all = pipes.stream()
                .mapToDouble(words -> Double.parseDouble(words[3]))
                .sum();
        while (true) {
            double place = random.nextDouble() * all;
            for (String[] words : pipes) {
                place -= Double.parseDouble(words[3]);
                if (place <= 0) {
                    if (words[1].startsWith("n") && words[2].startsWith("n") && used.add(words[0])) {
                        return words[0];
                    }
                    break;
                }
            }
        }
    }

    /** The network with a junction in the middle of each leaking pipe, other roughness, and demands left to the simulation. */
    private static String rewritten(
            String inp, List<KnownPipeLeak> leaks, Map<String, List<String[]>> sections, Random random) {
        Set<String> leaking = new HashSet<>();
        leaks.forEach(leak -> leaking.add(leak.pipe()));
        Map<String, Double> elevations = new HashMap<>();
        sections.getOrDefault("JUNCTIONS", List.of())
                .forEach(words -> elevations.put(words[0], Double.valueOf(words[1])));
        StringBuilder text = new StringBuilder();
        String section = "";
        for (String line : inp.split("\\R")) {
            String[] words = words(line);
            if (line.startsWith("[")) {
                section = line.strip();
                text.append(line).append('\n');
                if (section.equals("[JUNCTIONS]")) {
                    sections.getOrDefault("PIPES", List.of()).stream()
                            .filter(pipe -> leaking.contains(pipe[0]))
                            .forEach(pipe -> text.append("%s %s 0%n"
                                    .formatted(
                                            hole(pipe[0]),
                                            (elevations.getOrDefault(pipe[1], 0.0)
                                                            + elevations.getOrDefault(pipe[2], 0.0))
                                                    / 2)));
                }
            } else if (section.equals("[PIPES]") && words.length > 5) {
                double rough = Double.parseDouble(words[5]) * Math.exp(0.04 * random.nextGaussian());
                double length = Double.parseDouble(words[3]);
                if (leaking.contains(words[0])) {
                    text.append(pipeLine(words[0], words[1], hole(words[0]), length / 2, words[4], rough));
                    text.append(pipeLine(words[0] + "_", hole(words[0]), words[2], length / 2, words[4], rough));
                } else {
                    text.append(pipeLine(words[0], words[1], words[2], length, words[4], rough));
                }
            } else if (section.equals("[JUNCTIONS]") && words.length > 1) {
                text.append("%s %s 0%n".formatted(words[0], words[1]));
            } else if (!section.equals("[DEMANDS]")) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    private static String pipeLine(
            String id, String from, String to, double length, String diameter, double roughness) {
        return String.format(Locale.ROOT, "%s %s %s %s %s %s 0 Open%n", id, from, to, length, diameter, roughness);
    }

    private static String hole(String pipe) {
        return "L_" + pipe;
    }

    private static double area(KnownPipeLeak leak, LocalDateTime now) {
        if (now.isBefore(leak.start()) || now.isAfter(leak.end())) {
            return 0;
        }
        double growth = Duration.between(leak.start(), leak.peak()).toSeconds();
        double grown =
                growth <= 0 ? 1 : Math.clamp(Duration.between(leak.start(), now).toSeconds() / growth, 0, 1);
        return Math.PI / 4 * leak.diameter() * leak.diameter() * grown * grown;
    }

    private static int[] nodes(Epanet engine, List<String> names) throws IOException {
        int[] nodes = new int[names.size()];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = engine.findNode(names.get(i)).orElseThrow();
        }
        return nodes;
    }

    private static void put(Map<String, double[]> columns, String name, int row, double value) {
        columns.computeIfPresent(name, (key, column) -> {
            column[row] = Math.round(value * 1000) / 1000.0;
            return column;
        });
    }

    private static Duration days(double days) {
        return Duration.ofMinutes(Math.round(days * 24 * 60));
    }

    private static Map<String, List<String[]>> sections(String inp) {
        Map<String, List<String[]>> sections = new HashMap<>();
        String section = "";
        for (String line : inp.split("\\R")) {
            String[] words = words(line);
            if (line.startsWith("[")) {
                section = line.strip().replaceAll("[\\[\\]]", "");
            } else if (words.length > 1) {
                sections.computeIfAbsent(section, key -> new ArrayList<>()).add(words);
            }
        }
        return sections;
    }

    private static String[] words(String line) {
        return line.replaceFirst(";.*", "").strip().split("\\s+");
    }
}
