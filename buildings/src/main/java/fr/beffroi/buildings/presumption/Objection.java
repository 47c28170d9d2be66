package fr.beffroi.buildings.presumption;

import java.util.List;
import java.util.Locale;

/**
 * Something that speaks against a presumption.
 *
 * @param arguments words, figures and days of its sentence, as the bundle's patterns expect them
 */
public record Objection(Kind kind, List<Object> arguments) {
    public Objection {
        arguments = List.copyOf(arguments);
    }

    public enum Kind {
        SCORE_LOW,
        /** A building of the cadastre of its size lies beside it. */
        CADASTRE_SHIFTED,
        /** Narrow, and where a neighbour's shadow falls. */
        MAY_BE_SHADOW,
        PERMIT_MAY_EXPLAIN,
        PERMIT_PENDING,
        PERMIT_WITHOUT_PARCEL_IN_STREET,
        /** Permits from before the oldest that was given are not known. */
        PERMITS_START_LATER,
        /** Those from after the latest one are not known either. */
        PERMITS_END_EARLIER,
        IMAGE_OLDER_THAN_CADASTRE,
        NOT_ON_A_PARCEL,
        SEEN_ONCE,
        NEAR_THRESHOLD
    }

    static Objection of(Kind kind, Object... arguments) {
        return new Objection(kind, List.of(arguments));
    }

    /** One sentence; English for English locales, else French. */
    public String message(Locale locale) {
        return Messages.text(locale, "against." + Messages.part(kind), arguments.toArray());
    }
}
