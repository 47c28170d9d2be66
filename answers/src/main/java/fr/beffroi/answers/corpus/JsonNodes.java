package fr.beffroi.answers.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON that xml-js makes of XML: {@code {type, name, attributes, children, text}}. */
final class JsonNodes {
    // An XML element of depth d sits at JSON depth 2d: 200 is five times the deepest fiche.
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(200).build())
            .build();

    private JsonNodes() {}

    /** @throws IOException if the bytes are not such JSON, or hold no element */
    static Node read(byte[] bytes) throws IOException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not an object");
            }
            Node document = object(parser);
            if (parser.nextToken() != null) {
                throw new IOException("text after the end");
            }
            return document.children().stream()
                    .filter(child -> !child.name().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new IOException("no element"));
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private static Node object(JsonParser parser) throws IOException {
        String name = "";
        String text = "";
        Map<String, String> attributes = Map.of();
        List<Node> children = List.of();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "name" -> name = scalar(parser, value);
                case "text", "cdata" -> text = scalar(parser, value);
                case "attributes" -> attributes = attributes(parser, value);
                case "children" -> children = children(parser, value);
                default -> parser.skipChildren();
            }
        }
        return new Node(name, attributes, children, text);
    }

    private static Map<String, String> attributes(JsonParser parser, JsonToken start) throws IOException {
        if (start != JsonToken.START_OBJECT) {
            throw new IOException("attributes is not an object");
        }
        Map<String, String> attributes = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            attributes.put(parser.currentName(), scalar(parser, parser.nextToken()));
        }
        return Map.copyOf(attributes);
    }

    private static List<Node> children(JsonParser parser, JsonToken start) throws IOException {
        if (start != JsonToken.START_ARRAY) {
            throw new IOException("children is not a list");
        }
        List<Node> children = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.START_OBJECT) {
                throw new IOException("a child is not an object");
            }
            children.add(object(parser));
        }
        return List.copyOf(children);
    }

    private static String scalar(JsonParser parser, JsonToken token) throws IOException {
        if (!token.isScalarValue()) {
            throw new IOException("text expected");
        }
        return token == JsonToken.VALUE_NULL ? "" : parser.getString();
    }
}
