package fr.beffroi.answers.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One exchange with the endpoint: question and quotations go out, phrases with the number of their quotation come back. */
final class Chat {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST_PHRASES = 60;
    private static final int MOST_CHARS = 1000;
    private static final String PROMPT = prompt();

    private final Endpoint endpoint;
    private final HttpClient client;
    private final Spending spending;

    /** @param quotation from 1, as sent; it may be any number, the model is not trusted */
    record Phrase(String text, int quotation) {}

    Chat(Endpoint endpoint, Spending spending) {
        this.endpoint = endpoint;
        this.spending = spending;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(endpoint.timeout())
                .build();
    }

    List<Phrase> ask(String message, List<String> quotations) throws ModelFailure {
        return phrases(complete(PROMPT, numbered(message, quotations)));
    }

    /** Whatever the model wrote to this, as it wrote it. */
    String complete(String instructions, String text) throws ModelFailure {
        long began = System.nanoTime();
        JsonNode response = tree(new String(exchange(request(instructions, text)), StandardCharsets.UTF_8));
        Duration latency = Duration.ofNanos(System.nanoTime() - began);
        JsonNode content = response.path("choices").path(0).path("message").path("content");
        spending.told(wrote(response, content.isString() ? content.stringValue() : "", latency));
        if (!content.isString()) {
            throw new ModelFailure("model.garbage");
        }
        return content.stringValue();
    }

    /** What is no use to us cost energy all the same. */
    private Spending.Wrote wrote(JsonNode response, String content, Duration latency) {
        JsonNode counted = response.path("usage").path("completion_tokens");
        boolean plausible = counted.isIntegralNumber() && counted.longValue() >= 0;
        long tokens = plausible ? counted.longValue() : Math.ceilDiv(content.length(), Spending.Wrote.CHARS_PER_TOKEN);
        return new Spending.Wrote(endpoint.model(), tokens, plausible, latency);
    }

    private static String numbered(String message, List<String> quotations) {
        var numbered = new ArrayList<Map<String, Object>>();
        for (String quotation : quotations) {
            numbered.add(Map.of("numero", numbered.size() + 1, "texte", quotation));
        }
        return JSON.writeValueAsString(Map.of("message", message, "citations", numbered));
    }

    private HttpRequest request(String instructions, String text) {
        String body = JSON.writeValueAsString(Map.of(
                "model",
                endpoint.model(),
                "temperature",
                0,
                "stream",
                false,
                "response_format",
                Map.of("type", "json_object"),
                "messages",
                List.of(Map.of("role", "system", "content", instructions), Map.of("role", "user", "content", text))));
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint.chat())
                .timeout(endpoint.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (endpoint.key() != null) {
            request.header("Authorization", "Bearer " + endpoint.key());
        }
        return request.build();
    }

    /** The request's own timeout ends with the headers: a body that trickles is cut here. */
    private byte[] exchange(HttpRequest request) throws ModelFailure {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, info -> new LimitedBody(endpoint.maxBytes()));
        try {
            HttpResponse<byte[]> response = coming.get(endpoint.timeout().toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() != 200) {
                throw new ModelFailure("model.status", String.valueOf(response.statusCode()));
            }
            return response.body();
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new ModelFailure("model.slow");
        } catch (InterruptedException e) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw new ModelFailure("model.slow");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            while (cause != null) {
                if (cause instanceof ModelFailure failure) {
                    throw failure;
                }
                if (cause instanceof java.net.http.HttpTimeoutException) {
                    throw new ModelFailure("model.slow");
                }
                cause = cause.getCause();
            }
            throw new ModelFailure("model.unreachable");
        }
    }

    /** Exactly {@code {"phrases":[{"texte":"…","citation":1}]}}: anything else is not understood on purpose. */
    private static List<Phrase> phrases(String content) throws ModelFailure {
        JsonNode root = tree(content);
        JsonNode list = root.path("phrases");
        if (root.size() != 1 || !list.isArray() || list.isEmpty() || list.size() > MOST_PHRASES) {
            throw new ModelFailure("model.garbage");
        }
        var phrases = new ArrayList<Phrase>();
        for (JsonNode node : list) {
            JsonNode text = node.path("texte");
            JsonNode quotation = node.path("citation");
            if (node.size() != 2
                    || !text.isString()
                    || text.stringValue().length() > MOST_CHARS
                    || !quotation.isInt()) {
                throw new ModelFailure("model.garbage");
            }
            String clean = text.stringValue()
                    .replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
                    .strip();
            if (!clean.isEmpty()) {
                phrases.add(new Phrase(clean, quotation.intValue()));
            }
        }
        return phrases;
    }

    private static JsonNode tree(String json) throws ModelFailure {
        try {
            JsonNode tree = JSON.readTree(json);
            if (tree == null || !tree.isObject()) {
                throw new ModelFailure("model.garbage");
            }
            return tree;
        } catch (JacksonException e) {
            throw new ModelFailure("model.garbage");
        }
    }

    private static String prompt() {
        try (InputStream text = Objects.requireNonNull(Chat.class.getResourceAsStream("prompt.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
