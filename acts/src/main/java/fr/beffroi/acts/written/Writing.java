package fr.beffroi.acts.written;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An act under writing: its title (objet) and its parts, by kind in the order of {@link PartKind}. Immutable: each change
 * makes another.
 *
 * @throws IllegalArgumentException with the key {@code writing.order} if kinds are mixed, {@code writing.twice} if two
 *     parts share an id
 */
public record Writing(String title, List<Part> parts) {
    public Writing {
        parts = List.copyOf(parts);
        Set<String> ids = new HashSet<>();
        PartKind last = PartKind.REPORT;
        for (Part part : parts) {
            if (part.kind().compareTo(last) < 0) {
                throw new IllegalArgumentException("writing.order");
            }
            if (!ids.add(part.id())) {
                throw new IllegalArgumentException("writing.twice");
            }
            last = part.kind();
        }
    }

    public List<Part> of(PartKind kind) {
        return parts.stream().filter(part -> part.kind() == kind).toList();
    }
}
