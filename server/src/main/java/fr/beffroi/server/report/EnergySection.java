package fr.beffroi.server.report;

import fr.beffroi.oversight.use.Use;
import fr.beffroi.server.costs.Cost;
import fr.beffroi.server.costs.Costs;
import fr.beffroi.server.oversight.Uses;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Energy measured here and estimated elsewhere, its carbon, its price. */
@Component
class EnergySection implements ReportSection {
    private final Costs costs;
    private final Uses uses;
    private final Said said;

    EnergySection(Costs costs, Uses uses, Said said) {
        this.costs = costs;
        this.uses = uses;
        this.said = said;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String title() {
        return "report.energy";
    }

    @Override
    public List<Statement> of(Year year) {
        Map<String, String> purposes = uses.all().stream().collect(Collectors.toMap(Use::key, Use::purpose));
        String address = "/couts?annee=" + year;
        List<Statement> statements = new ArrayList<>();
        costs.totals(year.atMonth(1), year.atMonth(12)).values().forEach(cost -> {
            String purpose = purposes.getOrDefault(cost.use(), cost.use());
            if (cost.proposals() > 0) {
                statements.add(measured(cost, purpose, address));
            }
            if (cost.calls() > cost.unknown()) {
                statements.add(said.counted(
                        "report.energy.remote",
                        address,
                        purpose,
                        said.figure(cost.remoteKwh().low()),
                        said.figure(cost.remoteKwh().high()),
                        said.figure(cost.remoteGrams().low()),
                        said.figure(cost.remoteGrams().high()),
                        cost.calls() - cost.unknown()));
            }
            if (cost.unknown() > 0) {
                statements.add(said.counted("report.energy.unknown", address, purpose, cost.unknown()));
            }
        });
        if (statements.isEmpty()) {
            statements.add(new Statement(said.text("report.energy.none")));
        }
        return statements;
    }

    private Statement measured(Cost cost, String purpose, String address) {
        String price = cost.euros().isPresent()
                ? said.text("report.energy.euros", said.euros(cost.euros().getAsDouble()))
                : said.text("report.energy.no-price");
        return said.counted(
                "report.energy.measured",
                address,
                purpose,
                said.energy(cost.kwh()),
                said.mass(cost.grams()),
                price,
                cost.proposals(),
                said.text(cost.how()));
    }
}
