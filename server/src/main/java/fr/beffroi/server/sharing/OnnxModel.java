package fr.beffroi.server.sharing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * An ONNX file looked into, not run: its outer structure (onnx.proto3: a ModelProto with a version, a set of operators and one graph of
 * nodes with an output) and the words that it holds beside its numbers.
 */
final class OnnxModel {
    // Numbers of fields in onnx.proto3.
    private static final int IR_VERSION = 1;
    private static final int GRAPH = 7;
    private static final int OPERATORS = 8;
    private static final Set<Integer> OF_MODEL = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26);
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int OUTPUT = 12;
    private static final Set<Integer> OF_GRAPH = Set.of(1, 2, 5, 10, 11, 12, 13, 14, 15, 16);
    /** Of a TensorProto, what holds numbers: packed floats, ints and raw bytes. */
    private static final Set<Integer> NUMBERS = Set.of(1, 4, 5, 7, 9, 10, 11);

    private OnnxModel() {}

    static boolean is(byte[] content) {
        try {
            List<ProtoField> model = ProtoField.all(content);
            List<ProtoField> graphs = of(model, GRAPH);
            if (!only(model, OF_MODEL) || graphs.size() != 1) {
                return false;
            }
            List<ProtoField> graph = ProtoField.all(graphs.getFirst().bytes());
            return model.stream().anyMatch(field -> field.number() == IR_VERSION && !field.isBytes())
                    && !of(model, OPERATORS).isEmpty()
                    && only(graph, OF_GRAPH)
                    && !of(graph, NODE).isEmpty()
                    && !of(graph, OUTPUT).isEmpty();
        } catch (IllegalArgumentException notProtobuf) {
            return false;
        }
    }

    /** All that is not a number of its weights, as text: names, documentation, metadata, words that it knows. */
    static String words(byte[] content) {
        StringBuilder words = new StringBuilder();
        for (ProtoField field : ProtoField.all(content)) {
            if (field.number() == GRAPH && field.isBytes()) {
                for (ProtoField part : ProtoField.all(field.bytes())) {
                    if (part.number() == INITIALIZER && part.isBytes()) {
                        add(words, ProtoField.all(part.bytes()), one -> !NUMBERS.contains(one.number()));
                    } else {
                        add(words, List.of(part), one -> true);
                    }
                }
            } else {
                add(words, List.of(field), one -> true);
            }
        }
        return words.toString();
    }

    private static void add(StringBuilder words, List<ProtoField> fields, Predicate<ProtoField> which) {
        fields.stream()
                .filter(ProtoField::isBytes)
                .filter(which)
                .forEach(field -> words.append(new String(field.bytes(), StandardCharsets.UTF_8))
                        .append('\n'));
    }

    private static List<ProtoField> of(List<ProtoField> fields, int number) {
        return fields.stream()
                .filter(field -> field.number() == number && field.isBytes())
                .toList();
    }

    private static boolean only(List<ProtoField> fields, Set<Integer> numbers) {
        return fields.stream().allMatch(field -> numbers.contains(field.number()));
    }
}
