package fr.beffroi.server.report;

import java.time.Year;
import java.util.List;
import org.springframework.stereotype.Component;

/** What comes next: for people to write. */
@Component
class PlanSection implements ReportSection {
    private final Said said;

    PlanSection(Said said) {
        this.said = said;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String title() {
        return "report.plan";
    }

    @Override
    public List<Statement> of(Year year) {
        return List.of(new Statement(said.text("report.plan.write", String.valueOf(year.getValue() + 1))));
    }
}
