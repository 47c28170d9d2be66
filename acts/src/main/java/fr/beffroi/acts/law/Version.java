package fr.beffroi.acts.law;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One version of one article, as a source gives it.
 *
 * @param number see {@link ArticleNumber#normalised}
 * @param from first day of force; null where the source does not date it
 * @param until last day of force; null where open or undated
 * @param related articles of codes that took over from this one, or that it took over from
 * @param wording read when it is asked for; empty where the source does not hold it
 */
public record Version(
        String number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        State state,
        List<Related> related,
        Supplier<String> wording) {
    public Version {
        related = List.copyOf(related);
    }

    /** An undated one. */
    public static Version undated(String number, String wording) {
        return new Version(number, null, null, State.CURRENT, List.of(), () -> wording);
    }

    /** @param code identifier in LEGI */
    public record Related(String code, String number) {}

    /** How it ended, if it did. Its dates say when. */
    public enum State {
        /** In force when the source was made, or to be. */
        CURRENT,
        /** Followed by another version. */
        SUPERSEDED,
        REPEALED,
        /** Its content was moved elsewhere. */
        MOVED,
        LAPSED,
        /** By a judge, whose decision says from when. */
        ANNULLED,
        /** Replaced before it came into force. */
        STILLBORN,
        /** The source does not say under which number it then stood. */
        UNSURE
    }
}
