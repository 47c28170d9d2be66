package fr.beffroi.acts.editing;

import fr.beffroi.acts.written.Writing;
import java.util.List;

/**
 * Two people's changes to one writing, together.
 *
 * @param writing holds all that both changed; where they conflict, what was saved first ("theirs")
 * @param conflicts where the other's ("mine") is not in the writing, each with both texts; empty when all went together
 */
public record Merged(Writing writing, List<Conflict> conflicts) {
    public Merged {
        conflicts = List.copyOf(conflicts);
    }
}
