package fr.beffroi.bench.acts;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is held against acts that deserve nothing blocking. */
public final class SoundActs {
    private static final LocalDate FIRST_SESSION = LocalDate.of(2014, 4, 5);
    private static final LocalDate READ_AS_OF = LocalDate.of(2014, 12, 31);

    /** Of the census in force in 2014; its council has 65 seats. */
    private static final Collectivity MONTPELLIER =
            new Collectivity(Collectivity.Kind.COMMUNE, "Montpellier", "213401722", 264_538, null, 65, 65, null, null);

    private SoundActs() {}

    /** @param blocking in words, for whoever has to judge them */
    public record Group(
            String name, int acts, Map<Severity, Integer> findings, int notVerified, List<String> blocking) {}

    /** Our own, by whose they are. */
    public static List<Group> drawn(int times) throws IOException {
        Law law = CorrectActs.law();
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (CorrectActs.Drawing one : CorrectActs.drawn(times)) {
            Draft draft = one.draft();
            sums.computeIfAbsent(group(draft), Sum::new)
                    .add(
                            one.name(),
                            Checked.of(draft, one.setting(), one.file(), law).report());
        }
        return sums.values().stream().map(Sum::group).toList();
    }

    /** Real ones, with what is known of their council and sessions. */
    public static Group montpellier(Path folder) throws IOException {
        ActReader reader = new ActReader();
        Sum sum = new Sum("délibérations of Montpellier, 2014");
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(file -> file.toString().endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            try {
                Act act = reader.read(file.toString(), Files.readAllBytes(file));
                sum.add(
                        file.toString(),
                        Checks.all().check(new Case(act, MONTPELLIER, session(act), Law.none(), READ_AS_OF)));
            } catch (UnreadableAct e) {
                throw new IOException(file.toString(), e);
            }
        }
        return sum.group();
    }

    private static SessionFile session(Act act) {
        Boolean first = act.session() == null ? null : act.session().value().equals(FIRST_SESSION);
        return new SessionFile(null, null, null, first, null, null, null, null, null, null, null, null, null, null);
    }

    private static String group(Draft draft) {
        if (draft.kind != ActKind.DELIBERATION) {
            return draft.kind == ActKind.DECISION ? "decisions" : "arrêtés";
        }
        return switch (draft.whose) {
            case SMALL -> "délibérations, under 3,500 inhabitants";
            case LARGE -> "délibérations, from 3,500 inhabitants";
            case EPCI -> "délibérations, intercommunalité";
        };
    }

    private static final class Sum {
        private final String name;
        private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        private final List<String> blocking = new ArrayList<>();
        private int acts;
        private int notVerified;

        Sum(String name) {
            this.name = name;
        }

        void add(String act, Report report) {
            acts++;
            notVerified += report.notVerified().size();
            for (Finding finding : report.findings()) {
                findings.merge(finding.severity(), 1, Integer::sum);
                if (finding.severity() == Severity.BLOCKING) {
                    blocking.add(act + ": " + finding.key() + " " + finding.arguments());
                }
            }
        }

        Group group() {
            return new Group(name, acts, Map.copyOf(findings), notVerified, List.copyOf(blocking));
        }
    }
}
