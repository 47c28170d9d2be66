package fr.beffroi.server.report;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.costs.HandlingTime;
import fr.beffroi.server.oversight.Uses;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Time saved as measured, with its interval; or that it is not shown yet. */
@Component
class TimeSection implements ReportSection {
    private final HandlingTime times;
    private final Uses uses;
    private final Said said;

    TimeSection(HandlingTime times, Uses uses, Said said) {
        this.times = times;
        this.uses = uses;
        this.said = said;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public String title() {
        return "report.time";
    }

    @Override
    public List<Statement> of(Year year) {
        Map<String, String> purposes = uses.all().stream().collect(Collectors.toMap(Use::key, Use::purpose));
        List<Statement> statements = new ArrayList<>();
        times.told().stream()
                .filter(one -> one.until().getYear() == year.getValue())
                .forEach(one -> statements.add(said.counted(
                        one.shown() ? "report.time.gain" : one.loses() ? "report.time.loss" : "report.time.not-shown",
                        "/temps",
                        purposes.getOrDefault(one.use(), one.use()),
                        said.day(one.from()),
                        said.day(one.until()),
                        one.unaidedSeconds(),
                        one.aidedSeconds(),
                        one.unaidedSeconds() - one.aidedSeconds(),
                        one.low(),
                        one.high(),
                        one.people())));
        if (statements.isEmpty()) {
            statements.add(new Statement(
                    said.text(times.studied().isEmpty() ? "report.time.unmeasured" : "report.time.not-yet")));
        }
        return statements;
    }
}
