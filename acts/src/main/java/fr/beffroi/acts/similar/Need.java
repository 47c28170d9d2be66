package fr.beffroi.acts.similar;

import fr.beffroi.acts.check.Collectivity;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Filters are strict; whoever they look for only weighs.
 *
 * @param words what is needed, in words
 * @param kinds kinds of collectivité; empty for all. An act whose collectivité's kind is not known passes only an empty one
 * @param bands sizes; empty for all, as above
 * @param from first day; null for no limit
 * @param until last day; null for no limit
 * @param subject beginning of the code of the ACTES nomenclature, e.g. "7" or "7.5"; null for all
 * @param of who looks: acts of the same kind and of about the same population come first; null where it does not matter
 */
public record Need(
        String words,
        Set<Collectivity.Kind> kinds,
        Set<PopulationBand> bands,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String subject,
        @Nullable Collectivity of) {
    public Need {
        kinds = Set.copyOf(kinds);
        bands = Set.copyOf(bands);
    }

    public static Need of(String words) {
        return new Need(words, Set.of(), Set.of(), null, null, null, null);
    }

    public Need between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Need(words, kinds, bands, first, last, subject, of);
    }

    public Need about(String subjectPrefix) {
        return new Need(words, kinds, bands, from, until, subjectPrefix, of);
    }

    public Need of(Set<Collectivity.Kind> onlyKinds, Set<PopulationBand> onlyBands) {
        return new Need(words, onlyKinds, onlyBands, from, until, subject, of);
    }

    public Need by(Collectivity who) {
        return new Need(words, kinds, bands, from, until, subject, who);
    }
}
