package fr.beffroi.server.report;

import fr.beffroi.oversight.trust.Disclosure.Aggregate;
import fr.beffroi.oversight.trust.Precision;
import fr.beffroi.oversight.trust.Proportion;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.oversight.TrustMeasures;
import fr.beffroi.server.oversight.TrustMeasures.Shared;
import fr.beffroi.server.oversight.Uses;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What the agents' own decisions say of each use, with intervals: the aggregates that anyone may see and no others, so that the report
 * can be subtracted from nothing (fr.beffroi.oversight.trust.Disclosure).
 */
@Component
class FiguresSection implements ReportSection {
    private final TrustMeasures measures;
    private final Uses uses;
    private final Said said;

    FiguresSection(TrustMeasures measures, Uses uses, Said said) {
        this.measures = measures;
        this.uses = uses;
        this.said = said;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String title() {
        return "report.figures";
    }

    @Override
    public List<Statement> of(Year year) {
        Map<String, String> purposes = uses.all().stream().collect(Collectors.toMap(Use::key, Use::purpose));
        List<Statement> statements = new ArrayList<>();
        for (Shared piece : measures.published()) {
            if (piece.aggregate().until().getYear() == year.getValue()) {
                add(statements, purposes.getOrDefault(piece.use(), piece.use()), piece.aggregate());
            }
        }
        if (statements.isEmpty()) {
            statements.add(new Statement(said.text("report.figures.none")));
        }
        return statements;
    }

    private void add(List<Statement> statements, String purpose, Aggregate piece) {
        statements.add(said.counted(
                "report.figures.decided",
                "/confiance",
                purpose,
                said.day(piece.from()),
                said.day(piece.until()),
                piece.trust().decisions(),
                piece.people()));
        Proportion accepted = piece.trust().accepted();
        Proportion amended = piece.trust().amended();
        Proportion rejected = piece.trust().rejected();
        if (accepted.share().isPresent()) {
            statements.add(said.counted("report.figures.accepted", "/confiance", share(accepted), ends(accepted)));
        }
        if (amended.share().isPresent() && rejected.share().isPresent()) {
            statements.add(said.counted(
                    "report.figures.overturned",
                    "/confiance",
                    share(rejected),
                    ends(rejected),
                    share(amended),
                    ends(amended),
                    piece.trust().reversals()));
        }
        Precision precision = piece.trust().precision();
        if (precision.share().isPresent()) {
            statements.add(said.counted(
                    precision.corrected() ? "report.figures.precision" : "report.figures.precision-most",
                    "/confiance",
                    said.percent(precision.share().getAsDouble()),
                    said.percent(precision.low()),
                    said.percent(precision.high())));
        }
    }

    private String share(Proportion one) {
        return said.percent(one.share().getAsDouble());
    }

    private String ends(Proportion one) {
        return said.text("report.interval", said.percent(one.low()), said.percent(one.high()));
    }
}
