package fr.beffroi.server.platform;

import static fr.beffroi.server.platform.ConsoleTexts.cannotStart;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in the data folder: real programs, passwords (scram), writes that reach the disk, loopback
 * only, no socket file. One Beffroi holds the folder at a time; a PostgreSQL that a killed one left behind is stopped
 * before the new one starts.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Path cluster;
    private final Unprivileged user;
    private final Path programs;
    private final PostgresSecrets secrets;
    private final FileChannel lockFile;
    private @Nullable Process process;
    private int port;

    private EmbeddedPostgres(
            Path folder, Unprivileged user, Path programs, PostgresSecrets secrets, FileChannel lockFile) {
        this.folder = folder;
        this.cluster = folder.resolve("cluster");
        this.user = user;
        this.programs = programs;
        this.secrets = secrets;
        this.lockFile = lockFile;
    }

    /**
     * @param data the server's data folder, made if needed
     * @param port 0 for any free one
     * @throws CannotStart with what to do
     */
    static EmbeddedPostgres start(Path data, int port) {
        FileChannel lock = null;
        try {
            Unprivileged user = Unprivileged.user();
            Path folder = Files.createDirectories(data.resolve("postgresql"));
            lock = lock(folder);
            // Others may pass through on the way to the cluster, and not look around.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            checkReachable(folder, user);
            EmbeddedPostgres postgres = new EmbeddedPostgres(
                    folder, user, PostgresBinaries.in(folder), PostgresSecrets.readOrCreate(folder), lock);
            postgres.stopOrphan();
            postgres.createClusterIfMissing();
            postgres.launch(port);
            postgres.createRolesAndDatabase();
            return postgres;
        } catch (IOException | SQLException | RuntimeException e) {
            closeQuietly(lock);
            if (e instanceof CannotStart known) {
                throw known;
            }
            throw new CannotStart(ConsoleTexts.text("postgres.failed", data, String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            closeQuietly(lock);
            Thread.currentThread().interrupt();
            throw new CannotStart(ConsoleTexts.text("postgres.failed", data, "interrupted"), e);
        }
    }

    ServerSettings.Database.External access() {
        return new ServerSettings.Database.External(
                url("beffroi"),
                new ServerSettings.Login("beffroi_owner", secrets.owner()),
                new ServerSettings.Login("beffroi_app", secrets.application()));
    }

    /** Stops PostgreSQL after its sessions are cut and its work is on disk. */
    @Override
    public void close() {
        try {
            stop();
        } catch (IOException e) {
            log.warn("PostgreSQL did not stop: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            closeQuietly(lockFile);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("beffroi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // Closing this channel would give up the lock that this very process holds through another one.
            throw cannotStart("postgres.in-use", folder);
        }
        channel.close();
        throw cannotStart("postgres.in-use", folder);
    }

    private static void checkReachable(Path folder, Unprivileged user) throws IOException, InterruptedException {
        Process test = new ProcessBuilder(user.command(List.of("test", "-x", folder.toString())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (test.waitFor() != 0) {
            throw cannotStart("postgres.unreachable", folder, user.name());
        }
    }

    private void stopOrphan() throws IOException, InterruptedException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        String first;
        try (Stream<String> lines = Files.lines(file)) {
            first = lines.findFirst().orElse("").strip();
        }
        // After a restart of the machine the number may be another program's: only our own PostgreSQL is stopped.
        String ours = programs.resolve("bin/postgres").toRealPath().toString();
        boolean alive = first.matches("[0-9]{1,9}")
                && ProcessHandle.of(Long.parseLong(first))
                        .flatMap(handle -> handle.info().command())
                        .filter(ours::equals)
                        .isPresent();
        if (alive) {
            log.warn("stopping the PostgreSQL (process {}) that a killed server left behind", first);
            stop();
        }
    }

    private void createClusterIfMissing() throws IOException, InterruptedException {
        if (Files.exists(cluster)) {
            return;
        }
        Path unfinished = folder.resolve("cluster-unfinished");
        PostgresBinaries.delete(unfinished);
        Files.createDirectory(unfinished);
        user.own(unfinished);
        Path password = Files.createTempFile(folder, "initdb", "");
        try {
            Files.writeString(password, secrets.superuser());
            user.own(password);
            run(List.of(
                    programs.resolve("bin/initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--no-locale",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--no-instructions"));
        } finally {
            Files.deleteIfExists(password);
        }
        Files.move(unfinished, cluster);
    }

    private void launch(int wanted) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            port = wanted == 0 ? freePort() : wanted;
            Process started = new ProcessBuilder(user.command(List.of(
                            programs.resolve("bin/postgres").toString(),
                            "-D",
                            cluster.toString(),
                            "-p",
                            String.valueOf(port),
                            "-c",
                            "listen_addresses=127.0.0.1",
                            "-c",
                            "unix_socket_directories=",
                            "-c",
                            "max_connections=60",
                            "-c",
                            "shared_buffers=128MB",
                            "-c",
                            "timezone=UTC",
                            // What people wrote must not end in a log.
                            "-c",
                            "log_min_error_statement=panic",
                            "-c",
                            "log_error_verbosity=terse",
                            "-c",
                            "logging_collector=on",
                            "-c",
                            "log_directory=log",
                            "-c",
                            "log_filename=postgresql-%a.log",
                            "-c",
                            "log_rotation_age=1d",
                            "-c",
                            "log_rotation_size=0",
                            "-c",
                            "log_truncate_on_rotation=on")))
                    .directory(cluster.getRoot().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("start.log").toFile())
                    .start();
            process = started;
            if (answers(started)) {
                return;
            }
            if (wanted != 0 || attempt == ATTEMPTS) {
                throw cannotStart("postgres.died", port, cluster.resolve("log"), folder.resolve("start.log"));
            }
        }
    }

    /** Waits as long as the process lives: recovery after a kill takes the time it takes. */
    private boolean answers(Process started) throws InterruptedException {
        while (started.isAlive()) {
            try (Connection connection = superuser("postgres")) {
                return connection.isValid(5);
            } catch (SQLException e) {
                // 28xxx: something answered that is not ours.
                if (e.getSQLState() != null && e.getSQLState().startsWith("28")) {
                    stopQuietly(started);
                    return false;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        return false;
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            for (ServerSettings.Login login : List.of(access().owner(), access().application())) {
                String role = login.user();
                if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
                    statement.execute("CREATE ROLE " + role);
                }
                // The password is ours: 43 letters of the URL alphabet.
                statement.execute("ALTER ROLE " + role
                        + " LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD '" + login.password() + "'");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = 'beffroi'")) {
                statement.execute("CREATE DATABASE beffroi OWNER beffroi_owner");
            }
            statement.execute("REVOKE ALL ON DATABASE beffroi FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE beffroi TO beffroi_app");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", secrets.superuser());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?sslmode=disable";
    }

    private void stop() throws IOException, InterruptedException {
        run(List.of(
                programs.resolve("bin/pg_ctl").toString(),
                "stop",
                "--pgdata=" + cluster,
                "--mode=fast",
                "--wait",
                "--timeout=120",
                "--silent"));
        Process started = process;
        if (started != null) {
            started.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(user.command(command))
                .directory(cluster.getRoot().toFile())
                .redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process running = builder.start();
        String said = new String(running.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new IOException(Path.of(command.get(0)).getFileName() + ": " + said.strip());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void stopQuietly(Process started) throws InterruptedException {
        started.destroy();
        started.waitFor(30, TimeUnit.SECONDS);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            log.debug("closing the lock file", e);
        }
    }
}
