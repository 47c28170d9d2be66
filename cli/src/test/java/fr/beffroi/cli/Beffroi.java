package fr.beffroi.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the distribution folder as users do, in a world of its own: home, data, cache and working folder are given. */
final class Beffroi {
    static final Path DISTRIBUTION = Path.of("target", "beffroi").toAbsolutePath();

    /** Three fiches made for these tests. */
    static final Path CORPUS = Path.of("src", "test", "resources", "corpus").toAbsolutePath();

    private final Path world;
    private final Map<String, String> environment = new HashMap<>();
    private Path distribution = DISTRIBUTION;

    Beffroi(Path world) {
        this.world = world;
        environment.put("HOME", world.toString());
        environment.put("XDG_DATA_HOME", world.resolve("share").toString());
        environment.put("XDG_CACHE_HOME", world.resolve("cache").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", System.getenv("PATH"));
    }

    Beffroi with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Beffroi from(Path folder) {
        distribution = folder;
        return this;
    }

    Path data() {
        return world.resolve("share").resolve("beffroi");
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        return finish(startProgram(arguments));
    }

    /** By the launcher, without waiting for its end. */
    Process startProgram(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(distribution.resolve("beffroi").toString());
        command.addAll(List.of(arguments));
        return start(command);
    }

    /** Without the launcher, so that PATH may lack everything. */
    Result runJava(String... arguments) throws IOException, InterruptedException {
        environment.put("LC_ALL", "C.UTF-8");
        return finish(startJava(arguments));
    }

    Process startJava(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                distribution.resolve("lib") + "/*",
                "fr.beffroi.cli.Main"));
        command.addAll(List.of(arguments));
        return start(command);
    }

    private Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(world.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.redirectOutput(world.resolve("stdout").toFile())
                .redirectError(world.resolve("stderr").toFile())
                .start();
    }

    private Result finish(Process process) throws IOException, InterruptedException {
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException("still running after five minutes: " + process.info());
        }
        return new Result(
                process.exitValue(),
                Files.readString(world.resolve("stdout"), StandardCharsets.UTF_8),
                Files.readString(world.resolve("stderr"), StandardCharsets.UTF_8));
    }

    /** Options under which the virtual machine writes the classes it loads to {@code classes.log}. */
    Beffroi noteClasses() {
        return with("BEFFROI_JAVA", "-Xlog:class+load:file=" + world.resolve("classes.log") + ":none");
    }

    /** Names of the classes that the last run loaded, after {@link #noteClasses}. */
    List<String> classes() throws IOException {
        try (Stream<String> lines = Files.lines(world.resolve("classes.log"))) {
            return lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .toList();
        }
    }

    record Result(int exit, String out, String err) {
        JsonNode json() {
            return JsonMapper.shared().readTree(out);
        }

        List<String> fields() {
            return List.copyOf(json().propertyNames());
        }

        List<String> errorLines() {
            return err.lines().toList();
        }
    }
}
