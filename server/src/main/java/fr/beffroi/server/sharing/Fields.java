package fr.beffroi.server.sharing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An object of a stranger's JSON, read field by field: each of its type and within its length, or {@link IllegalArgumentException}. */
record Fields(JsonNode node) {
    String text(String name, int longest) {
        String text = textOrEmpty(name, longest);
        if (text.isBlank()) {
            throw new IllegalArgumentException(name);
        }
        return text;
    }

    String textOrEmpty(String name, int longest) {
        JsonNode found = node.path(name);
        if (!found.isString()
                || found.asString().length() > longest
                || found.asString().indexOf('\0') >= 0) {
            throw new IllegalArgumentException(name);
        }
        return found.asString();
    }

    /** From 0. */
    int integer(String name) {
        JsonNode found = node.path(name);
        if (!found.isIntegralNumber() || !found.canConvertToInt() || found.asInt() < 0) {
            throw new IllegalArgumentException(name);
        }
        return found.asInt();
    }

    double number(String name) {
        JsonNode found = node.path(name);
        if (!found.isNumber()) {
            throw new IllegalArgumentException(name);
        }
        return found.asDouble();
    }

    /** 0 to 1, or null where it is not told. */
    @Nullable
    Double share(String name) {
        if (!node.has(name)) {
            return null;
        }
        double share = number(name);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(name);
        }
        return share;
    }

    Fields under(String name) {
        return new Fields(node.path(name));
    }

    List<Fields> each(String name, int most) {
        JsonNode found = node.path(name);
        if (!found.isArray() || found.size() > most) {
            throw new IllegalArgumentException(name);
        }
        List<Fields> all = new ArrayList<>();
        found.forEach(one -> all.add(new Fields(one)));
        return all;
    }
}
