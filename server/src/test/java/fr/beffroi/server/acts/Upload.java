package fr.beffroi.server.acts;

import fr.beffroi.server.Visitor;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form with a file, as a browser sends it. */
final class Upload {
    private static final String BOUNDARY = "beffroi-essai-7d1f";

    private Upload() {}

    static HttpRequest.Builder request(
            HttpRequest.Builder to, String field, String name, byte[] content, Map<String, String> fields) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach(
                (key, value) -> body.writeBytes(part("name=\"" + key + "\"", value.getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(part("name=\"" + field + "\"; filename=\"" + name + "\"", content));
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return to.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** As the page that was just seen would send it. */
    static Visitor.Page act(Visitor visitor, String name, byte[] content, Map<String, String> facts) {
        Map<String, String> fields = new LinkedHashMap<>(facts);
        fields.put(
                "_csrf",
                visitor.get("/actes/verifier")
                        .document()
                        .select("main input[name=_csrf]")
                        .val());
        return visitor.send(
                request(HttpRequest.newBuilder(visitor.uri("/actes/verifier")), "file", name, content, fields));
    }

    private static byte[] part(String disposition, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }
}
