/**
 * A session of the assembly from its convocation to its minutes. What is kept is a plan and a list of events that is only
 * appended to; all else is computed from them, each rule with its article. Alone, in ten lines:
 *
 * <pre>{@code
 * SessionPlan plan = …;                                                  // who is convened, when, to decide what
 * List<Event> events = new ArrayList<>();
 * plan.roster().members().forEach(member -> events.add(new Event.Arrived(now, member.id())));
 * events.add(new Event.Opened(now, "m1"));
 * events.add(new Event.ItemOpened(now, "subvention"));
 * Presence presence = Sitting.of(plan, events).getItem("subvention").presence();
 * events.add(new Event.Voted(now, "subvention", Cast.Open.of(presence, Choice.FOR, Map.of())));
 * Sitting sitting = Sitting.of(plan, events);                            // or NotPossible, with its reason
 * sitting.alerts().forEach(alert -> System.out.println(texts.message(alert)));
 * Extract extract = Extracts.of(sitting, "subvention", Numbering.BY_SESSION, remedies);
 * }</pre>
 *
 * <p>The results agree with the checks of {@link fr.beffroi.acts.check}, which look at acts made anywhere.
 */
@NullMarked
package fr.beffroi.acts.session;

import org.jspecify.annotations.NullMarked;
