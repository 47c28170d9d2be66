package fr.beffroi.server;

import fr.beffroi.oversight.Role;
import fr.beffroi.server.people.Scope;
import fr.beffroi.server.people.Tokens;
import fr.beffroi.server.platform.Tenancy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that speaks for somebody of a town by the API. */
public final class Program {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String token;

    private Program(String token) {
        this.token = token;
    }

    public static Program of(ServerTest.Town town, Role role, Set<Scope> scopes) {
        Tokens tokens = ServerTest.context().getBean(Tokens.class);
        return new Program(ServerTest.context()
                .getBean(Tenancy.class)
                .in(
                        town.id(),
                        () -> tokens.create(
                                town.account(role),
                                "essai",
                                scopes,
                                Instant.now().plus(Duration.ofDays(1)))));
    }

    public record Answer(int status, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }
    }

    /** @param path below api/v1 */
    public Answer get(String path) {
        return send(request(path).GET());
    }

    /** @param path below api/v1 @param body written as JSON */
    public Answer post(String path, Object body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** A form with a file named {@code file}. @param path below api/v1 */
    public Answer send(String path, Map<String, String> fields, String name, byte[] content) {
        return send(identified(FormData.post(
                HttpRequest.newBuilder(ServerTest.address().resolve("api/v1/" + path)),
                fields,
                new FormData.Sent("file", name, content))));
    }

    private HttpRequest.Builder request(String path) {
        return identified(HttpRequest.newBuilder(ServerTest.address().resolve("api/v1/" + path)));
    }

    private HttpRequest.Builder identified(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token).header("Accept-Language", "fr");
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
