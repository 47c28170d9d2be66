package fr.beffroi.server.requests;

import fr.beffroi.oversight.decision.Decision;
import fr.beffroi.oversight.proposal.Evidence;
import fr.beffroi.oversight.proposal.Proposal;
import fr.beffroi.server.oversight.Proposals;
import fr.beffroi.server.web.Typography;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * A draft of the four things that CRPA, article R311-3-1-2 gives to whom a decision concerns, from what the proposal rests on and what
 * people decided. A person reads it, cuts what is another's or secret, and sends it.
 */
@Component("requestExplanation")
class Explanation {
    private final MessageSource texts;
    private final Typography say;

    Explanation(MessageSource texts, Typography say) {
        this.texts = texts;
        this.say = say;
    }

    /**
     * @param purpose of the use
     * @param decisions oldest first
     */
    String draft(Proposals.Stored stored, String purpose, List<Decision> decisions) {
        Proposal proposal = stored.proposal();
        List<String> lines = new ArrayList<>();
        lines.add(text("requests.explain.intro"));
        lines.add("");
        lines.add(text("requests.explain.1"));
        lines.add(text("requests.explain.contribution", purpose, say.date(proposal.at()), proposal.version()));
        if (decisions.isEmpty()) {
            lines.add(text("requests.explain.undecided"));
        }
        decisions.forEach(
                decision -> lines.add(text("requests.explain.verdict." + decision.verdict(), say.date(decision.at()))));
        lines.add("");
        lines.add(text("requests.explain.2"));
        section(lines, proposal, Section.DATA);
        lines.add("");
        lines.add(text("requests.explain.3"));
        lines.add(
                proposal.confidence().isCalibrated()
                        ? text(
                                "requests.explain.confidence",
                                say.percent(proposal.confidence().value()),
                                proposal.confidence().calibration())
                        : text("requests.explain.uncalibrated"));
        section(lines, proposal, Section.PARAMETERS);
        lines.add("");
        lines.add(text("requests.explain.4"));
        section(lines, proposal, Section.OPERATIONS);
        return String.join("\n", lines);
    }

    private enum Section {
        DATA,
        PARAMETERS,
        OPERATIONS
    }

    private void section(List<String> lines, Proposal proposal, Section section) {
        List<String> told = proposal.evidence().stream()
                .filter(one -> of(one) == section)
                .map(one -> "– " + line(one))
                .distinct()
                .toList();
        if (told.isEmpty()) {
            lines.add(text("requests.explain.none." + section));
        }
        lines.addAll(told);
    }

    private static Section of(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Citation citation -> Section.DATA;
            case Evidence.Picture picture -> Section.DATA;
            case Evidence.Measure measure -> Section.PARAMETERS;
            case Evidence.RuleFinding rule -> Section.OPERATIONS;
            case Evidence.Comparison comparison -> Section.OPERATIONS;
        };
    }

    private String line(Evidence evidence) {
        return switch (evidence) {
            case Evidence.Citation c ->
                text("requests.explain.citation", c.title(), say.date(c.sourceDate()), c.quote());
            case Evidence.Picture p -> p.caption();
            case Evidence.Measure m -> text("requests.explain.measure", m.name(), say.number(m.value(), 3), m.unit());
            case Evidence.RuleFinding r -> text("requests.explain.rule", r.message(), r.article());
            case Evidence.Comparison c ->
                text(c.agrees() ? "requests.explain.agrees" : "requests.explain.differs", c.baseline());
        };
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage(key, arguments, Locale.FRENCH);
    }
}
