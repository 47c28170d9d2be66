package fr.beffroi.acts.law;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One code, law or decree as one source holds it.
 *
 * @param code what its articles belong to
 * @param identity of a text outside the codes; null for a code
 * @param unchangedSince first day since which the text is as the source shows it, where it says so
 * @param articles how many numbers it holds
 * @param versions in the order of the numbers, read when they are asked for
 */
public record LoadedText(
        Code code,
        @Nullable Identity identity,
        Coverage coverage,
        @Nullable LocalDate unchangedSince,
        int articles,
        Supplier<List<Version>> versions) {

    /**
     * @param number e.g. "82-213"; null for texts that have none
     * @param signedOn the date by which it is cited
     */
    public record Identity(
            Citation.Nature nature,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Version.State state) {}

    public enum Coverage {
        /** All its articles, those of the past among them. */
        HISTORY,
        /** All its articles on the day of the source. */
        SNAPSHOT,
        /** Some of its articles. */
        PART
    }
}
