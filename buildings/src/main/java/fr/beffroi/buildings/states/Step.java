package fr.beffroi.buildings.states;

import java.util.List;
import java.util.Set;

/**
 * A decision that may be taken.
 *
 * @param back whether it goes back on an earlier decision
 */
public record Step(State from, State to, Set<Actor> by, Set<Need> needs, boolean back, List<Reminder> reminders) {
    public Step {
        by = Set.copyOf(by);
        needs = Set.copyOf(needs);
        reminders = List.copyOf(reminders);
    }
}
