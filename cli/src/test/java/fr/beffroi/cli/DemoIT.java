package fr.beffroi.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The first of the README's two commands, as a newcomer runs it: from the launcher to a page that an agent reads. */
class DemoIT {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path world = Path.of("");

    @Test
    void it_starts_with_accounts_that_sign_in_and_stops_leaving_nothing_behind() throws Exception {
        // Run by root, PostgreSQL is another account's, which must reach its data.
        Files.setPosixFilePermissions(world, PosixFilePermissions.fromString("rwxr-xr-x"));
        Process process = new Beffroi(world)
                .startProgram(
                        "demo",
                        "--port",
                        "0",
                        "--json",
                        "--corpus",
                        Beffroi.CORPUS.toString(),
                        "--data",
                        world.resolve("data").toString());
        try {
            JsonNode told = ready(process);
            URI address = URI.create(told.path("address").asString());
            assertThat(get(HttpClient.newHttpClient(), address.resolve("/registre")))
                    .contains("Saint-Exemple");
            for (JsonNode account : told.path("accounts")) {
                String page = signedIn(
                        address,
                        account.path("email").asString(),
                        account.path("password").asString());
                assertThat(page).contains("Saint-Exemple").contains("class=\"account");
            }
            assertThat(told.path("accounts")).hasSizeGreaterThanOrEqualTo(5);
        } finally {
            List<ProcessHandle> children = process.descendants().toList();
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            for (ProcessHandle child : children) {
                child.onExit().orTimeout(30, TimeUnit.SECONDS).join();
            }
        }
    }

    /** What is printed once everything is up. */
    private JsonNode ready(Process process) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < 3_000 && process.isAlive(); tenths++) {
            String out = Files.readString(world.resolve("stdout"), StandardCharsets.UTF_8);
            if (out.endsWith("}\n")) {
                return JsonMapper.shared().readTree(out);
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        throw new IOException("never ready: " + Files.readString(world.resolve("stderr"), StandardCharsets.UTF_8));
    }

    private static String signedIn(URI address, String email, String password) throws Exception {
        HttpClient browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        Matcher csrf = CSRF.matcher(get(browser, address.resolve("/connexion")));
        assertThat(csrf.find()).isTrue();
        String form = "_csrf=" + encoded(csrf.group(1)) + "&email=" + encoded(email) + "&password=" + encoded(password);
        HttpResponse<String> home = browser.send(
                HttpRequest.newBuilder(address.resolve("/connexion"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(home.statusCode()).isEqualTo(200);
        return home.body();
    }

    private static String get(HttpClient browser, URI page) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
