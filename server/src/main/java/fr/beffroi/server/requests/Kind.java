package fr.beffroi.server.requests;

import java.time.LocalDate;

/**
 * What may be asked, and until when it must be answered. Texts {@code requests.kind.NAME}, {@code requests.law.NAME} (the article) and
 * {@code requests.silence.NAME} (what silence means).
 *
 * <p>Months run from the day of reception to the same day of a later month, or its last day where there is none: the earliest reading of
 * the law. Suspensions (CRPA L114-5) and days off are not counted in: whoever answers by this day is in time.
 */
enum Kind {
    /** GDPR, articles 21 and 12(3). */
    OBJECTION(1, true),
    /** CRPA, articles L311-3-1 and R311-3-1-2; R*311-12 and R311-13 for the month, R343-1 for what comes after. */
    EXPLANATION(1, false),
    /** GDPR, articles 15 and 12(3). */
    ACCESS(1, true),
    /** GDPR, articles 16, 17 and 12(3). */
    RECTIFICATION(1, true),
    /** A complaint: CRPA, article L231-4, 2°. */
    ERROR(2, false);

    private static final int EXTENSION_MONTHS = 2;

    private final int months;
    private final boolean extendable;

    Kind(int months, boolean extendable) {
        this.months = months;
        this.extendable = extendable;
    }

    /** Last day on which an answer is in time. */
    LocalDate due(LocalDate received) {
        return received.plusMonths(months);
    }

    /** Whether it may be extended once, for a complex request, with a motive told to the resident (GDPR, article 12(3)). */
    public boolean isExtendable() {
        return extendable;
    }

    LocalDate extended(LocalDate received) {
        return received.plusMonths(months + EXTENSION_MONTHS);
    }
}
