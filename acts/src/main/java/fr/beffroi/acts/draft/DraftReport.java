package fr.beffroi.acts.draft;

import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.law.Citation;
import fr.beffroi.acts.law.Resolution;
import java.util.List;

/**
 * What can be said of an act under writing, before its session.
 *
 * @param findings of the drafting itself, of the family, then of the rules that hold for every act
 * @param notVerified rules that lacked something; never to be read as conform
 * @param conform keys of the rules that found nothing to hold against it
 * @param cited every article and text that it cites, in order, with what the law at hand says of it
 */
public record DraftReport(
        List<DraftFinding> findings, List<Report.NotVerified> notVerified, List<String> conform, List<Cited> cited) {
    public DraftReport {
        findings = List.copyOf(findings);
        notVerified = List.copyOf(notVerified);
        conform = List.copyOf(conform);
        cited = List.copyOf(cited);
    }

    /** @param citation its places are those of {@code where} in the part's text */
    public record Cited(Where where, Citation citation, Resolution resolution) {}
}
