package fr.beffroi.server.report;

import fr.beffroi.oversight.use.Motive;
import fr.beffroi.oversight.use.Use;
import fr.beffroi.oversight.use.UseChange;
import fr.beffroi.oversight.use.UseState;
import fr.beffroi.server.oversight.Uses;
import fr.beffroi.server.platform.LegalTime;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The uses and each decision of the year about them, with the votes behind. */
@Component
class UsesSection implements ReportSection {
    private final Uses uses;
    private final Said said;

    UsesSection(Uses uses, Said said) {
        this.uses = uses;
        this.said = said;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String title() {
        return "report.uses";
    }

    @Override
    public List<Statement> of(Year year) {
        List<Use> all = uses.all().stream()
                .filter(use -> use.state() != UseState.PROPOSED)
                .toList();
        List<Statement> statements = new ArrayList<>();
        statements.add(said.counted(
                "report.uses.count",
                "/usages",
                count(all, UseState.OPEN),
                count(all, UseState.SUSPENDED),
                count(all, UseState.CLOSED)));
        Map<String, List<UseChange>> histories = uses.histories();
        for (Use use : all) {
            statements.add(new Statement(said.text(
                    "report.uses.one",
                    use.purpose(),
                    said.text("uses.state." + use.state()).toLowerCase(java.util.Locale.FRENCH),
                    use.responsible(),
                    use.legalBasis())));
            histories.getOrDefault(use.key(), List.of()).stream()
                    .filter(change ->
                            LocalDate.ofInstant(change.at(), LegalTime.FRANCE).getYear() == year.getValue())
                    .forEach(change -> statements.add(change(change)));
        }
        return statements;
    }

    private Statement change(UseChange change) {
        Motive.@Nullable Vote vote = change.motive().vote();
        String key = vote == null ? "report.uses.change" : "report.uses.vote";
        String what = said.text(change.byBudget() ? "report.uses.by-budget" : "report.uses.to." + change.to());
        return new Statement(said.text(
                key,
                said.day(change.at()),
                what,
                change.motive().text(),
                vote == null ? "" : vote.number(),
                vote == null ? "" : said.day(vote.date())));
    }

    private static long count(List<Use> all, UseState state) {
        return all.stream().filter(use -> use.state() == state).count();
    }
}
