package fr.beffroi.acts.editing;

import fr.beffroi.acts.written.Part;
import fr.beffroi.acts.written.Writing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Comments beside the parts they are about.
 *
 * @param byPart by id of part, in the order of the writing; parts without comment are not in it
 * @param orphans comments whose part is gone, in the order given
 */
public record Placed(Map<String, List<Comment>> byPart, List<Comment> orphans) {
    public Placed {
        byPart = Collections.unmodifiableMap(new LinkedHashMap<>(byPart));
        orphans = List.copyOf(orphans);
    }

    public static Placed in(Writing writing, List<Comment> comments) {
        Map<String, List<Comment>> places = new LinkedHashMap<>();
        writing.parts().forEach(part -> places.put(part.id(), new ArrayList<>()));
        List<Comment> orphans = new ArrayList<>();
        for (Comment comment : comments) {
            Optional.ofNullable(places.get(comment.part())).orElse(orphans).add(comment);
        }
        places.values().removeIf(List::isEmpty);
        return new Placed(places, orphans);
    }

    /** Whether the words that a comment is about have changed since. */
    public static boolean outdated(Comment comment, Writing writing) {
        return writing.parts().stream()
                .filter(part -> part.id().equals(comment.part()))
                .map(Part::text)
                .anyMatch(text -> !text.equals(comment.about()));
    }
}
