package fr.beffroi.water.location.epanet;

import com.dylibso.chicory.runtime.ExportFunction;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.runtime.Memory;
import com.dylibso.chicory.wasm.ChicoryException;
import com.dylibso.chicory.wasm.types.MemoryLimits;
import fr.beffroi.water.location.files.UnreadableLocationFile;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One network in EPANET, by the toolkit's own functions and numbers; nodes and links count from 1, values are in the units of the
 * network's file. For one thread at a time.
 */
public final class Epanet implements AutoCloseable {
    private static final int LARGEST = 32 << 20;
    private static final int LONGEST_LINE = 1024;
    private static final int MOST_PAGES = 6144;
    private static final int ID_BYTES = 64;
    private static final int WARNINGS = 6;
    private static final int UNKNOWN_NAME_FIRST = 203;
    private static final int UNKNOWN_NAME_LAST = 204;
    private static final int NO_COORDINATES = 254;
    private static final int TRIALS = 0;
    private static final double MOST_TRIALS = 500;

    private static final String NETWORK = "network.inp";
    private static final String REPORT = "report.txt";

    private final String name;
    private final Instance instance;
    private final Map<String, ExportFunction> functions = new HashMap<>();
    private final int scratch;
    private int project;

    private Epanet(String name, Instance instance) {
        this.name = name;
        this.instance = instance;
        scratch = (int) apply("malloc", ID_BYTES * 2);
    }

    /**
     * Reads a network whole, or says what is wrong in it.
     *
     * @param name of the file, for what is said
     * @param inp at most 32 MiB, in EPANET's text form
     */
    public static Epanet open(EpanetProgram program, String name, byte[] inp) throws UnreadableLocationFile {
        check(name, inp);
        MemoryFiles files = new MemoryFiles();
        files.put(NETWORK, inp);
        try {
            Instance instance = Instance.builder(program.module())
                    .withImportValues(new Host(files).imports(program.module()))
                    .withMachineFactory(program.machines())
                    .withMemoryLimits(new MemoryLimits(
                            program.module()
                                    .memorySection()
                                    .orElseThrow()
                                    .getMemory(0)
                                    .limits()
                                    .initialPages(),
                            MOST_PAGES))
                    .build();
            instance.export("__wasm_call_ctors").apply();
            Epanet epanet = new Epanet(name, instance);
            epanet.load(files, inp);
            return epanet;
        } catch (EngineStopped | ChicoryException e) {
            throw UnreadableLocationFile.of(name, null, "location.network.engine", "");
        }
    }

    private void load(MemoryFiles files, byte[] inp) throws UnreadableLocationFile {
        apply("EN_createproject", scratch);
        project = memory().readInt(scratch);
        int network = text(NETWORK);
        int report = text(REPORT);
        int output = text("");
        int code = (int) apply("EN_open", project, network, report, output);
        if (code > WARNINGS) {
            apply("EN_close", project);
            throw new EpanetReport(new String(files.bytes(REPORT), StandardCharsets.ISO_8859_1))
                    .problem(name, inp, code);
        }
        call("EN_setoption", TRIALS, bits(Math.min(option(TRIALS), MOST_TRIALS)));
    }

    private static void check(String name, byte[] inp) throws UnreadableLocationFile {
        if (inp.length > LARGEST) {
            throw UnreadableLocationFile.of(name, null, "location.network.size", String.valueOf(LARGEST >> 20));
        }
        int line = 1;
        int begin = 0;
        for (int i = 0; i < inp.length; i++) {
            if (inp[i] == 0) {
                throw UnreadableLocationFile.of(name, line, "location.network.binary");
            }
            if (inp[i] == '\n') {
                line++;
                begin = i + 1;
            } else if (i - begin >= LONGEST_LINE) {
                throw UnreadableLocationFile.of(name, line, "location.network.line", String.valueOf(LONGEST_LINE));
            }
        }
    }

    /** @param kind 0 nodes, 1 tanks and reservoirs, 2 links */
    public int count(int kind) throws UnreadableLocationFile {
        call("EN_getcount", kind, scratch);
        return memory().readInt(scratch);
    }

    public String nodeId(int node) throws UnreadableLocationFile {
        call("EN_getnodeid", node, scratch);
        return memory().readCString(scratch, StandardCharsets.ISO_8859_1);
    }

    public String linkId(int link) throws UnreadableLocationFile {
        call("EN_getlinkid", link, scratch);
        return memory().readCString(scratch, StandardCharsets.ISO_8859_1);
    }

    public OptionalInt findNode(String id) throws UnreadableLocationFile {
        return find("EN_getnodeindex", id);
    }

    public OptionalInt findLink(String id) throws UnreadableLocationFile {
        return find("EN_getlinkindex", id);
    }

    /** @return 0 junction, 1 reservoir, 2 tank */
    public int nodeType(int node) throws UnreadableLocationFile {
        call("EN_getnodetype", node, scratch);
        return memory().readInt(scratch);
    }

    /** @return 0 pipe with check valve, 1 pipe, 2 pump, 3 PRV, 4 PSV, 5 PBV, 6 FCV, 7 TCV, 8 GPV */
    public int linkType(int link) throws UnreadableLocationFile {
        call("EN_getlinktype", link, scratch);
        return memory().readInt(scratch);
    }

    /** The two nodes that a link joins, in its own direction. */
    public int[] linkNodes(int link) throws UnreadableLocationFile {
        call("EN_getlinknodes", link, scratch, scratch + 8);
        return new int[] {memory().readInt(scratch), memory().readInt(scratch + 8)};
    }

    /** Place on the map in the file's own units, where it has one. */
    public Optional<double[]> findPlace(int node) throws UnreadableLocationFile {
        int code = (int) apply("EN_getcoord", project, node, scratch, scratch + 8);
        if (code == NO_COORDINATES) {
            return Optional.empty();
        }
        checkCode(code);
        return Optional.of(new double[] {memory().readDouble(scratch), memory().readDouble(scratch + 8)});
    }

    public double nodeValue(int node, int property) throws UnreadableLocationFile {
        call("EN_getnodevalue", node, property, scratch);
        return memory().readDouble(scratch);
    }

    public void setNodeValue(int node, int property, double value) throws UnreadableLocationFile {
        call("EN_setnodevalue", node, property, bits(value));
    }

    public double linkValue(int link, int property) throws UnreadableLocationFile {
        call("EN_getlinkvalue", link, property, scratch);
        return memory().readDouble(scratch);
    }

    public int flowUnits() throws UnreadableLocationFile {
        call("EN_getflowunits", scratch);
        return memory().readInt(scratch);
    }

    public double option(int option) throws UnreadableLocationFile {
        call("EN_getoption", option, scratch);
        return memory().readDouble(scratch);
    }

    public void setOption(int option, double value) throws UnreadableLocationFile {
        call("EN_setoption", option, bits(value));
    }

    public long timeParameter(int parameter) throws UnreadableLocationFile {
        call("EN_gettimeparam", parameter, scratch);
        return memory().readInt(scratch);
    }

    public void setTimeParameter(int parameter, int seconds) throws UnreadableLocationFile {
        call("EN_settimeparam", parameter, seconds);
    }

    /** @return 0 constant power, 1 power function, 2 curve of points, 3 none */
    public int pumpType(int link) throws UnreadableLocationFile {
        call("EN_getpumptype", link, scratch);
        return memory().readInt(scratch);
    }

    /** Points of a pump's head curve: flow, head. */
    public double[][] headCurve(int link) throws UnreadableLocationFile {
        call("EN_getheadcurveindex", link, scratch);
        int curve = memory().readInt(scratch);
        call("EN_getcurvelen", curve, scratch);
        double[][] points = new double[memory().readInt(scratch)][];
        for (int i = 0; i < points.length; i++) {
            call("EN_getcurvevalue", curve, i + 1, scratch, scratch + 8);
            points[i] = new double[] {memory().readDouble(scratch), memory().readDouble(scratch + 8)};
        }
        return points;
    }

    /** Puts the network at the start of its period, nothing saved. */
    public void openHydraulics() throws UnreadableLocationFile {
        call("EN_openH");
        call("EN_initH", 0);
    }

    /** Puts an open network back at the start of its period, from the flows it has. */
    public void restartHydraulics() throws UnreadableLocationFile {
        call("EN_initH", 0);
    }

    /** @return seconds of the period at which the network is now solved */
    public long solve() throws UnreadableLocationFile {
        call("EN_runH", scratch);
        return memory().readInt(scratch);
    }

    /** @return seconds to the next moment, 0 at the period's end */
    public long advance() throws UnreadableLocationFile {
        call("EN_nextH", scratch);
        return memory().readInt(scratch);
    }

    public void closeHydraulics() throws UnreadableLocationFile {
        call("EN_closeH");
    }

    /** Nothing of it outlives its memory, so there is nothing that could fail. */
    @Override
    public void close() {
        functions.clear();
    }

    private OptionalInt find(String function, String id) throws UnreadableLocationFile {
        int text = text(id);
        int code = (int) apply(function, project, text, scratch);
        apply("free", text);
        if (code >= UNKNOWN_NAME_FIRST && code <= UNKNOWN_NAME_LAST) {
            return OptionalInt.empty();
        }
        checkCode(code);
        return OptionalInt.of(memory().readInt(scratch));
    }

    private void call(String function, long... arguments) throws UnreadableLocationFile {
        long[] all = new long[arguments.length + 1];
        all[0] = project;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        try {
            checkCode((int) apply(function, all));
        } catch (EngineStopped | ChicoryException e) {
            throw UnreadableLocationFile.of(name, null, "location.network.engine", function);
        }
    }

    private void checkCode(int code) throws UnreadableLocationFile {
        if (code > WARNINGS) {
            throw UnreadableLocationFile.of(
                    name, null, "location.network.error", String.valueOf(code), errorText(code));
        }
    }

    private String errorText(int code) {
        apply("EN_geterror", code, scratch, ID_BYTES * 2);
        return memory().readCString(scratch, StandardCharsets.ISO_8859_1).replaceFirst("^Error \\d+: ", "");
    }

    private long apply(String function, long... arguments) {
        long[] result = functions.computeIfAbsent(function, instance::export).apply(arguments);
        return result == null || result.length == 0 ? 0 : result[0];
    }

    private int text(String text) {
        int place = (int) apply("malloc", text.length() + 1L);
        memory().writeCString(place, text, StandardCharsets.ISO_8859_1);
        return place;
    }

    private Memory memory() {
        return instance.memory();
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }
}
