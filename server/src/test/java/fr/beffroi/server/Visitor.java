package fr.beffroi.server;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without scripts: keeps cookies, and sends the CSRF token of the last page seen with every form. */
public final class Visitor {
    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String csrf = "";

    public Visitor(URI address) {
        this.address = address;
    }

    public record Page(int status, String body, HttpResponse<String> response) {
        public Document document() {
            return Jsoup.parse(body);
        }

        /** Where a redirection leads, without host; "" if it is none. */
        public String location() {
            return response.headers()
                    .firstValue("location")
                    .map(URI::create)
                    .map(uri -> uri.getPath() + (uri.getQuery() == null ? "" : "?" + uri.getQuery()))
                    .orElse("");
        }
    }

    public Visitor signIn(String email, String password) {
        get("/connexion");
        Page page = post("/connexion", Map.of("email", email, "password", password));
        if (page.status() != 302 || page.location().startsWith("/connexion")) {
            throw new AssertionError("not signed in: " + page.status() + " " + page.location());
        }
        get(page.location());
        return this;
    }

    public Page get(String path) {
        return send(HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    public Page post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", csrf);
        String form = all.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** A form with a file named {@code file}. */
    public Page send(String path, Map<String, String> fields, String name, byte[] content) {
        return send(path, fields, "file", name, content);
    }

    public Page send(String path, Map<String, String> fields, String field, String name, byte[] content) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", csrf);
        return send(FormData.post(
                HttpRequest.newBuilder(address.resolve(path)), all, new FormData.Sent(field, name, content)));
    }

    public Page send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            var field = Jsoup.parse(response.body()).selectFirst("input[name=_csrf]");
            if (field != null) {
                csrf = field.val();
            }
            return new Page(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The very bytes of a file. */
    public byte[] fetch(String path) {
        return bytes(path, HttpRequest.newBuilder(address.resolve(path)).GET());
    }

    /** Those of a file that a form without fields asks for. */
    public byte[] fetch(String path, String csrf) {
        return bytes(
                path,
                HttpRequest.newBuilder(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encode(csrf))));
    }

    private byte[] bytes(String path, HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI uri(String path) {
        return address.resolve(path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
