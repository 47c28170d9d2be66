package fr.beffroi.bench;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import fr.beffroi.bench.acts.Pile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Wall time of one act of ten pages, and the real command on a thousand in a process of its own. */
final class ActsSpeedBench {
    private static final int ROUNDS = 9;
    private static final int ACTS = 1_000;
    private static final int HEAP = 1_024;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 31);

    private ActsSpeedBench() {}

    static List<Table> tables(Path folder) throws IOException, InterruptedException {
        return List.of(tenPages(), thousand(folder));
    }

    private static Table tenPages() throws IOException {
        Table table = new Table(
                "Act of ten pages, read and checked by every rule: " + ROUNDS + " rounds, one thread",
                "file",
                "pages",
                "first, s",
                "median, s",
                "promised, s");
        for (boolean pdf : new boolean[] {true, false}) {
            byte[] file = Pile.tenPages(pdf);
            double[] seconds = new double[ROUNDS];
            int pages = 0;
            for (int i = 0; i < ROUNDS; i++) {
                long start = System.nanoTime();
                pages = check(pdf ? "act.pdf" : "act.docx", file);
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
            double first = seconds[0];
            Arrays.sort(seconds);
            table.row(pdf ? "PDF" : "DOCX", pdf ? String.valueOf(pages) : "same text", first, seconds[ROUNDS / 2], 2);
        }
        return table;
    }

    private static int check(String name, byte[] file) throws IOException {
        try {
            Act act = new ActReader().read(name, file);
            Checks.all().check(new Case(act, Collectivity.UNKNOWN_COMMUNE, SessionFile.UNKNOWN, Law.none(), DAY));
            return act.text().pageStarts().size();
        } catch (UnreadableAct e) {
            throw new IOException(name, e);
        }
    }

    private static Table thousand(Path folder) throws IOException, InterruptedException {
        Path acts = Files.createDirectory(folder.resolve("acts"));
        String shared = System.getenv("BEFFROI_SHARED");
        Path real = shared == null ? null : Path.of(shared, "data", "acts", "montpellier-2014");
        Pile.fill(acts, ACTS, real != null && Files.isDirectory(real) ? real : null);
        Path out = folder.resolve("acts.jsonl");
        Path err = folder.resolve("acts.progress");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        "fr.beffroi.cli.Main",
                        "check-act",
                        "--json",
                        acts.toString()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        long peak = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMegabytes(process.pid()));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Table(
                        "check-act on 1,000 files in one run, heap of " + HEAP + " MB",
                        "exit code",
                        "acts told",
                        "lines of progress",
                        "s",
                        "acts per second",
                        "peak resident MB",
                        "promised MB")
                .row(
                        process.exitValue(),
                        lines(out),
                        lines(err),
                        seconds,
                        ACTS / seconds,
                        peak == 0 ? "not known on this system" : peak,
                        1_024);
    }

    /** The kernel keeps the highest value; 0 where there is none to ask. */
    private static long peakMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kilobytes -> Long.parseLong(kilobytes) >> 10)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
