package fr.beffroi.acts.check;

import fr.beffroi.acts.act.ActKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Placeholder until merged. */
public final class Checks {
    private static final Checks ALL = new Checks();

    private Checks() {}

    public static Checks all() {
        return ALL;
    }

    private record Placeholder(Ground ground) implements Rule {
        @Override
        public Verdict check(Case one) {
            return new Verdict.Conform();
        }
    }

    public List<Rule> rules() {
        Set<ActKind> kinds = Set.of(ActKind.DELIBERATION);
        return java.util.stream.Stream.of(
                        new Ground(
                                "convocation.clear_days", List.of("CGCT, art. L2121-11"), Period.ALWAYS, kinds, false),
                        new Ground("content.visas", List.of("CGCT, art. L2121-29"), Period.ALWAYS, kinds, false),
                        new Ground("after.transmission", List.of("CGCT, art. L2131-1"), Period.ALWAYS, kinds, false),
                        new Ground("content.title", List.of("CGCT, art. L2121-29"), Period.ALWAYS, kinds, false))
                .<Rule>map(Placeholder::new)
                .toList();
    }

    public Report check(Case one) {
        var act = one.act();
        List<Finding> findings = new java.util.ArrayList<>();
        LocalDate convoked = one.session().convokedOn();
        if (convoked == null && act.convocation() != null) {
            convoked = act.convocation().value();
        }
        if (act.session() != null
                && convoked != null
                && convoked.plusDays(3).isAfter(act.session().value())) {
            findings.add(new Finding(
                    "convocation.clear_days",
                    Severity.BLOCKING,
                    "CGCT, art. L2121-11",
                    "convocation.clear_days.short",
                    List.of(convoked.toString()),
                    act.convocation() == null ? null : act.convocation().place()));
        }
        if (act.visas().isEmpty()) {
            findings.add(new Finding(
                    "content.visas", Severity.WARNING, "CGCT, art. L2121-29", "content.visas.none", List.of(), null));
        } else {
            findings.add(new Finding(
                    "content.visas",
                    Severity.REMARK,
                    "CGCT, art. L2121-29",
                    "content.visas.one",
                    List.of(act.visas().getFirst().value()),
                    act.visas().getFirst().place()));
        }
        return new Report(
                findings,
                one.session().transmittedOn() == null
                        ? List.of(new Report.NotVerified(
                                "after.transmission", new Verdict.NotVerified("after.transmission.missing", List.of())))
                        : List.of(),
                List.of("content.title"));
    }

    public RuleTexts texts(String key, Locale locale) {
        return new RuleTexts(key);
    }

    public Rule getRule(String key) {
        return rules().stream()
                .filter(rule -> rule.ground().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
