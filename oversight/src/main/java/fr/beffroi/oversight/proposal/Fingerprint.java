package fr.beffroi.oversight.proposal;

import fr.beffroi.oversight.journal.CanonicalJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every field of a proposal as JSON, and the hash of it. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(Proposal proposal) {
        try {
            byte[] json = CanonicalJson.bytes(fields(proposal));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, @Nullable Object> fields(Proposal p) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("id", p.id().toString());
        fields.put("use", p.use().toString());
        fields.put("kind", p.kind());
        fields.put("subject", p.subject());
        fields.put("content", p.content());
        fields.put("evidence", p.evidence().stream().map(Fingerprint::fields).toList());
        fields.put("confidence", List.of(p.confidence().value(), p.confidence().calibration()));
        fields.put("version", p.version());
        fields.put("energy", List.of(p.energy().joules(), p.energy().method().name()));
        fields.put("urgent", p.urgent());
        fields.put("at", p.at().toString());
        UUID replaces = p.replaces();
        fields.put("replaces", replaces == null ? null : replaces.toString());
        return fields;
    }

    private static Map<String, @Nullable Object> fields(Evidence evidence) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        switch (evidence) {
            case Evidence.Citation c -> {
                fields.put("is", "citation");
                fields.put("source", c.source());
                fields.put("title", c.title());
                fields.put("passage", c.passage());
                fields.put("quote", c.quote());
                fields.put("address", c.address() == null ? null : c.address().toString());
                fields.put("source_date", c.sourceDate().toString());
            }
            case Evidence.Measure m -> {
                fields.put("is", "measure");
                fields.put("name", m.name());
                fields.put("value", m.value());
                fields.put("unit", m.unit());
            }
            case Evidence.Picture p -> {
                fields.put("is", "picture");
                fields.put("name", p.name());
                fields.put("sha256", p.sha256());
                fields.put("caption", p.caption());
            }
            case Evidence.RuleFinding r -> {
                fields.put("is", "rule_finding");
                fields.put("rule", r.rule());
                fields.put("severity", r.severity());
                fields.put("article", r.article());
                fields.put("message", r.message());
            }
            case Evidence.Comparison c -> {
                fields.put("is", "comparison");
                fields.put("baseline", c.baseline());
                fields.put("baseline_result", c.baselineResult());
                fields.put("agrees", c.agrees());
            }
        }
        return fields;
    }
}
