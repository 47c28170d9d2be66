package fr.beffroi.acts.draft;

import fr.beffroi.acts.draft.Yaml.Kind;
import fr.beffroi.acts.draft.Yaml.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One node of a family's file with the way to it, e.g. {@code facts[2].label}, so that what is wrong can be told.
 */
record Entry(String file, String path, Node node) {
    private static final int DIGITS = 15;

    interface Reader<T> {
        T read(Entry entry) throws BadFamily;
    }

    /** Those fields and no other. */
    Entry allowing(String... names) throws BadFamily {
        return allowing(Set.of(names), String.join(", ", names));
    }

    private Entry allowing(Set<String> names, String told) throws BadFamily {
        for (Map.Entry<String, Node> field : fields().entrySet()) {
            if (!names.contains(field.getKey())) {
                throw new BadFamily("family.unknown", file, field.getValue().line(), inside(field.getKey()), told);
            }
        }
        return this;
    }

    boolean has(String name) throws BadFamily {
        return find(name).isPresent();
    }

    /** Empty where the field is left out or null. */
    Optional<Entry> find(String name) throws BadFamily {
        Node node = fields().get(name);
        return node == null || node instanceof Node.Scalar scalar && scalar.kind() == Kind.NOTHING
                ? Optional.empty()
                : Optional.of(new Entry(file, inside(name), node));
    }

    Entry get(String name) throws BadFamily {
        Optional<Entry> found = find(name);
        if (found.isEmpty()) {
            throw new BadFamily("family.lacks", file, node.line(), inside(name));
        }
        return found.get();
    }

    <T> @Nullable T read(String name, Reader<T> reader) throws BadFamily {
        Optional<Entry> found = find(name);
        return found.isPresent() ? reader.read(found.get()) : null;
    }

    /** Empty where the field is left out. */
    <T> List<T> list(String name, Reader<T> reader) throws BadFamily {
        Optional<Entry> found = find(name);
        return found.isPresent() ? found.get().items(reader) : List.of();
    }

    <T> List<T> items(Reader<T> reader) throws BadFamily {
        if (!(node instanceof Node.Items list)) {
            throw bad("family.list");
        }
        List<T> items = new ArrayList<>();
        for (Node item : list.items()) {
            items.add(reader.read(new Entry(file, path + "[" + (items.size() + 1) + "]", item)));
        }
        return List.copyOf(items);
    }

    String text() throws BadFamily {
        if (node instanceof Node.Scalar scalar && scalar.kind() != Kind.NOTHING) {
            return scalar.text().strip();
        }
        throw bad("family.text");
    }

    boolean yes() throws BadFamily {
        return switch (text().toLowerCase(Locale.ROOT)) {
            case "true", "oui" -> true;
            case "false", "non" -> false;
            default -> throw bad("family.yes_no");
        };
    }

    BigDecimal number() throws BadFamily {
        try {
            String text = text();
            BigDecimal number = new BigDecimal(text.length() > 30 ? "" : text.replace("_", ""));
            // "1e999999999" is short to write and long to compute with.
            if (Math.abs((long) number.precision() - number.scale()) > DIGITS
                    || Math.abs((long) number.scale()) > DIGITS) {
                throw bad("family.number");
            }
            return number;
        } catch (NumberFormatException e) {
            throw bad("family.number");
        }
    }

    <T extends Enum<T>> T one(Class<T> type) throws BadFamily {
        String written = text();
        List<String> keys = new ArrayList<>();
        for (T constant : type.getEnumConstants()) {
            String key = constant.name().toLowerCase(Locale.ROOT);
            if (key.equals(written.toLowerCase(Locale.ROOT))) {
                return constant;
            }
            keys.add(key);
        }
        throw bad("family.one_of", written, String.join(", ", keys));
    }

    String key() throws BadFamily {
        String key = text();
        if (!key.matches("[a-z][a-z0-9_]{0,60}")) {
            throw bad("family.key", key);
        }
        return key;
    }

    Map<String, Node> fields() throws BadFamily {
        if (node instanceof Node.Fields fields) {
            return fields.fields();
        }
        throw bad("family.map");
    }

    /** As {@link Given#read} takes it. */
    Object plain() throws BadFamily {
        return switch (node) {
            case Node.Scalar scalar ->
                switch (scalar.kind()) {
                    case NUMBER -> number();
                    case TRUE -> true;
                    case FALSE -> false;
                    case TEXT, NOTHING -> scalar.text();
                };
            case Node.Items list -> items(Entry::plain);
            case Node.Fields map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                for (Map.Entry<String, Node> field : map.fields().entrySet()) {
                    plain.put(field.getKey(), new Entry(file, inside(field.getKey()), field.getValue()).plain());
                }
                yield plain;
            }
        };
    }

    BadFamily bad(String key, Object... more) {
        Object[] arguments = new Object[3 + more.length];
        arguments[0] = file;
        arguments[1] = node.line();
        arguments[2] = path;
        System.arraycopy(more, 0, arguments, 3, more.length);
        return new BadFamily(key, arguments);
    }

    private String inside(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
