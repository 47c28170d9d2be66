package fr.beffroi.server.water;

import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.risk.Cause;
import fr.beffroi.water.risk.Reason;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The reasons of a pipe as they are kept: facts, and not sentences, so that each reader has them in their language. */
final class ReasonJson {
    /** A reader takes in no more; the rest weighs little. */
    private static final int MOST = 6;

    private ReasonJson() {}

    static String of(List<Reason> reasons, JsonMapper json) {
        ArrayNode all = json.createArrayNode();
        reasons.stream().limit(MOST).forEach(reason -> {
            ObjectNode one = all.addObject();
            one.put("c", reason.cause().name());
            one.put("f", Math.round(reason.factor() * 1000) / 1000.0);
            one.put("k", reason.key());
            ArrayNode facts = one.putArray("a");
            reason.facts().forEach(fact -> add(facts, fact));
        });
        return json.writeValueAsString(all);
    }

    private static void add(ArrayNode facts, Object fact) {
        switch (fact) {
            case Material material -> facts.addObject().put("material", material.name());
            case Number number -> facts.add(number.longValue());
            default -> facts.add(String.valueOf(fact));
        }
    }

    static List<Reason> read(String text, JsonMapper json) {
        return json.readTree(text)
                .valueStream()
                .map(one -> new Reason(
                        Cause.valueOf(one.path("c").asString()),
                        one.path("f").asDouble(),
                        one.path("k").asString(),
                        one.path("a").valueStream().map(ReasonJson::fact).toList()))
                .toList();
    }

    private static Object fact(JsonNode node) {
        if (node.isObject()) {
            return Material.valueOf(node.path("material").asString());
        }
        return node.isNumber() ? (Object) node.asLong() : node.asString();
    }
}
