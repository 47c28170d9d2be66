package fr.beffroi.acts.session;

import fr.beffroi.acts.check.Assembly;
import fr.beffroi.acts.check.ClearDays;
import fr.beffroi.acts.check.Collectivity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The time that a convocation leaves: three clear days under 3,500 inhabitants, five from there on, three for the first
 * session of a commune after a renewal and for a second convocation, one at least in an emergency (CGCT L2121-7, L2121-11,
 * L2121-12, L2121-17; L5211-1 for groups).
 */
public final class ConvocationTime {
    private static final List<String> ALSACE_MOSELLE = List.of("57", "67", "68");

    private ConvocationTime() {}

    /** Clear days due; empty where the population is not known and would decide, or where local law governs. */
    public static Optional<Integer> due(SessionPlan plan) {
        if (ofLocalLaw(plan)) {
            return Optional.empty();
        }
        boolean firstOfCommune = plan.firstAfterRenewal() && plan.issuer().kind() == Collectivity.Kind.COMMUNE;
        if (plan.secondConvocation() || firstOfCommune) {
            return Optional.of(ClearDays.SHORT);
        }
        if (plan.emergency()) {
            return Optional.of(ClearDays.EMERGENCY);
        }
        return Optional.ofNullable(plan.population()).map(people -> ClearDays.due(people >= Assembly.LARGE));
    }

    /** The last day on which the convocation can leave; empty as {@link #due}. */
    public static Optional<LocalDate> latestSending(SessionPlan plan) {
        return due(plan).map(days -> ClearDays.latestSending(plan.date(), days));
    }

    /** The first day of a session convened again on this day for want of a quorum. */
    public static LocalDate earliestAfterLackOfQuorum(LocalDate convokedOn) {
        return convokedOn.plusDays(ClearDays.SHORT + 1L);
    }

    /** Communes of Bas-Rhin, Haut-Rhin and Moselle convene by their own law (CGCT L2541-2). */
    static boolean ofLocalLaw(SessionPlan plan) {
        return plan.issuer().kind() == Collectivity.Kind.COMMUNE
                && ALSACE_MOSELLE.contains(plan.issuer().department());
    }

    /** Whether the convocation left and the days due, as far as known, lie between. */
    static boolean respected(SessionPlan plan) {
        LocalDate sent = plan.convokedOn();
        return sent != null && ClearDays.between(sent, plan.date()) >= due(plan).orElse(ClearDays.SHORT);
    }
}
