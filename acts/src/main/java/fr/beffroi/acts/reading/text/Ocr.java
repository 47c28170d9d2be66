package fr.beffroi.acts.reading.text;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Character recognition by the {@code tesseract} program of the operating system, in French. */
final class Ocr {
    private static final int MOST_OUTPUT = 20_000_000;
    private static final int MOST_KILOBYTES = 2_000_000;
    private static final Path SHELL = Path.of("/bin/sh");

    private final String searchPath;
    private final Duration timePerPage;

    /** @param searchPath folders in which to look for the program, as in PATH */
    Ocr(String searchPath, Duration timePerPage) {
        this.searchPath = searchPath;
        this.timePerPage = timePerPage;
    }

    List<Word> words(PagePicture.Picture picture) throws IOException {
        Path program = program().orElseThrow(() -> UnreadableAct.of("reading.ocr.absent"));
        Path folder = Files.createTempDirectory("beffroi-ocr");
        try {
            Path page = folder.resolve("page.png");
            ImageIO.write(picture.image(), "png", page.toFile());
            return TesseractTable.words(run(program, page, picture.dpi()), 72.0 / picture.dpi());
        } finally {
            delete(folder);
        }
    }

    private Optional<Path> program() {
        for (String folder : searchPath.split(File.pathSeparator)) {
            Path candidate = Path.of(folder, "tesseract");
            if (!folder.isEmpty() && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private String run(Path program, Path page, double dpi) throws IOException {
        Path errors = page.resolveSibling("errors.txt");
        Path table = page.resolveSibling("table.tsv");
        var builder = new ProcessBuilder(command(program, page, dpi));
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process = builder.redirectOutput(table.toFile())
                .redirectError(errors.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(timePerPage.toMillis(), TimeUnit.MILLISECONDS)) {
                throw UnreadableAct.of("reading.ocr.slow", String.valueOf(timePerPage.toSeconds()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw UnreadableAct.of("reading.ocr.slow", String.valueOf(timePerPage.toSeconds()));
        } finally {
            process.destroyForcibly();
        }
        if (process.exitValue() != 0) {
            boolean language = start(errors).contains("fra");
            throw UnreadableAct.of(language ? "reading.ocr.absent" : "reading.ocr.failed");
        }
        return start(table);
    }

    /** The shell sets a bound to the program's memory, where there is one. */
    private static List<String> command(Path program, Path page, double dpi) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SHELL)) {
            command.addAll(List.of(
                    SHELL.toString(), "-c", "ulimit -v " + MOST_KILOBYTES + " 2>/dev/null; exec \"$0\" \"$@\""));
        }
        command.addAll(List.of(
                program.toString(),
                page.toString(),
                "stdout",
                "-l",
                "fra",
                "--psm",
                "3",
                "--dpi",
                String.valueOf(Math.round(dpi)),
                "tsv"));
        return command;
    }

    private static String start(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
