package fr.beffroi.server.vendors;

import fr.beffroi.server.platform.Carrier;
import fr.beffroi.server.platform.ServerSettings;
import fr.beffroi.server.platform.Tenancy;
import fr.beffroi.server.web.Refused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells suppliers' programs what was decided: only at the address an administrator set, on a host that the server's own file
 * names, and nowhere that an answer might lead to.
 */
@Component
class Webhooks implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int GONE = 410;

    private final Tenancy tenancy;
    private final ServerSettings settings;
    /** Asked for when something leaves: what delivers is made before what is delivered. */
    private final ObjectProvider<DecisionEvents> events;

    private final VendorKeys keys;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    Webhooks(Tenancy tenancy, ServerSettings settings, ObjectProvider<DecisionEvents> events, VendorKeys keys) {
        this.tenancy = tenancy;
        this.settings = settings;
        this.events = events;
        this.keys = keys;
    }

    @Override
    public String name() {
        return DecisionEvents.CARRIER;
    }

    /** @throws Refused unless decisions may be told at this address */
    URI allowed(String address) {
        URI uri;
        try {
            uri = new URI(address.strip());
        } catch (URISyntaxException e) {
            throw new Refused("vendors.webhook.address");
        }
        String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && HERE.contains(host));
        if (host.isEmpty() || !safe || uri.getUserInfo() != null || uri.getFragment() != null) {
            throw new Refused("vendors.webhook.address");
        }
        String place = uri.getPort() < 0 ? host : host + ":" + uri.getPort();
        if (!settings.webhookHosts().contains(place)) {
            throw new Refused("vendors.webhook.host", place);
        }
        return uri;
    }

    @Override
    public Carried carry(UUID collectivity, UUID about, String recipient) {
        record Ready(Optional<URI> address, Optional<VendorKeys.Issued> key, byte[] body) {}
        Ready ready = tenancy.in(collectivity, () -> {
            DecisionEvents.Told told = events.getObject().get(about);
            return new Ready(
                    // The one that stands now: an administrator who changed it meant it.
                    Optional.ofNullable(told.vendor().webhook()),
                    keys.newest(told.vendor().id()),
                    json.writeValueAsBytes(told.event()));
        });
        if (ready.address().isEmpty() || ready.key().isEmpty()) {
            return new Carried(Kind.REFUSED, "no address or no key any more");
        }
        try {
            allowed(ready.address().get().toString());
        } catch (Refused refused) {
            return new Carried(
                    Kind.REFUSED,
                    "webhooks.hosts does not name " + ready.address().get().getHost());
        }
        return post(ready.address().get(), ready.key().get(), ready.body(), PATIENCE);
    }

    /** @param patience for the whole answer: whoever begins one and does not end it holds no job up */
    Carried post(URI address, VendorKeys.Issued key, byte[] body, Duration patience) {
        String second = String.valueOf(Instant.now().getEpochSecond());
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String whole = address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header(Signature.KEY, key.id().toString())
                .header(Signature.TIMESTAMP, second)
                .header(
                        Signature.HEADER,
                        Signature.of(key.secret(), Signature.WEBHOOK, "POST", whole, second, body, ""))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        CompletableFuture<HttpResponse<Void>> answer =
                client.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            int status = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status / 100 == 2) {
                return new Carried(Kind.DONE, "");
            }
            return new Carried(status == GONE ? Kind.REFUSED : Kind.LATER, "HTTP " + status);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            return new Carried(Kind.LATER, cause.getClass().getSimpleName());
        } catch (TimeoutException e) {
            return new Carried(Kind.LATER, "no whole answer within " + patience.toSeconds() + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Carried(Kind.LATER, "stopped");
        } finally {
            // Closes the connection of one that is still under way; nothing happens to one that is over.
            answer.cancel(true);
        }
    }
}
