package fr.beffroi.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.people.Collectivities;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invariant 7: kill −9 in the middle of decisions, again and again. */
class KilledServerTest extends ServerTest {
    private static final int KILLS = 5;

    @Test
    void killed_in_the_middle_of_decisions_a_server_loses_none_it_confirmed_and_leaves_none_half_made()
            throws Exception {
        Path folder = folder();
        Set<UUID> confirmed = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            confirmed.addAll(runAndKill(folder, 7 + 11 * kill));
        }
        try (BeffroiServer.Running server =
                BeffroiServer.start(ServerSettings.defaults(folder).withPort(0))) {
            UUID town = server.context()
                    .getBean(Collectivities.class)
                    .findBySlug(DecidingServer.SLUG)
                    .orElseThrow()
                    .id();
            JdbcClient db = server.context().getBean(JdbcClient.class);
            server.context().getBean(Sequencer.class).signNow(town);
            server.context().getBean(Tenancy.class).run(town, () -> {
                assertThat(new HashSet<>(ids(db, "select id from decision"))).containsAll(confirmed);
                assertThat(ids(db, """
                                select d.id from decision d join proposal p on p.id = d.proposal
                                where p.status <> d.leads_to or not exists (select from journal_entry e
                                    where e.id = d.entry and e.subject = d.proposal and e.type = 'decision.taken')"""))
                        .as("decisions without their status or their entry")
                        .isEmpty();
                assertThat(ids(db, """
                                select p.id from proposal p where p.status <> 'PENDING'
                                    and not exists (select from decision d where d.proposal = p.id)""")).as("statuses without their decision").isEmpty();
                assertThat(ids(db, """
                                select e.id from journal_entry e where e.type = 'decision.taken'
                                    and not exists (select from decision d where d.entry = e.id)""")).as("entries without their decision").isEmpty();
                JournalBook journal = server.context().getBean(JournalBook.class);
                assertThat(journal.fault()).isEmpty();
                assertThat(journal.verify().valid()).isTrue();
            });
        }
    }

    private static Set<UUID> runAndKill(Path folder, int after) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DecidingServer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<UUID> confirmed = new HashSet<>();
        try (BufferedReader lines = process.inputReader()) {
            String line = whole(lines);
            while (line != null) {
                if (line.startsWith(DecidingServer.CONFIRMED)) {
                    confirmed.add(UUID.fromString(line.substring(DecidingServer.CONFIRMED.length())));
                    if (confirmed.size() == after) {
                        process.destroyForcibly();
                    }
                }
                line = whole(lines);
            }
        } catch (IOException e) {
            // The pipe broke with the process.
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as("killed, not ended").isEqualTo(137);
        assertThat(confirmed).hasSizeGreaterThanOrEqualTo(after);
        return confirmed;
    }

    /** The next line that ends with a line feed; null when only a piece of one is left, which confirms nothing. */
    private static @org.jspecify.annotations.Nullable String whole(BufferedReader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = lines.read(); c >= 0; c = lines.read()) {
            if (c == '\n') {
                return line.toString();
            }
            line.append((char) c);
        }
        return null;
    }

    private static List<UUID> ids(JdbcClient db, String sql) {
        return db.sql(sql).query(UUID.class).list();
    }
}
