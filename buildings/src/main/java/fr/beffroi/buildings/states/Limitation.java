package fr.beffroi.buildings.states;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Until when something may be done about works, as an interval. Limitation runs from the completion of the works, which no image
 * shows: it lies after the last image without them; that they are seen on a later one says that they were begun by then, not that they
 * were complete. So the end is never a day, and an image alone never says that it is past.
 *
 * @param rule what is limited
 * @param notBefore no completion before this day: nothing can be past until then; null if no image without the works is known
 * @param notAfterIfComplete the end if the works were complete on the first image that shows them; later otherwise
 */
public record Limitation(
        Rule rule, @Nullable LocalDate notBefore, @Nullable LocalDate notAfterIfComplete) {
    /** What the passing of time ends. */
    public enum Rule {
        /** Code de procédure pénale, art. 8: the text was not at hand. */
        PROSECUTION(6, "CPP, art. 8", false),
        /** The commune's action before the civil court. */
        CIVIL_ACTION(10, "code de l’urbanisme, L480-14", true),
        /** A refusal can no longer rest on the initial irregularity, save exceptions: among them, no permit at all where one was due. */
        OLD_IRREGULARITY(10, "code de l’urbanisme, L421-9", true);

        private final int years;
        private final String article;
        private final boolean confirmed;

        Rule(int years, String article, boolean confirmed) {
            this.years = years;
            this.article = article;
            this.confirmed = confirmed;
        }

        public int years() {
            return years;
        }

        public String article() {
            return article;
        }

        /** Whether the text of the article was at hand. */
        public boolean confirmed() {
            return confirmed;
        }

        public String key() {
            return "buildings.limitation." + name();
        }
    }

    /** What can be said on a day. */
    public enum Standing {
        /** Whatever the day of completion, it is not past. */
        RUNS,
        /** Past or not, as the day of completion was; only other proof than images tells. */
        UNCERTAIN,
        /** Past if the works were complete on the first image that shows them. */
        PAST_IF_COMPLETE,
        /** No image bounds the completion. */
        UNKNOWN;

        public String key() {
            return "buildings.limitation.standing." + name();
        }
    }

    /**
     * @param lastWithout day of the last image that does not show the works, if there is one
     * @param firstWith day of the first image that shows them, if it is known
     * @throws IllegalArgumentException if the works are seen before they are not
     */
    public static Limitation of(Rule rule, @Nullable LocalDate lastWithout, @Nullable LocalDate firstWith) {
        if (lastWithout != null && firstWith != null && firstWith.isBefore(lastWithout)) {
            throw new IllegalArgumentException("seen on " + firstWith + ", not seen on " + lastWithout);
        }
        return new Limitation(rule, plus(lastWithout, rule), plus(firstWith, rule));
    }

    public Standing on(LocalDate day) {
        if (notAfterIfComplete != null && day.isAfter(notAfterIfComplete)) {
            return Standing.PAST_IF_COMPLETE;
        }
        if (notBefore == null) {
            return notAfterIfComplete == null ? Standing.UNKNOWN : Standing.UNCERTAIN;
        }
        return day.isAfter(notBefore) ? Standing.UNCERTAIN : Standing.RUNS;
    }

    /** First day that could be too late. */
    public Optional<LocalDate> earliestEnd() {
        return Optional.ofNullable(notBefore);
    }

    private static @Nullable LocalDate plus(@Nullable LocalDate day, Rule rule) {
        return day == null ? null : day.plusYears(rule.years());
    }
}
