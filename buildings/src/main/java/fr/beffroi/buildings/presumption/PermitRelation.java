package fr.beffroi.buildings.presumption;

import fr.beffroi.buildings.references.Permit;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A permit on the parcels of an object, and how far it may explain the object. */
public record PermitRelation(Permit permit, Effect effect) {
    /** Years after which a permit whose works were not begun lapses (code de l'urbanisme, R*424-17). */
    private static final int YEARS_TO_BEGIN = 3;

    /**
     * How far, by the weight that remains in the rank. Product choices, not measured: what is settled is their order.
     */
    public enum Effect {
        /** Granted after the last image without the object and before the first with it, for works of its size. */
        IN_TIME(0.1),
        /** Granted, and nothing in the days speaks against it. */
        POSSIBLE(0.3),
        /** Granted, but only as a declaration, where an object of its size would have asked for a permit. */
        TOO_SMALL(0.5),
        /** Granted after the first image with the object. */
        AFTERWARDS(0.7),
        /** Its works were declared complete, or it had lapsed, when an image still showed the place without the object. */
        OVER_BEFORE(0.8),
        /** Asked for, not decided. */
        PENDING(0.8),
        /** The file does not say what was decided. */
        UNCLEAR(0.8),
        /** Refused, withdrawn, or for a demolition. */
        NONE(1);

        private final double weight;

        Effect(double weight) {
            this.weight = weight;
        }

        /** Above 0, at most 1; 1 explains nothing. */
        public double weight() {
            return weight;
        }
    }

    static PermitRelation of(Permit permit, Period period, Formality formality) {
        return new PermitRelation(permit, effect(permit, period, formality));
    }

    private static Effect effect(Permit permit, Period period, Formality formality) {
        boolean stands = permit.state() != Permit.State.REFUSED && permit.state() != Permit.State.WITHDRAWN;
        if (!stands || permit.kind() == Permit.Kind.DEMOLITION) {
            return Effect.NONE;
        }
        if (permit.state() != Permit.State.GRANTED) {
            return permit.state() == Permit.State.PENDING ? Effect.PENDING : Effect.UNCLEAR;
        }
        LocalDate granted = permit.decided();
        if (isAfter(granted, period.seen())) {
            return Effect.AFTERWARDS;
        }
        LocalDate lapse = granted == null ? null : granted.plusYears(YEARS_TO_BEGIN);
        if (isAfter(period.absent(), permit.complete()) || isAfter(period.absent(), lapse)) {
            return Effect.OVER_BEFORE;
        }
        if (formality.kind() == Formality.Kind.PERMIT && permit.kind() == Permit.Kind.DECLARATION) {
            return Effect.TOO_SMALL;
        }
        return isAfter(granted, period.absent()) && period.seen() != null ? Effect.IN_TIME : Effect.POSSIBLE;
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    /** One sentence; English for English locales, else French. */
    public String message(Locale locale) {
        return Messages.text(locale, "permit." + Messages.part(effect), permit.number());
    }
}
