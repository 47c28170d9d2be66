package fr.beffroi.bench;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.BeffroiServer;
import fr.beffroi.server.people.Accounts;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The observatory of a collectivité with 10,000 uses, on a host whose 200 others have 10,000 more: the real server with its own
 * PostgreSQL, whole pages as a browser asks for them, sums over the host included in each.
 */
final class ObservatoryBench {
    private static final int USES = 10_000;
    private static final int TOWNS = 200;
    private static final int WARM = 30;
    private static final int ASKED = 100;
    private static final String PASSWORD = "un mot de passe pour mesurer";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private ObservatoryBench(URI address) {
        this.address = address;
    }

    /** @param folder that the database's account may be let through */
    static Table table(Path folder) throws IOException, InterruptedException {
        Path data = Files.createDirectory(folder.resolve("server"));
        for (Path each : new Path[] {folder, data}) {
            Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwx--x--x"));
        }
        try (BeffroiServer.Running server =
                BeffroiServer.start(ServerSettings.defaults(data).withPort(0))) {
            String email = fill(server.context());
            ObservatoryBench visitor = new ObservatoryBench(server.localAddress());
            visitor.signIn(email);
            Table table = new Table(
                    "Observatory: a collectivité with 10,000 uses, on a host with as many more in 200 others; whole pages",
                    "page",
                    "p50",
                    "p99",
                    "promised",
                    "unit");
            visitor.measure(table, "all, charted", "/observatoire");
            visitor.measure(table, "searched by two words, charted", "/observatoire?q=feux+declar");
            visitor.measure(table, "one field and one state", "/observatoire?domaine=WATER&etat=inventory.stage.FOUND");
            visitor.measure(table, "the host's sums as CSV", "/observatoire/hebergement.csv");
            return table;
        }
    }

    private static String fill(ApplicationContext context) {
        Accounts accounts = context.getBean(Accounts.class);
        Tenancy tenancy = context.getBean(Tenancy.class);
        JdbcClient db = context.getBean(JdbcClient.class);
        for (int i = 0; i < TOWNS; i++) {
            UUID town = accounts.createCollectivity("ville-" + i, "Ville " + i, "123456782", 1_000);
            tenancy.run(town, () -> declare(db, USES / TOWNS));
        }
        UUID own = accounts.createCollectivity("mesure", "Ville mesurée", "123456782", 30_000);
        String email = "dpo@mesure.example";
        tenancy.run(own, () -> {
            accounts.create("Camille Mesure", email, PASSWORD, "DPO", Set.of(Role.DPO));
            declare(db, USES);
        });
        return email;
    }

    /** In all nine fields and forty suppliers, over two years. */
    private static void declare(JdbcClient db, int uses) {
        db.sql("""
                        insert into declared_use (id, collectivity, kind, field, title, supplier, product, purpose,
                            responsible, stage, declared_at)
                        select gen_random_uuid(), current_collectivity(), 'SOFTWARE',
                            (array['ADMINISTRATION', 'HUMAN_RESOURCES', 'PROCUREMENT', 'WATER', 'ENERGY', 'PLANNING',
                                'MOBILITY', 'SECURITY', 'RESIDENTS'])[1 + i % 9],
                            (array['Réglage des feux', 'Tri des courriels', 'Prévision des consommations'])[1 + i % 3]
                                || ' ' || i,
                            'Fournisseur ' || i % 40, 'Produit ' || i % 200,
                            'Usage déclaré pour la mesure, décrit en une phrase de longueur ordinaire.',
                            'Direction générale', 'FOUND', now() - make_interval(days => i % 730)
                        from generate_series(1, ?) i""").param(uses).update();
    }

    private void signIn(String email) throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(get("/connexion"));
        if (!csrf.find()) {
            throw new IOException("no form to sign in");
        }
        String form = "email=" + encode(email) + "&password=" + encode(PASSWORD) + "&_csrf=" + encode(csrf.group(1));
        client.send(
                HttpRequest.newBuilder(address.resolve("/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
    }

    private void measure(Table table, String name, String path) throws IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            get(path);
        }
        double[] times = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long start = System.nanoTime();
            get(path);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        table.row(name, times[ASKED / 2], times[ASKED * 99 / 100], 200, "ms");
    }

    private String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(address.resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(path + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
