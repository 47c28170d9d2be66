package fr.beffroi.answers.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a tree as xml-js does. */
final class XmlJs {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private XmlJs() {}

    static byte[] of(Node root) {
        return JSON.writeValueAsBytes(Map.of("id", root.attribute("ID"), "children", List.of(element(root))));
    }

    private static Map<String, Object> element(Node node) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (node.name().isEmpty()) {
            map.put("type", "text");
            map.put("text", node.text());
            return map;
        }
        map.put("type", "element");
        map.put("name", node.name());
        map.put("attributes", node.attributes());
        List<Object> children = new ArrayList<>();
        for (Node child : node.children()) {
            // xml-js drops white space between elements.
            if (!child.name().isEmpty() || !child.text().isBlank()) {
                children.add(element(child));
            }
        }
        map.put("children", children);
        return map;
    }
}
