package fr.beffroi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** On what the figures were taken: without it they mean little. */
final class Machine {
    private Machine() {}

    static Map<String, Object> description() {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        description.put("processor", processor());
        description.put("cores", Runtime.getRuntime().availableProcessors());
        description.put("heap_mb", Runtime.getRuntime().maxMemory() >> 20);
        description.put("java", Runtime.version().toString());
        description.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        description.put("load_before", load());
        return description;
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** Load average of the last minutes: over the number of cores, others were at work and times are too long. */
    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }
}
