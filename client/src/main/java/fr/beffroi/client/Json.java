package fr.beffroi.client;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Writes maps, lists, texts, finite numbers and truths as JSON. */
final class Json {
    private Json() {}

    /** @throws IllegalArgumentException for what JSON has no form for */
    static String of(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Boolean truth -> truth.toString();
            case Double number when Double.isFinite(number) -> number.toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(member -> quoted(String.valueOf(member.getKey())) + ":" + of(member.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case Iterable<?> many ->
                StreamSupport.stream(many.spliterator(), false)
                        .map(Json::of)
                        .collect(Collectors.joining(",", "[", "]"));
            default -> throw new IllegalArgumentException("no JSON for " + value);
        };
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
