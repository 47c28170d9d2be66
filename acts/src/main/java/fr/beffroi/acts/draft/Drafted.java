package fr.beffroi.acts.draft;

import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.written.Writing;
import java.util.List;
import java.util.Map;

/**
 * A draft, and where each of its words comes from.
 *
 * @param missing facts asked for and not given, in order; each stands in the text as "[its label ?]" where it is used
 * @param bases legal bases that apply
 * @param opinions to obtain before the act
 * @param attachments that go with it
 * @param findings what the family's own rules hold against the facts
 * @param titleSpans which characters of the title come from which fact, in order
 * @param spans the same by id of part; a part without facts has an empty list
 * @param remedies mention of the remedies and deadlines, for the extract
 */
public record Drafted(
        ActKind kind,
        Writing writing,
        List<FactNeeded> missing,
        List<Basis> bases,
        List<Opinion> opinions,
        List<Enclosure> attachments,
        List<FamilyFinding> findings,
        List<Span> titleSpans,
        Map<String, List<Span>> spans,
        String remedies) {
    public Drafted {
        missing = List.copyOf(missing);
        bases = List.copyOf(bases);
        opinions = List.copyOf(opinions);
        attachments = List.copyOf(attachments);
        findings = List.copyOf(findings);
        titleSpans = List.copyOf(titleSpans);
        spans = Map.copyOf(spans);
    }
}
