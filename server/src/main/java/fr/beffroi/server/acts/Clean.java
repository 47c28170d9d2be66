package fr.beffroi.server.acts;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Takes out of a text what no column keeps and no fingerprint holds (NUL and other control characters, halves of a
 * surrogate pair), one character for one, so that places stay where they are.
 */
public final class Clean {
    private Clean() {}

    public static String text(String text) {
        char[] clean = text.toCharArray();
        for (int i = 0; i < clean.length; i++) {
            char c = clean[i];
            if (Character.isHighSurrogate(c) && i + 1 < clean.length && Character.isLowSurrogate(clean[i + 1])) {
                i++;
            } else if (Character.isSurrogate(c)) {
                clean[i] = '\uFFFD';
            } else if (Character.isISOControl(c) && c != '\n' && c != '\t') {
                clean[i] = ' ';
            }
        }
        return new String(clean);
    }

    /** The same value, with every text in it clean. */
    public static <T> T value(T value, Class<T> type, JsonMapper json) {
        return json.treeToValue(node(json.valueToTree(value)), type);
    }

    private static JsonNode node(JsonNode node) {
        if (node instanceof StringNode text) {
            return StringNode.valueOf(text(text.stringValue()));
        }
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                field.setValue(node(field.getValue()));
            }
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, node(array.get(i)));
            }
        }
        return node;
    }
}
