package fr.beffroi.server.report;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.incidents.Incidents;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.LegalTime;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many incidents, of what severity, how many closed. What was learnt is for a person to say without naming anybody. */
@Component
class IncidentsSection implements ReportSection {
    private final Incidents incidents;
    private final Uses uses;
    private final Said said;

    IncidentsSection(Incidents incidents, Uses uses, Said said) {
        this.incidents = incidents;
        this.uses = uses;
        this.said = said;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String title() {
        return "report.incidents";
    }

    @Override
    public List<Statement> of(Year year) {
        Instant from = year.atDay(1).atStartOfDay(LegalTime.FRANCE).toInstant();
        Instant until =
                year.plusYears(1).atDay(1).atStartOfDay(LegalTime.FRANCE).toInstant();
        List<Incidents.Count> counts = incidents.counts(from, until);
        Map<String, String> purposes = uses.all().stream().collect(Collectors.toMap(Use::key, Use::purpose));
        if (counts.isEmpty()) {
            return List.of(said.counted("report.incidents.none", "/incidents"));
        }
        List<Statement> statements = new ArrayList<>();
        statements.add(said.counted(
                "report.incidents.count",
                "/incidents",
                counts.stream().mapToLong(Incidents.Count::declared).sum(),
                counts.stream().mapToLong(Incidents.Count::grave).sum(),
                counts.stream().mapToLong(Incidents.Count::closed).sum()));
        for (Incidents.Count one : counts) {
            statements.add(said.counted(
                    "report.incidents.one",
                    "/incidents",
                    one.use().isEmpty() ? said.text("incidents.use.none") : purposes.getOrDefault(one.use(), one.use()),
                    one.declared()));
        }
        statements.add(new Statement(said.text("report.incidents.lessons")));
        return statements;
    }
}
