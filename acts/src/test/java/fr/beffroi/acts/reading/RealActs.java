package fr.beffroi.acts.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The facts of real acts, read by hand; who attended is told once per session. */
record RealActs(List<Facts> acts) {

    /** What one act tells. Of those represented the acts at hand name no holder. */
    record Facts(
            String file,
            LocalDate session,
            String number,
            String title,
            LocalDate convocation,
            LocalDate received,
            String identifier,
            List<String> present,
            List<String> represented,
            List<String> absent) {}

    /** Null if there is no such resource. */
    static @Nullable RealActs of(String resource) {
        try (InputStream facts = RealActs.class.getResourceAsStream(resource)) {
            if (facts == null) {
                return null;
            }
            JsonNode all = JsonMapper.shared().readTree(facts);
            return new RealActs(all.get("acts")
                    .valueStream()
                    .map(act -> facts(act, all.get("attendance").get(text(act, "session"))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Facts> byFile() {
        return acts.stream().collect(java.util.stream.Collectors.toMap(Facts::file, f -> f));
    }

    private static Facts facts(JsonNode act, JsonNode attendance) {
        return new Facts(
                text(act, "file"),
                LocalDate.parse(text(act, "session")),
                text(act, "number"),
                text(act, "title"),
                LocalDate.parse(text(act, "convocation")),
                LocalDate.parse(text(act, "received")),
                text(act, "identifier"),
                names(attendance, "present"),
                names(attendance, "represented"),
                names(attendance, "absent"));
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static List<String> names(JsonNode node, String field) {
        return node.get(field).valueStream().map(JsonNode::asString).toList();
    }

    /** SHA-256 in hexadecimal: what splits sets in halves that nobody chose. */
    static String hash(String name) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
