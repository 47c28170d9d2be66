package fr.beffroi.server.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.beffroi.server.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Invariant 9, watched from the kernel: name look-ups are connections too. */
class OutgoingConnectionsTest {
    private static final Pattern ADDRESS =
            Pattern.compile("connect\\(.*(?:inet_addr\\(\"([^\"]+)\"\\)|inet_pton\\(AF_INET6, \"([^\"]+)\")");

    @Test
    void a_server_that_is_told_of_no_other_machine_connects_to_none() throws Exception {
        assumeThat(Path.of("/usr/bin/strace")).as("strace").exists();
        Path folder = ServerTest.folder();
        Path calls = Files.createTempFile("beffroi-calls-", ".txt");
        Process process = new ProcessBuilder(
                        "/usr/bin/strace",
                        "-f",
                        "--seccomp-bpf",
                        "-e",
                        "trace=connect",
                        "-o",
                        calls.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-D" + NamesLookedUp.SAY + "=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VisitedServer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said;
        try {
            said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        assertThat(said).as("the visit ran to its end").contains(VisitedServer.VISITED);
        assertThat(said.lines().filter(line -> line.startsWith(NamesLookedUp.SAID)))
                .as("names looked up")
                .isSubsetOf(NamesLookedUp.SAID + "localhost", NamesLookedUp.SAID + "127.0.0.1");
        List<String> addresses = addresses(calls);
        assertThat(addresses).as("the watch saw the connections to PostgreSQL").isNotEmpty();
        assertThat(addresses).allMatch(OutgoingConnectionsTest::isThisMachine);
        Files.delete(calls);
    }

    private static List<String> addresses(Path calls) throws IOException {
        return Files.readString(calls)
                .lines()
                .map(ADDRESS::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1) != null ? found.group(1) : found.group(2))
                .toList();
    }

    private static boolean isThisMachine(String address) {
        String plain = address.startsWith("::ffff:") ? address.substring("::ffff:".length()) : address;
        return plain.startsWith("127.") || plain.equals("::1");
    }
}
