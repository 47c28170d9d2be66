package fr.beffroi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ClientTest {
    private static final byte[] BODY = "{\"number\":1}".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

    /** Computed once by {@code printf '…' | openssl dgst -sha256 -hmac secret}. */
    @Test
    void a_signature_is_what_openssl_computes() {
        assertThat(Signature.of(
                        "secret",
                        "beffroi-request-v1",
                        "POST",
                        "/api/v1/vendor/proposals",
                        "1800000000",
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "essai-1"))
                .isEqualTo("v1=d5c11703474dc4611502cae61c1db90be8faf6b5b3cfb67a61b5b1489e149c7b");
    }

    @Test
    void a_webhook_is_genuine_only_as_it_was_signed_and_only_for_five_minutes() {
        String signature = Signature.of("s", "beffroi-webhook-v1", "POST", "/beffroi?a=1", "1800000000", BODY, "");
        assertThat(genuine("s", "/beffroi?a=1", signature, BODY, NOW.plusSeconds(300)))
                .isTrue();
        assertThat(genuine("s", "/beffroi?a=1", signature, BODY, NOW.plusSeconds(301)))
                .isFalse();
        assertThat(genuine("s", "/beffroi?a=1", signature, BODY, NOW.minusSeconds(301)))
                .isFalse();
        assertThat(genuine("t", "/beffroi?a=1", signature, BODY, NOW)).isFalse();
        assertThat(genuine("s", "/beffroi?a=2", signature, BODY, NOW)).isFalse();
        assertThat(genuine("s", "/beffroi?a=1", signature, "{}".getBytes(StandardCharsets.UTF_8), NOW))
                .isFalse();
        String call = Signature.of("s", "beffroi-request-v1", "POST", "/beffroi?a=1", "1800000000", BODY, "");
        assertThat(genuine("s", "/beffroi?a=1", call, BODY, NOW))
                .as("a call played back as a webhook")
                .isFalse();
        assertThat(Webhook.isGenuine("s", "/", "soon", signature, BODY, NOW)).isFalse();
    }

    @Test
    void texts_with_quotes_line_breaks_and_characters_beyond_two_bytes_are_written_as_json() {
        String json = new Submission("r", "k", "« a \"b\" »", "ligne\n\\ \uD83D\uDCA1", new Model("m", "1"))
                .measure("x", 0.5, "Wh")
                .citation("s", "t", "p", "q", LocalDate.of(2026, 2, 3))
                .toJson();
        assertThat(json)
                .contains("\"subject\":\"« a \\\"b\\\" »\"")
                .contains("\"content\":\"ligne\\u000a\\\\ \\ud83d\\udca1\"")
                .contains("\"value\":0.5")
                .contains("\"sourceDate\":\"2026-02-03\"")
                .contains("\"kind\":\"measure\"");
        Submission endless = new Submission("r", "k", "s", "c", new Model("m", "1")).joules(Double.NaN);
        assertThatThrownBy(endless::toJson).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean genuine(String secret, String path, String signature, byte[] body, Instant now) {
        return Webhook.isGenuine(secret, path, "1800000000", signature, body, now);
    }
}
