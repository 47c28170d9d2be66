package fr.beffroi.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/** Calls one Beffroi in the name of one key. May be used by several threads. */
public final class BeffroiClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI address;
    private final String key;
    private final String secret;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param address of the server, e.g. {@code https://ia.saint-exemple.fr/}
     * @param key id of the key, as the administrator gave it
     * @param secret that goes with it
     */
    public BeffroiClient(URI address, String key, String secret) {
        this.address = address;
        this.key = key;
        this.secret = secret;
    }

    /**
     * Puts a proposal before a person. The same call again, with the same key of idempotency, does nothing twice: after a broken
     * connection simply call again.
     *
     * @param idempotencyKey this submission's own, 1 to 100 visible ASCII characters
     */
    public Answer submit(Submission submission, String idempotencyKey) throws IOException, InterruptedException {
        return submit(submission.toJson(), idempotencyKey);
    }

    /** As {@link #submit(Submission, String)}. @param json after the published schema {@code proposal} */
    public Answer submit(String json, String idempotencyKey) throws IOException, InterruptedException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return send(signed("POST", "/api/v1/vendor/proposals", body, idempotencyKey)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Where a proposal of this program stands. @param id as the receipt of its submission says */
    public Answer proposal(String id) throws IOException, InterruptedException {
        return send(
                signed("GET", "/api/v1/vendor/proposals/" + id, new byte[0], "").GET());
    }

    /** Final decisions in order. @param after the {@code next} of the answer before; 0 to begin */
    public Answer decisions(long after) throws IOException, InterruptedException {
        return send(signed("GET", "/api/v1/vendor/decisions?after=" + after, new byte[0], "")
                .GET());
    }

    private HttpRequest.Builder signed(String method, String path, byte[] body, String idempotency) {
        String second = String.valueOf(Instant.now().getEpochSecond());
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Beffroi-Key", key)
                .header("Beffroi-Timestamp", second)
                .header(
                        "Beffroi-Signature",
                        Signature.of(secret, "beffroi-request-v1", method, path, second, body, idempotency));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(
                answer.statusCode(),
                answer.body(),
                number(answer, "RateLimit-Remaining", -1),
                number(answer, "Retry-After", 0));
    }

    private static int number(HttpResponse<?> answer, String header, int otherwise) {
        return answer.headers()
                .firstValue(header)
                .filter(value -> value.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }
}
