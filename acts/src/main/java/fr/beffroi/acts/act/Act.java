package fr.beffroi.acts.act;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read in one act. A field that is null or empty is absent from the document, or was not recognised.
 *
 * @param collectivity as the act names it, e.g. "Commune de Saint-Exemple"
 * @param number as written, spaces removed, e.g. "2014/137"
 * @param session day of the session; of a decision or an arrêté, the day it was taken
 * @param convocation day on which the members were convened
 * @param posted day of display (affichage) as stated
 * @param published day of publication as stated
 * @param chair who presided over the session, or who took the decision or arrêté
 * @param signatories names under "le maire", "le président", "le secrétaire de séance", with these words
 * @param visas each "Vu …", without the word
 * @param recitals each "Considérant …", without the word
 * @param remedies the mention of remedies and deadlines (voies et délais de recours)
 * @param subjectCode code of the ACTES nomenclature (matière), e.g. "7.5.1"
 */
public record Act(
        ActKind kind,
        @Nullable Found<String> collectivity,
        @Nullable Found<String> number,
        @Nullable Found<String> title,
        @Nullable Found<LocalDate> session,
        @Nullable Found<LocalDate> convocation,
        @Nullable Found<LocalDate> posted,
        @Nullable Found<LocalDate> published,
        @Nullable Found<String> chair,
        @Nullable Found<String> secretary,
        Attendance attendance,
        List<Found<String>> visas,
        List<Found<String>> recitals,
        List<Found<Provision>> provisions,
        @Nullable Found<Vote> vote,
        @Nullable Found<String> remedies,
        List<Found<String>> signatories,
        @Nullable Found<Receipt> receipt,
        @Nullable Found<String> subjectCode,
        ActText text) {
    public Act {
        visas = List.copyOf(visas);
        recitals = List.copyOf(recitals);
        provisions = List.copyOf(provisions);
        signatories = List.copyOf(signatories);
    }
}
