package fr.beffroi.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.client.BeffroiClient;
import fr.beffroi.oversight.Person;
import fr.beffroi.oversight.Role;
import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.RiskClass;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.ServerTest;
import fr.beffroi.server.Visitor;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two invented tools of the guide, as processes of their own against a server that runs. */
class OutsideToolsTest {
    private static final Path EXAMPLES =
            Path.of("../docs/guide/exemples").toAbsolutePath().normalize();
    private static final int MINUTES = 5;

    private static BeffroiServer.Running server;
    private static Tenancy tenancy;
    private static Vendors vendors;
    private static Uses uses;
    private static UUID town;
    private static int ears;
    private static final Map<Role, UUID> PEOPLE = new EnumMap<>(Role.class);

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ears = free.getLocalPort();
        }
        server = BeffroiServer.start(ServerSettings.defaults(ServerTest.folder())
                .withPort(0)
                .withWebhookHosts(List.of("127.0.0.1:" + ears))
                .withScheduling(new ServerSettings.Scheduling(Duration.ofMillis(100), Duration.ofSeconds(5), 6)));
        tenancy = server.context().getBean(Tenancy.class);
        vendors = server.context().getBean(Vendors.class);
        uses = server.context().getBean(Uses.class);
        Accounts accounts = server.context().getBean(Accounts.class);
        town = accounts.createCollectivity("ville", "Ville", "123456782", 100);
        tenancy.run(town, () -> {
            for (Role role : Role.values()) {
                PEOPLE.put(
                        role,
                        accounts.create(
                                "Camille " + role,
                                role + "@ville.example",
                                "un mot de passe pour les essais",
                                "Accueil",
                                Set.of(role)));
            }
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_tool_in_java_submits_faults_hears_what_was_decided_and_is_switched_off() throws Exception {
        Vendor vendor = opened("eclairage");
        VendorKeys.Issued key = key(vendor);
        Visitor administrator = signedIn(Role.ADMINISTRATOR);
        String page = "/fournisseurs/" + vendor.id();
        administrator.get(page);
        assertThat(administrator
                        .post(
                                page + "/reglages",
                                Map.of("webhook", "http://127.0.0.1:" + ears + "/decisions", "perMinute", "60"))
                        .status())
                .isEqualTo(302);
        Path night = Files.writeString(folder.resolve("nuit.csv"), "L1;0\nL2;41.5\nL3;1.2\n");
        Process tool = java(key, night);
        try (BufferedReader said = tool.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("L1 201");
            assertThat(said.readLine()).isEqualTo("L3 201");
            List<Proposals.Waiting> waiting = waiting("eclairage");
            assertThat(waiting).extracting(Proposals.Waiting::kind).containsOnly("Panne d’éclairage");
            Visitor agent = signedIn(Role.AGENT);
            VendorTest.decide(agent, waiting.getFirst().id().toString(), "ACCEPT", Map.of());
            assertThat(said.readLine())
                    .startsWith("DECISION ")
                    .contains("\"reference\":\"L1\"")
                    .contains("\"verdict\":\"ACCEPT\"");
            ServerTest.await(() -> latest(administrator, page).endsWith("remise"));
        } finally {
            end(tool);
        }

        Visitor agent = signedIn(Role.AGENT);
        VendorTest.decide(agent, waiting("eclairage").getFirst().id().toString(), "REJECT", Map.of("motive", "non"));
        // Nobody hears: it is tried again, later each time.
        ServerTest.await(() -> latest(administrator, page).contains("en attente, 1 essai fait ConnectException"));

        tenancy.run(
                town, () -> uses.change("eclairage", UseState.SUSPENDED, person(Role.ELU), new Motive("abus", null)));
        Process refused = java(key, night);
        try (BufferedReader said = refused.inputReader(StandardCharsets.UTF_8)) {
            assertThat(said.readLine()).isEqualTo("L1 403");
            assertThat(said.readLine()).contains("use.not_open");
        } finally {
            end(refused);
        }
    }

    @Test
    void a_tool_in_shell_submits_clauses_and_reads_what_was_decided() throws Exception {
        Vendor vendor = opened("clauses");
        VendorKeys.Issued key = key(vendor);
        Path contract = Files.writeString(folder.resolve("marche.txt"), """
                Article 1. Le marché dure un an.
                Article 2. Reconduction "tacite", 3 fois au plus.
                Article 3. Reconduction "tacite" par période d’un an.
                """);
        assertThat(shell(key, "soumettre", contract.toString())).isEqualTo("3 201\n");
        assertThat(shell(key, "soumettre", contract.toString()))
                .as("run again, nothing comes twice")
                .isEqualTo("3 200\n");
        List<Proposals.Waiting> waiting = waiting("clauses");
        assertThat(waiting).hasSize(1);
        Visitor agent = signedIn(Role.AGENT);
        String id = waiting.getFirst().id().toString();
        assertThat(agent.get("/propositions/" + id).document().text())
                .contains("CCP R2112-4")
                .contains("Reconduction \"tacite\" par période");
        VendorTest.decide(agent, id, "AMEND", Map.of("content", "Trois reconductions au plus."));
        assertThat(shell(key, "decisions"))
                .contains("\"reference\":\"clause-3\"")
                .contains("\"verdict\":\"AMEND\"")
                .contains("Trois reconductions au plus.");
        tenancy.run(town, () -> uses.change("clauses", UseState.SUSPENDED, person(Role.ELU), new Motive("abus", null)));
        assertThat(shell(key, "soumettre", contract.toString())).isEqualTo("3 403\n");
    }

    /** The newest of the decisions told, as the page shows it. */
    private static String latest(Visitor administrator, String page) {
        return administrator
                .get(page)
                .document()
                .select("#deliveries tbody tr:first-child")
                .text();
    }

    /** On a class path that holds the client and nothing of the server. */
    private static Process java(VendorKeys.Issued key, Path night) throws Exception {
        Path client = Path.of(BeffroiClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dstdout.encoding=UTF-8",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        client.toString(),
                        EXAMPLES.resolve("Lampadaires.java").toString(),
                        address().toString(),
                        key.id().toString(),
                        night.toString(),
                        String.valueOf(ears))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SECRET", key.secret());
        return builder.start();
    }

    /** Its input ends, and so does it. */
    private static void end(Process tool) throws Exception {
        tool.getOutputStream().close();
        if (!tool.waitFor(MINUTES, TimeUnit.MINUTES)) {
            tool.destroyForcibly();
            throw new AssertionError("the tool did not end");
        }
    }

    private static String shell(VendorKeys.Issued key, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("sh", EXAMPLES.resolve("clauses.sh").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment()
                .putAll(Map.of("BEFFROI", address().toString(), "CLE", key.id().toString(), "SECRET", key.secret()));
        Process tool = builder.start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
        return said;
    }

    private static Vendor opened(String key) {
        Use use = new Use(
                UUID.randomUUID(),
                key,
                "vendors",
                "Essai " + key,
                "Mission d’intérêt public",
                "Direction",
                RiskClass.MINIMAL,
                UseState.PROPOSED,
                0);
        return tenancy.in(town, () -> {
            Vendor vendor = vendors.declare(use, "Exemple SA", "Outil", "Accueil", person(Role.ADMINISTRATOR));
            uses.change(key, UseState.OPEN, person(Role.ELU), new Motive("essai", null));
            return vendor;
        });
    }

    private static VendorKeys.Issued key(Vendor vendor) {
        return tenancy.in(town, () -> vendors.issueKey(vendor, person(Role.ADMINISTRATOR)));
    }

    private static List<Proposals.Waiting> waiting(String use) {
        return tenancy.in(
                town,
                () -> server.context()
                        .getBean(Proposals.class)
                        .queue(new Proposals.Filter(null, use, null, 0, null, "oldest", 0, 100)));
    }

    private static Person person(Role role) {
        return new Person(java.util.Objects.requireNonNull(PEOPLE.get(role)), role);
    }

    private static Visitor signedIn(Role role) {
        return new Visitor(address()).signIn(role + "@ville.example", "un mot de passe pour les essais");
    }

    private static URI address() {
        return server.localAddress();
    }
}
