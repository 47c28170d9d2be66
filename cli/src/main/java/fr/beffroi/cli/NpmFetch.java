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
 * Fetches a package with the npm client, which knows the user's registry and proxy: by name and version, never by address. The
 * archive appears in its folder whole and verified, or not at all.
 */
final class NpmFetch {
    private static final long PATIENCE_SECONDS = 1800;
    private static final String UNFINISHED = ".fetch-";

    private final NpmPackage wanted;
    private final Path folder;
    private final PrintStream progress;

    NpmFetch(NpmPackage wanted, Path folder, PrintStream progress) {
        this.wanted = wanted;
        this.folder = folder;
        this.progress = progress;
    }

    /** The archive, fetched now if the folder does not hold it yet. */
    Path fetch() throws IOException, InterruptedException {
        Path archive = folder.resolve(wanted.file());
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
        progress.println(Texts.of(wanted.text("fetching"), wanted.versioned()));
        long start = System.nanoTime();
        Process npm = npm(unfinished, log);
        Thread onKill = new Thread(npm::destroy);
        Runtime.getRuntime().addShutdownHook(onKill);
        try {
            waitFor(npm, start);
            if (npm.exitValue() != 0) {
                throw new Fault(wanted.text("fetch-failed"), wanted.versioned(), reason(log));
            }
            Path fetched = unfinished.resolve(wanted.file());
            if (!Files.exists(fetched) || !wanted.sha512().equals(sha512(fetched))) {
                throw new Fault(wanted.text("not-the-expected"), wanted.versioned());
            }
            Files.move(fetched, archive, StandardCopyOption.ATOMIC_MOVE);
            progress.println(Texts.of(wanted.text("fetched"), seconds(start), archive));
        } finally {
            npm.destroy();
            Runtime.getRuntime().removeShutdownHook(onKill);
            delete(unfinished);
        }
    }

    private Process npm(Path unfinished, Path log) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "npm",
                        "pack",
                        wanted.versioned(),
                        "--pack-destination",
                        ".",
                        "--ignore-scripts",
                        "--loglevel=error"))
                .directory(unfinished.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(log.toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            deleteQuietly(unfinished);
            throw new Fault(e, wanted.text("no-npm"), wanted.versioned());
        }
    }

    private void waitFor(Process npm, long start) throws InterruptedException {
        while (!npm.waitFor(5, TimeUnit.SECONDS)) {
            progress.println(Texts.of(wanted.text("still-fetching"), seconds(start)));
            if (seconds(start) > PATIENCE_SECONDS) {
                throw new Fault(wanted.text("fetch-failed"), wanted.versioned(), Texts.of(wanted.text("too-slow")));
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
