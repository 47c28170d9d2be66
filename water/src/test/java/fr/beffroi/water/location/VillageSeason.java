package fr.beffroi.water.location;

import fr.beffroi.water.location.epanet.Epanet;
import fr.beffroi.water.location.files.Scada;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Measures of the village through some weeks, hour by hour, simulated by the engine: demands that vary at random at each node, and
 * a leak if asked.
 */
public final class VillageSeason {
    public static final LocalDate FIRST = LocalDate.of(2025, 3, 1);

    private static final int BASE_DEMAND = 1;
    private static final int EMITTER = 3;
    private static final int FLOW = 8;
    private static final int PRESSURE = 11;
    private static final int HEAD = 10;
    private static final int DURATION = 0;
    private static final List<String> PRESSURES = List.of("B", "C", "D", "E", "G", "H");
    private static final List<String> FLOWS = List.of("p1", "V", "P");

    private VillageSeason() {}

    /**
     * @param leaking a junction
     * @param from day of the leak, from 0
     * @param to day of its repair
     */
    public static Scada simulate(int days, String leaking, int from, int to) throws Exception {
        Random random = new Random(7);
        int hours = days * 24;
        long[] seconds = new long[hours];
        Map<String, double[]> columns = new LinkedHashMap<>();
        PRESSURES.forEach(name -> columns.put(name, new double[hours]));
        FLOWS.forEach(name -> columns.put(name, new double[hours]));
        columns.put("T", new double[hours]);
        try (Epanet engine = Epanet.open(Engine.program(), "village.inp", Village.inp())) {
            int leak = engine.findNode(leaking).orElseThrow();
            double[] base = new double[9];
            for (int node = 1; node <= 8; node++) {
                base[node] = engine.nodeValue(node, BASE_DEMAND);
            }
            engine.setTimeParameter(DURATION, hours * 3600);
            engine.openHydraulics();
            long next = 0;
            long time = 0;
            do {
                for (int node = 1; time >= next && node <= 8; node++) {
                    engine.setNodeValue(node, BASE_DEMAND, base[node] * (1 + 0.1 * random.nextGaussian()));
                }
                boolean leaks = time >= from * 86_400L && time < to * 86_400L;
                engine.setNodeValue(leak, EMITTER, leaks ? 0.8 : 0);
                engine.solve();
                if (time >= next && time / 3600 < hours) {
                    int row = (int) (time / 3600);
                    seconds[row] = FIRST.toEpochDay() * 86_400 + time;
                    for (String name : PRESSURES) {
                        int node = engine.findNode(name).orElseThrow();
                        put(columns, name, row, engine.nodeValue(node, PRESSURE) + 0.005 * random.nextGaussian());
                    }
                    for (String name : FLOWS) {
                        put(
                                columns,
                                name,
                                row,
                                engine.linkValue(engine.findLink(name).orElseThrow(), FLOW));
                    }
                    put(columns, "T", row, engine.nodeValue(engine.findNode("T").orElseThrow(), HEAD) - 60);
                    next += 3600;
                }
                time += engine.advance();
            } while (time < hours * 3600L);
        }
        return new Scada(seconds, columns);
    }

    private static void put(Map<String, double[]> columns, String name, int row, double value) {
        columns.computeIfPresent(name, (key, column) -> {
            column[row] = Math.round(value * 1000) / 1000.0;
            return column;
        });
    }
}
