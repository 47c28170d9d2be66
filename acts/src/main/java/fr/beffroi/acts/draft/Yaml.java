package fr.beffroi.acts.draft;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML that a stranger may have written into a tree that knows its lines. Aliases are refused: a file without them
 * cannot grow while it is read.
 */
final class Yaml {
    static final int LARGEST = 1 << 18;
    private static final int DEEPEST = 12;
    private static final int MOST = 10_000;
    private static final int LONGEST = 4_000;

    private final String file;
    private int nodes;

    private Yaml(String file) {
        this.file = file;
    }

    /** One node, with the line it begins on. */
    sealed interface Node {
        int line();

        /** @param text as written, without quotes */
        record Scalar(String text, Kind kind, int line) implements Node {}

        record Items(List<Node> items, int line) implements Node {}

        record Fields(Map<String, Node> fields, int line) implements Node {}
    }

    enum Kind {
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        NOTHING
    }

    static Node.Fields read(String file, byte[] bytes) throws BadFamily {
        if (bytes.length > LARGEST) {
            throw new BadFamily("family.large", file);
        }
        return new Yaml(file).document(text(file, bytes));
    }

    private static String text(String file, byte[] bytes) throws BadFamily {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadFamily("family.encoding", file);
        }
    }

    private Node.Fields document(String text) throws BadFamily {
        try (JsonParser tokens = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                throw new BadFamily("family.fields", file, 1);
            }
            Node.Fields root = (Node.Fields) node((YAMLParser) tokens, 0);
            if (tokens.nextToken() != null) {
                throw new BadFamily("family.documents", file, line(tokens));
            }
            return root;
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw new BadFamily("family.syntax", file, line);
        } catch (StackOverflowError e) {
            throw new BadFamily("family.deep", file, 1);
        }
    }

    private Node node(YAMLParser tokens, int depth) throws BadFamily {
        int line = line(tokens);
        if (tokens.isCurrentAlias()) {
            throw new BadFamily("family.alias", file, line);
        }
        if (depth > DEEPEST || ++nodes > MOST) {
            throw new BadFamily("family.deep", file, line);
        }
        return switch (tokens.currentToken()) {
            case START_OBJECT -> fields(tokens, depth, line);
            case START_ARRAY -> {
                List<Node> items = new ArrayList<>();
                while (tokens.nextToken() != JsonToken.END_ARRAY) {
                    items.add(node(tokens, depth + 1));
                }
                yield new Node.Items(items, line);
            }
            case VALUE_NULL -> new Node.Scalar("", Kind.NOTHING, line);
            case VALUE_TRUE -> new Node.Scalar("true", Kind.TRUE, line);
            case VALUE_FALSE -> new Node.Scalar("false", Kind.FALSE, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Scalar(string(tokens, line), Kind.NUMBER, line);
            case VALUE_STRING -> {
                String text = string(tokens, line);
                yield new Node.Scalar(text, text.equals("~") || text.isBlank() ? Kind.NOTHING : Kind.TEXT, line);
            }
            default -> throw new BadFamily("family.syntax", file, line);
        };
    }

    private Node fields(YAMLParser tokens, int depth, int line) throws BadFamily {
        Map<String, Node> fields = new LinkedHashMap<>();
        while (tokens.nextToken() != JsonToken.END_OBJECT) {
            String name = tokens.currentName();
            int at = line(tokens);
            tokens.nextToken();
            if (fields.put(name, node(tokens, depth + 1)) != null) {
                throw new BadFamily("family.twice", file, at, name);
            }
        }
        return new Node.Fields(fields, line);
    }

    private String string(YAMLParser tokens, int line) throws BadFamily {
        String text = tokens.getString();
        if (text.length() > LONGEST) {
            throw new BadFamily("family.long", file, line, LONGEST);
        }
        return text;
    }

    private static int line(JsonParser tokens) {
        return Math.max(1, tokens.currentTokenLocation().getLineNr());
    }
}
