package fr.beffroi.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.people.Collectivities;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** A real server in a process of its own, killed with SIGKILL while it hands a mail over. */
class KilledServerTest {
    private static final UUID DECISION = UUID.fromString("00000000-0000-4000-8000-000000000001");

    @Test
    void after_a_kill_the_orphan_postgresql_is_stopped_no_row_is_lost_and_the_mail_is_not_sent_twice()
            throws Exception {
        Path folder = ServerTest.folder();
        try (ScriptedSmtp smtp = new ScriptedSmtp(250, 250, ScriptedSmtp.NEVER_REPLIES)) {
            Process server = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Doomed.class.getName(),
                            folder.toString(),
                            String.valueOf(smtp.port()))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("doomed.log").toFile())
                    .start();
            smtp.awaitText();
            assertThatThrownBy(() -> BeffroiServer.start(settings(folder, smtp.port())))
                    .as("one server at a time holds a data folder")
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(folder.toString());
            server.destroyForcibly().waitFor();

            long orphan = Long.parseLong(Files.readAllLines(folder.resolve("postgresql/cluster/postmaster.pid"))
                    .get(0)
                    .strip());
            assertThat(ProcessHandle.of(orphan)).isPresent();

            try (BeffroiServer.Running again = BeffroiServer.start(settings(folder, smtp.port()))) {
                // Stopped, it still counts as alive until the system's first process has taken note.
                ProcessHandle.of(orphan)
                        .ifPresent(handle -> assertThat(handle.onExit()).succeedsWithin(Duration.ofMinutes(1)));
                UUID town = again.context()
                        .getBean(Collectivities.class)
                        .findBySlug("ville")
                        .orElseThrow()
                        .id();
                Tenancy tenancy = again.context().getBean(Tenancy.class);
                Outbox outbox = again.context().getBean(Outbox.class);
                while (tenancy.in(town, () -> outbox.delivery(DECISION)) == Outbox.Delivery.SENDING) {
                    LockSupport.parkNanos(50_000_000);
                }
                assertThat(tenancy.in(town, () -> outbox.delivery(DECISION))).isEqualTo(Outbox.Delivery.UNCERTAIN);
            }
            assertThat(smtp.texts()).isEqualTo(1);
        }
        assertThat(folder.resolve("postgresql/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_stale_pid_file_that_names_another_program_stops_nothing() throws Exception {
        Path folder = ServerTest.folder();
        EmbeddedPostgres.start(folder, 0).close();
        Process bystander = new ProcessBuilder("sleep", "600").start();
        try {
            Path pid = folder.resolve("postgresql/cluster/postmaster.pid");
            Files.writeString(pid, bystander.pid() + "\n", StandardCharsets.UTF_8);
            EmbeddedPostgres.start(folder, 0).close();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            bystander.destroyForcibly();
        }
    }

    private static ServerSettings settings(Path folder, int smtpPort) {
        return ServerSettings.defaults(folder)
                .withPort(0)
                .withSmtp(new ServerSettings.Smtp(
                        "127.0.0.1", smtpPort, ServerSettings.Smtp.Security.NONE, null, "mairie@example.org"))
                .withScheduling(new ServerSettings.Scheduling(Duration.ofMillis(100), Duration.ofSeconds(1), 4));
    }

    /** Sends one mail, and is killed before it knows whether it arrived. */
    static final class Doomed {
        public static void main(String[] arguments) throws InterruptedException {
            BeffroiServer.Running server =
                    BeffroiServer.start(settings(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
            UUID town = server.context().getBean(Accounts.class).createCollectivity("ville", "Ville", "123456782", 1);
            server.context()
                    .getBean(Tenancy.class)
                    .run(
                            town,
                            () -> server.context()
                                    .getBean(Outbox.class)
                                    .mail(DECISION, "habitant@example.org", "Sujet", "Texte", null));
            Thread.currentThread().join();
        }
    }
}
