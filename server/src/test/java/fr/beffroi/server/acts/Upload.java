package fr.beffroi.server.acts;

import fr.beffroi.server.FormData;
import fr.beffroi.server.Visitor;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form with a file, as a browser sends it. */
final class Upload {
    private Upload() {}

    static HttpRequest.Builder request(
            HttpRequest.Builder to, String field, String name, byte[] content, Map<String, String> fields) {
        return FormData.post(to, fields, new FormData.Sent(field, name, content));
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
}
