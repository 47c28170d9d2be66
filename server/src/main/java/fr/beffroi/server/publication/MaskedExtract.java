package fr.beffroi.server.publication;

import fr.beffroi.acts.masking.Masked;
import fr.beffroi.acts.written.Extract;
import fr.beffroi.acts.written.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An act as everybody may read it: the words to mask replaced, without its annexes. */
final class MaskedExtract {
    private MaskedExtract() {}

    /** @param on the day it is published */
    static Extract of(Extract act, List<Span> spans, LocalDate on) {
        List<Span> masked = spans.stream().filter(Span::masked).toList();
        return new Extract(
                act.issuer(),
                act.kind(),
                act.number(),
                masked("title", act.title(), masked),
                act.session(),
                act.convocation(),
                act.place(),
                act.chair(),
                act.secretary(),
                act.inOffice(),
                act.present(),
                act.represented(),
                act.absent(),
                act.notTakingPart(),
                each("report", act.report(), masked),
                each("visa", act.visas(), masked),
                each("recital", act.recitals(), masked),
                each("provision", act.provisions(), masked),
                masked("outcome", act.outcome(), masked),
                act.vote(),
                masked("remedies", act.remedies(), masked),
                act.signatures(),
                act.subjectCode(),
                List.of(),
                on,
                each("late", act.lateChanges(), masked));
    }

    /** The same act with who really signed it and the day it was made known, where those are recorded. */
    static Extract signed(Extract act, List<Signature> signatures, @Nullable LocalDate known) {
        return new Extract(
                act.issuer(),
                act.kind(),
                act.number(),
                act.title(),
                act.session(),
                act.convocation(),
                act.place(),
                act.chair(),
                act.secretary(),
                act.inOffice(),
                act.present(),
                act.represented(),
                act.absent(),
                act.notTakingPart(),
                act.report(),
                act.visas(),
                act.recitals(),
                act.provisions(),
                act.outcome(),
                act.vote(),
                act.remedies(),
                signatures.isEmpty() ? act.signatures() : signatures,
                act.subjectCode(),
                act.attachments(),
                known == null ? act.postedOn() : known,
                act.lateChanges());
    }

    /** Whether something in it was masked, as far as a reader can tell. */
    static boolean isMasked(Extract act) {
        return Passage.of(act).stream().anyMatch(passage -> passage.text().contains(Masked.MARK));
    }

    private static List<String> each(String kind, List<String> texts, List<Span> masked) {
        List<String> each = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            each.add(masked(kind + "." + i, texts.get(i), masked));
        }
        return each;
    }

    private static String masked(String at, String text, List<Span> spans) {
        return Masked.apply(
                        text,
                        spans.stream()
                                .filter(span -> span.at().equals(at))
                                .map(span -> new fr.beffroi.acts.masking.Span(span.start(), span.end()))
                                .toList())
                .text();
    }
}
