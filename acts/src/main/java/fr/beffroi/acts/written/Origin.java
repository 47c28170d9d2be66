package fr.beffroi.acts.written;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where the words of a part come from. */
public sealed interface Origin {

    /**
     * A clause of a family of acts, completed with facts.
     *
     * @param family its key, e.g. {@code subvention-association}
     * @param clause its place in the family's file, e.g. {@code visas[2]}
     * @param basis the article it rests on, as cited; null where it rests on none
     */
    record FromFamily(
            String family, String clause, @Nullable String basis) implements Origin {}

    /**
     * A paragraph taken over from an act of this or another collectivité.
     *
     * @param act how a reader finds it again: collectivité, number, date
     */
    record FromAct(String act, LocalDate date) implements Origin {}

    /** Proposed by a language model. @param model its name as configured */
    record FromModel(String model) implements Origin {}

    /** Written by a person. @param by their account; null where it was erased */
    record FromPerson(@Nullable String by) implements Origin {}
}
