package fr.beffroi.oversight.use;

import fr.beffroi.oversight.Person;
import java.time.Instant;

/**
 * One change of state.
 *
 * @param by who decided it; of a suspension by a budget, the élu who set the budget
 * @param provisional a suspension that is not an élu's: it stands until an élu confirms or resumes
 * @param byBudget nobody acted at that moment: a budget that an élu had set was spent
 */
public record UseChange(
        UseState from, UseState to, Person by, Motive motive, Instant at, boolean provisional, boolean byBudget) {

    /** A change that a person decided at that moment. */
    public UseChange(UseState from, UseState to, Person by, Motive motive, Instant at, boolean provisional) {
        this(from, to, by, motive, at, provisional, false);
    }
}
