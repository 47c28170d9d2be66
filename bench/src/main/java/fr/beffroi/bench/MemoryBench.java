package fr.beffroi.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The real {@code ask} in a process of its own, under ever smaller heaps. */
final class MemoryBench {
    private static final int[] HEAPS = {512, 256, 128, 64};
    private static final String MESSAGE = "Bonjour, j'ai perdu ma carte d'identité, que dois-je faire ?";

    private MemoryBench() {}

    static Table table(Path corpus, Path folder) throws IOException, InterruptedException {
        Table table = new Table(
                "Heap of ask (promised: 512 MB)", "heap MB", "first run, which builds the index", "later runs");
        for (int heap : HEAPS) {
            Path data = folder.resolve("ask-" + heap);
            // A heap too small to build the index may yet do to answer, with the index of the larger one.
            Path built = folder.resolve("ask-" + HEAPS[0]);
            table.row(
                    heap,
                    works(heap, corpus, data) ? "works" : "fails",
                    works(heap, corpus, built) ? "works" : "fails");
        }
        return table;
    }

    private static boolean works(int heap, Path corpus, Path data) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        "fr.beffroi.cli.Main",
                        "ask",
                        MESSAGE,
                        "--json",
                        "--corpus",
                        corpus.toString(),
                        "--data",
                        data.toString()))
                .redirectOutput(new File("/dev/null"))
                .redirectError(new File("/dev/null"))
                .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return false;
        }
        return process.exitValue() == 0;
    }
}
