package fr.beffroi.bench.acts;

import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Law;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every kind of defect injected into correct acts, one act and one defect at a time. */
public final class Injections {
    private static final int SEEDS = 12;

    private final Law law = CorrectActs.law();
    private final List<CorrectActs.Drawing> acts;
    private final int most;
    private final Map<CorrectActs.Drawing, Set<String>> before = new HashMap<>();

    /** @param most acts that each kind is injected into, in every kind of file */
    public Injections(int most) {
        this(most, EnumSet.allOf(FileKind.class));
    }

    /** @param files to be preferred */
    Injections(int most, Set<FileKind> files) {
        this.most = most;
        this.acts = new ArrayList<>(CorrectActs.drawn(SEEDS));
        Collections.shuffle(acts, new Random(2131));
        this.acts.sort(Comparator.comparing(one -> !files.contains(one.file())));
    }

    /**
     * @param severities under which the expected rule found it
     * @param collateral findings of other rules that the correct act did not have, over all the acts
     * @param missed acts in which it was not found
     * @param others rules that raised the collateral findings
     */
    public record Outcome(
            String kind,
            String rule,
            int injected,
            int found,
            Set<Severity> severities,
            int collateral,
            List<String> missed,
            Set<String> others) {
        /** In every act that it was injected into, and there was one. */
        public boolean isFound() {
            return injected > 0 && found == injected;
        }
    }

    public List<Outcome> all() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Defect defect : defects()) {
            outcomes.add(inject(defect));
        }
        return outcomes;
    }

    static List<Defect> defects() {
        return Stream.of(
                        ConvocationDefects.all(),
                        SessionDefects.all(),
                        VoteDefects.all(),
                        CompetenceDefects.all(),
                        MoneyDefects.all(),
                        MatterDefects.all(),
                        AfterDefects.all())
                .flatMap(Collection::stream)
                .toList();
    }

    private Outcome inject(Defect defect) throws IOException {
        int injected = 0;
        int found = 0;
        int collateral = 0;
        Set<Severity> severities = new TreeSet<>();
        List<String> missed = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        for (CorrectActs.Drawing one : acts) {
            Draft draft = one.draft();
            if (injected == most || !defect.where().test(draft)) {
                continue;
            }
            Set<String> already = before(one);
            injected++;
            defect.injection().accept(draft);
            List<Finding> added = Checked.of(draft, one.setting(), one.file(), law).report().findings().stream()
                    .filter(finding -> !already.contains(finding.key()))
                    .toList();
            List<Finding> expected = added.stream()
                    .filter(finding -> finding.rule().equals(defect.rule()))
                    .toList();
            if (expected.isEmpty()) {
                missed.add(one.name());
            } else {
                found++;
                expected.forEach(finding -> severities.add(finding.severity()));
            }
            added.stream()
                    .filter(finding -> !finding.rule().equals(defect.rule()))
                    .forEach(finding -> others.add(finding.key()));
            collateral += added.size() - expected.size();
        }
        return new Outcome(defect.kind(), defect.rule(), injected, found, severities, collateral, missed, others);
    }

    /** What is held against the correct act: no blocking finding, or nothing could be measured on it. */
    private Set<String> before(CorrectActs.Drawing one) throws IOException {
        Set<String> known = before.get(one);
        if (known == null) {
            Checked correct = Checked.of(one.draft(), one.setting(), one.file(), law);
            if (!correct.blocking().isEmpty()) {
                throw new IllegalStateException(one.name() + ": " + correct.blocking());
            }
            known = correct.report().findings().stream().map(Finding::key).collect(Collectors.toSet());
            before.put(one, known);
        }
        return known;
    }
}
