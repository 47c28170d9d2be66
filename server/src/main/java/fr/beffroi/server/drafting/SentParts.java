package fr.beffroi.server.drafting;

import fr.beffroi.acts.written.PartKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The parts of a form in its order, and what one of its buttons does to them where scripts do not. */
final class SentParts {
    private SentParts() {}

    /** @throws IllegalArgumentException {@code drafting.part} if the form is not one of ours */
    static List<PartForm> of(String @Nullable [] ids, String @Nullable [] kinds, String @Nullable [] texts) {
        if (ids == null || kinds == null || texts == null) {
            return List.of();
        }
        if (ids.length != kinds.length || ids.length != texts.length) {
            throw new IllegalArgumentException("drafting.part");
        }
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new PartForm(ids[i], kind(kinds[i]), texts[i]))
                .toList();
    }

    /**
     * @param button {@code up:ID}, {@code down:ID}, {@code remove:ID}, {@code add:ID} (after it) or {@code new:KIND}; any
     *     other changes nothing
     * @param words of a part that has none yet
     */
    static List<PartForm> after(List<PartForm> parts, String button, String words) {
        int colon = button.indexOf(':');
        if (colon < 0) {
            return parts;
        }
        String argument = button.substring(colon + 1);
        List<PartForm> changed = new ArrayList<>(parts);
        int at = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).id().equals(argument))
                .findFirst()
                .orElse(-1);
        switch (button.substring(0, colon)) {
            case "new" -> changed.add(fresh(kind(argument), words));
            case "remove" -> {
                if (at >= 0) {
                    changed.remove(at);
                }
            }
            case "add" -> {
                if (at >= 0) {
                    changed.add(at + 1, fresh(parts.get(at).kind(), words));
                }
            }
            case "up" -> swap(changed, at, at - 1);
            case "down" -> swap(changed, at, at + 1);
            default -> {}
        }
        return changed;
    }

    private static void swap(List<PartForm> parts, int at, int other) {
        if (at >= 0
                && other >= 0
                && other < parts.size()
                && parts.get(at).kind() == parts.get(other).kind()) {
            PartForm moved = parts.set(at, parts.get(other));
            parts.set(other, moved);
        }
    }

    private static PartForm fresh(PartKind kind, String words) {
        return new PartForm("p" + UUID.randomUUID(), kind, words);
    }

    private static PartKind kind(String name) {
        return Arrays.stream(PartKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("drafting.part"));
    }
}
