package fr.beffroi.server;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with files, as browsers send it (RFC 7578). */
public final class FormData {
    private static final String BOUNDARY = "beffroi-essai-7d1f";

    private FormData() {}

    /** @param field of the form that the file is chosen in */
    public record Sent(String field, String name, byte[] content) {}

    public static HttpRequest.Builder post(HttpRequest.Builder to, Map<String, String> fields, Sent... files) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        fields.forEach((key, value) -> part(body, "name=\"" + key + "\"", value.getBytes(StandardCharsets.UTF_8)));
        for (Sent file : files) {
            part(body, "name=\"" + file.field() + "\"; filename=\"" + file.name() + "\"", file.content());
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return to.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void part(ByteArrayOutputStream body, String disposition, byte[] content) {
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
