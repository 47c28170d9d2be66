package fr.beffroi.acts.check;

import java.util.List;

/**
 * What the checks say of one act, in the order of the rules. Rules that are about something else leave no trace.
 *
 * @param notVerified rules that lacked something; never to be read as conform
 * @param conform keys of the rules that found nothing to hold against the act
 */
public record Report(List<Finding> findings, List<NotVerified> notVerified, List<String> conform) {
    public Report {
        findings = List.copyOf(findings);
        notVerified = List.copyOf(notVerified);
        conform = List.copyOf(conform);
    }

    /** @param rule its key @param reason what it lacked; its text is {@link RuleTexts#missing} */
    public record NotVerified(String rule, Verdict.NotVerified reason) {}
}
