package fr.beffroi.oversight.use;

import fr.beffroi.oversight.Person;
import java.time.Instant;

/**
 * One change of state.
 *
 * @param provisional a suspension that is not an élu's: it stands until an élu confirms or resumes
 */
public record UseChange(UseState from, UseState to, Person by, Motive motive, Instant at, boolean provisional) {}
