package fr.beffroi.buildings.states;

import static fr.beffroi.buildings.states.Actor.AGENT;
import static fr.beffroi.buildings.states.Actor.MAYOR;
import static fr.beffroi.buildings.states.Actor.SWORN_AGENT;
import static fr.beffroi.buildings.states.Need.DATE;
import static fr.beffroi.buildings.states.Need.MOTIVE;
import static fr.beffroi.buildings.states.Need.REFERENCE;
import static fr.beffroi.buildings.states.State.ADMINISTRATIVE;
import static fr.beffroi.buildings.states.State.JUDICIAL;
import static fr.beffroi.buildings.states.State.PRESUMPTION;
import static fr.beffroi.buildings.states.State.RECORDED;
import static fr.beffroi.buildings.states.State.REGULAR;
import static fr.beffroi.buildings.states.State.REGULARISED;
import static fr.beffroi.buildings.states.State.RESTORED;
import static fr.beffroi.buildings.states.State.TO_INSPECT;
import static fr.beffroi.buildings.states.State.TO_VERIFY;
import static fr.beffroi.buildings.states.State.UNFOUNDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All decisions that there are, as data. Every state in which something was decided has a way back, by a new decision with its
 * motive; none leads from a recorded offence to a state that forgets it.
 */
public final class Steps {
    private static final Set<Actor> ANY_AGENT = EnumSet.of(AGENT, SWORN_AGENT);
    private static final Set<Actor> SWORN = EnumSet.of(SWORN_AGENT);
    private static final Set<Actor> MAYOR_ALONE = EnumSet.of(MAYOR);
    private static final Set<Actor> AFTER_RECORD = EnumSet.of(SWORN_AGENT, MAYOR);

    private static final List<Step> ALL = List.of(
            on(PRESUMPTION, TO_VERIFY, ANY_AGENT, EnumSet.of(MOTIVE)),
            on(PRESUMPTION, UNFOUNDED, ANY_AGENT, EnumSet.of(MOTIVE)),
            on(PRESUMPTION, REGULAR, ANY_AGENT, EnumSet.of(REFERENCE)),
            on(PRESUMPTION, TO_INSPECT, ANY_AGENT, none(), Reminder.NOT_FOUND_IS_NOT_NONE, Reminder.MUST_RECORD),
            on(TO_VERIFY, UNFOUNDED, ANY_AGENT, EnumSet.of(MOTIVE)),
            on(TO_VERIFY, REGULAR, ANY_AGENT, EnumSet.of(REFERENCE)),
            on(TO_VERIFY, TO_INSPECT, ANY_AGENT, none(), Reminder.NOT_FOUND_IS_NOT_NONE, Reminder.MUST_RECORD),
            back(UNFOUNDED, TO_VERIFY, ANY_AGENT),
            back(UNFOUNDED, TO_INSPECT, ANY_AGENT, Reminder.MUST_RECORD),
            new Step(UNFOUNDED, REGULAR, ANY_AGENT, EnumSet.of(MOTIVE, REFERENCE), true, List.of()),
            back(REGULAR, TO_VERIFY, ANY_AGENT),
            back(REGULAR, UNFOUNDED, ANY_AGENT),
            back(REGULAR, TO_INSPECT, ANY_AGENT, Reminder.MUST_RECORD),
            back(TO_INSPECT, TO_VERIFY, ANY_AGENT),
            back(TO_INSPECT, UNFOUNDED, ANY_AGENT),
            new Step(TO_INSPECT, REGULAR, ANY_AGENT, EnumSet.of(MOTIVE, REFERENCE), true, List.of()),
            on(TO_INSPECT, RECORDED, SWORN, EnumSet.of(REFERENCE, DATE), Reminder.SWORN, Reminder.MUST_TRANSMIT),
            on(
                    RECORDED,
                    ADMINISTRATIVE,
                    MAYOR_ALONE,
                    EnumSet.of(REFERENCE, DATE),
                    Reminder.OBSERVATIONS_FIRST,
                    Reminder.MUST_TRANSMIT),
            on(RECORDED, REGULARISED, AFTER_RECORD, EnumSet.of(REFERENCE, DATE), Reminder.NO_WAIVER),
            on(RECORDED, RESTORED, AFTER_RECORD, EnumSet.of(MOTIVE, DATE), Reminder.NO_WAIVER),
            on(RECORDED, JUDICIAL, AFTER_RECORD, EnumSet.of(REFERENCE, DATE), Reminder.MUST_TRANSMIT),
            back(RECORDED, TO_INSPECT, SWORN, Reminder.NO_WAIVER),
            on(ADMINISTRATIVE, REGULARISED, AFTER_RECORD, EnumSet.of(REFERENCE, DATE), Reminder.NO_WAIVER),
            on(ADMINISTRATIVE, RESTORED, AFTER_RECORD, EnumSet.of(MOTIVE, DATE), Reminder.NO_WAIVER),
            on(ADMINISTRATIVE, JUDICIAL, AFTER_RECORD, EnumSet.of(REFERENCE, DATE), Reminder.MUST_TRANSMIT),
            back(ADMINISTRATIVE, RECORDED, MAYOR_ALONE, Reminder.NO_WAIVER),
            on(JUDICIAL, REGULARISED, AFTER_RECORD, EnumSet.of(REFERENCE, DATE), Reminder.NO_WAIVER),
            on(JUDICIAL, RESTORED, AFTER_RECORD, EnumSet.of(MOTIVE, DATE), Reminder.NO_WAIVER),
            on(JUDICIAL, ADMINISTRATIVE, MAYOR_ALONE, EnumSet.of(REFERENCE, DATE), Reminder.OBSERVATIONS_FIRST),
            back(JUDICIAL, RECORDED, MAYOR_ALONE, Reminder.NO_WAIVER),
            back(REGULARISED, RECORDED, AFTER_RECORD, Reminder.NO_WAIVER),
            back(RESTORED, RECORDED, AFTER_RECORD, Reminder.NO_WAIVER));

    private Steps() {}

    public static List<Step> all() {
        return ALL;
    }

    /** In the order in which they are offered. */
    public static List<Step> from(State state) {
        return ALL.stream().filter(step -> step.from() == state).toList();
    }

    public static Optional<Step> find(State from, State to) {
        return ALL.stream()
                .filter(step -> step.from() == from && step.to() == to)
                .findFirst();
    }

    private static Set<Need> none() {
        return EnumSet.noneOf(Need.class);
    }

    private static Step on(State from, State to, Set<Actor> by, Set<Need> needs, Reminder... reminders) {
        return new Step(from, to, by, needs, false, List.of(reminders));
    }

    private static Step back(State from, State to, Set<Actor> by, Reminder... reminders) {
        return new Step(from, to, by, EnumSet.of(MOTIVE), true, List.of(reminders));
    }
}
