package fr.beffroi.server.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.platform.Carrier;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class WebhooksTest extends VendorTest {
    private static final VendorKeys.Issued KEY = new VendorKeys.Issued(UUID.randomUUID(), "secret");

    @Autowired
    private Webhooks webhooks;

    @Test
    void who_begins_an_answer_and_does_not_end_it_is_left_and_told_again_later() throws Exception {
        try (ServerSocket ears = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> left =
                    CompletableFuture.supplyAsync(() -> answer(ears, "Content-Length: 100\r\n\r\nand no more"));
            Instant start = Instant.now();
            Carrier.Carried carried = tell(ears);
            assertThat(carried.kind()).isEqualTo(Carrier.Kind.LATER);
            assertThat(carried.said()).contains("1 s");
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            assertThat(left.get(10, TimeUnit.SECONDS))
                    .as("the connection is closed")
                    .isTrue();
        }
    }

    @Test
    void who_ends_its_answer_has_heard() throws Exception {
        try (ServerSocket ears = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Boolean> left = CompletableFuture.supplyAsync(
                    () -> answer(ears, "Content-Length: 2\r\nConnection: close\r\n\r\nok"));
            assertThat(tell(ears).kind()).isEqualTo(Carrier.Kind.DONE);
            assertThat(left.get(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private Carrier.Carried tell(ServerSocket ears) {
        URI address = URI.create("http://127.0.0.1:" + ears.getLocalPort() + "/decisions");
        return webhooks.post(address, KEY, "{}".getBytes(StandardCharsets.UTF_8), Duration.ofSeconds(1));
    }

    /** @return true once the other side has closed */
    private static boolean answer(ServerSocket ears, String rest) {
        try (Socket call = ears.accept()) {
            call.setSoTimeout(10_000);
            call.getOutputStream().write(("HTTP/1.1 200 OK\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
            call.getOutputStream().flush();
            InputStream in = call.getInputStream();
            while (in.read() >= 0) {
                // The request, which nobody reads here.
            }
            return true;
        } catch (IOException e) {
            return e.getMessage() != null && e.getMessage().contains("reset");
        }
    }
}
