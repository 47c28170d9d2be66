package fr.beffroi.bench;

import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.bench.acts.Injections;
import fr.beffroi.bench.acts.SoundActs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables on acts: every kind of defect found, nothing blocking held against correct acts. */
final class ActsBench {
    private static final int INJECTED = 6;
    private static final int DRAWN = 3;

    private ActsBench() {}

    static List<Table> tables() throws IOException {
        List<Injections.Outcome> outcomes = new Injections(INJECTED).all();
        List<Table> tables = new ArrayList<>(List.of(kinds(outcomes), rules(outcomes), sound()));
        return tables;
    }

    private static Table kinds(List<Injections.Outcome> outcomes) {
        Table table = new Table(
                "Defects injected into correct acts: " + found(outcomes) + " of " + outcomes.size()
                        + " kinds found in every act",
                "kind",
                "rule expected",
                "found by it",
                "severity",
                "acts injected",
                "acts found",
                "other findings added");
        outcomes.forEach(one -> table.row(
                one.kind(),
                one.rule(),
                one.isFound() ? "yes" : "no",
                one.severities().stream()
                        .map(severity -> severity.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ")),
                one.injected(),
                one.found(),
                one.collateral()));
        return table;
    }

    private static Table rules(List<Injections.Outcome> outcomes) {
        Set<String> covered = outcomes.stream().map(Injections.Outcome::rule).collect(Collectors.toSet());
        Set<String> without = new HashSet<>(
                Checks.all().rules().stream().map(rule -> rule.ground().key()).collect(Collectors.toSet()));
        without.removeAll(covered);
        return new Table("Rules that the defects above are for", "rules", "with a defect", "without one")
                .row(
                        Checks.all().rules().size(),
                        covered.size(),
                        without.isEmpty()
                                ? "-"
                                : String.join(", ", without.stream().sorted().toList()));
    }

    private static Table sound() throws IOException {
        Table table = new Table(
                "Correct acts", "acts", "number", "blocking, wrongly", "warnings", "remarks", "rules not verified");
        List<SoundActs.Group> groups = new ArrayList<>(SoundActs.drawn(DRAWN));
        String shared = System.getenv("BEFFROI_SHARED");
        Path real = shared == null ? null : Path.of(shared, "data", "acts", "montpellier-2014");
        if (real != null && Files.isDirectory(real)) {
            groups.add(SoundActs.montpellier(real));
        }
        groups.forEach(group -> table.row(
                group.name(),
                group.acts(),
                group.findings().getOrDefault(Severity.BLOCKING, 0),
                group.findings().getOrDefault(Severity.WARNING, 0),
                group.findings().getOrDefault(Severity.REMARK, 0),
                group.notVerified()));
        return table;
    }

    private static long found(List<Injections.Outcome> outcomes) {
        return outcomes.stream().filter(Injections.Outcome::isFound).count();
    }
}
