package fr.beffroi.acts.written;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.act.Attendance;
import fr.beffroi.acts.act.Proxy;
import fr.beffroi.acts.act.Vote;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An adopted act as it is signed, transmitted and published (extrait du registre des délibérations). Unlike {@link
 * Attendance}, which is read, this one is known.
 *
 * @param number as the office numbers it, e.g. "2026-11-04"
 * @param title the objet
 * @param place of the session, e.g. "salle du conseil de la mairie"
 * @param inOffice members in office
 * @param present members present for this very item
 * @param absent members absent, not represented, in the words of the register (excused or not)
 * @param notTakingPart members who left the room for this item (CGCT L2131-11)
 * @param report paragraphs of the exposé; visas and recitals without their first word; provisions in order
 * @param outcome of the vote in one sentence, as the act says it; empty where there was none
 * @param vote null where the assembly took note without voting
 * @param remedies mention of the remedies and deadlines
 * @param subjectCode of the ACTES nomenclature, e.g. "7.5.1"
 * @param postedOn day of publication; null before
 * @param lateChanges what was corrected after the session was closed, a sentence each
 */
public record Extract(
        Issuer issuer,
        ActKind kind,
        String number,
        String title,
        LocalDate session,
        @Nullable LocalDate convocation,
        @Nullable String place,
        String chair,
        @Nullable String secretary,
        int inOffice,
        List<String> present,
        List<Proxy> represented,
        List<String> absent,
        List<String> notTakingPart,
        List<String> report,
        List<String> visas,
        List<String> recitals,
        List<String> provisions,
        String outcome,
        @Nullable Vote vote,
        String remedies,
        List<Signature> signatures,
        String subjectCode,
        List<Attachment> attachments,
        @Nullable LocalDate postedOn,
        List<String> lateChanges) {
    public Extract {
        present = List.copyOf(present);
        represented = List.copyOf(represented);
        absent = List.copyOf(absent);
        notTakingPart = List.copyOf(notTakingPart);
        report = List.copyOf(report);
        visas = List.copyOf(visas);
        recitals = List.copyOf(recitals);
        provisions = List.copyOf(provisions);
        signatures = List.copyOf(signatures);
        attachments = List.copyOf(attachments);
        // Acts kept before there were any do not name them.
        lateChanges = lateChanges == null ? List.of() : List.copyOf(lateChanges);
    }

    /** The same act with these annexes and no others. */
    public Extract annexed(List<Attachment> files) {
        return new Extract(
                issuer,
                kind,
                number,
                title,
                session,
                convocation,
                place,
                chair,
                secretary,
                inOffice,
                present,
                represented,
                absent,
                notTakingPart,
                report,
                visas,
                recitals,
                provisions,
                outcome,
                vote,
                remedies,
                signatures,
                subjectCode,
                files,
                postedOn,
                lateChanges);
    }
}
