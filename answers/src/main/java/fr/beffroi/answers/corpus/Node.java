package fr.beffroi.answers.corpus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An element or a piece of text of a published fiche. DILA's XML and the JSON that xml-js makes of it both become this
 * tree, so that one converter serves both.
 *
 * @param name qualified name, e.g. {@code Chapitre} or {@code dc:title}; "" for a piece of text
 * @param text the piece of text; "" for an element
 */
record Node(String name, Map<String, String> attributes, List<Node> children, String text) {

    private static final Set<String> GLUED = Set.of("Exposant", "Indice");

    static Node text(String text) {
        return new Node("", Map.of(), List.of(), text);
    }

    boolean is(String other) {
        return name.equals(other);
    }

    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    Optional<Node> child(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).findFirst();
    }

    List<Node> all(String wanted) {
        return children.stream().filter(child -> child.is(wanted)).toList();
    }

    String textOf(String wanted) {
        return child(wanted).map(Node::words).orElse("");
    }

    /** All text below, in order, white space made single spaces. */
    String words() {
        StringBuilder words = new StringBuilder();
        append(words);
        return Text.normalised(words);
    }

    private void append(StringBuilder words) {
        words.append(text);
        if (is("Citation")) {
            words.append("« ");
        }
        Node before = null;
        for (Node child : children) {
            // xml-js drops the white space between two elements: "<a>x</a> <b>y</b>" must not become "xy".
            if (before != null && !before.name.isEmpty() && !child.name.isEmpty() && !GLUED.contains(child.name)) {
                words.append(' ');
            }
            child.append(words);
            before = child;
        }
        if (is("Citation")) {
            words.append(" »");
        }
    }
}
