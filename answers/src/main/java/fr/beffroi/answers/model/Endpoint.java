package fr.beffroi.answers.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A language model that speaks OpenAI's chat protocol (Ollama, vLLM, Albert API…).
 *
 * @param base up to the version, e.g. {@code http://127.0.0.1:11434/v1}
 * @param model its name there
 * @param key sent as a bearer token, or null; never printed
 * @param timeout for the whole exchange
 * @param maxBytes of the response
 */
public record Endpoint(URI base, String model, @Nullable String key, Duration timeout, int maxBytes) {

    /** @throws IllegalArgumentException if the address is not one of http or https, or a limit is not positive */
    public Endpoint {
        boolean http = "http".equals(base.getScheme()) || "https".equals(base.getScheme());
        if (!http || base.getHost() == null || base.getUserInfo() != null) {
            throw new IllegalArgumentException("model endpoint: an http(s) address without user is needed");
        }
        if (timeout.isNegative() || timeout.isZero() || maxBytes < 1) {
            throw new IllegalArgumentException("model endpoint: timeout and maxBytes must be positive");
        }
    }

    URI chat() {
        return URI.create(base.toString().replaceFirst("/+$", "") + "/chat/completions");
    }

    @Override
    public String toString() {
        return "Endpoint[" + base + ", " + model + "]";
    }
}
