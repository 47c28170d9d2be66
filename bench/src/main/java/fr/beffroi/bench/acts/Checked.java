package fr.beffroi.bench.acts;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.check.Severity;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.reading.ActReader;
import fr.beffroi.acts.reading.text.UnreadableAct;
import java.io.IOException;
import java.util.List;

/** A draft set, written to a file, read back and checked: what a user of {@code check-act} gets. */
record Checked(Act act, Report report) {
    private static final ActReader READER = new ActReader();

    static Checked of(Draft draft, Setting setting, FileKind file, Law law) throws IOException {
        try {
            Act act = READER.read(draft.content + file.ending(), file.file(setting.set(draft)));
            return new Checked(act, Checks.all().check(new Case(act, draft.known(), draft.file(), law, draft.today)));
        } catch (UnreadableAct e) {
            throw new IOException(draft.content, e);
        }
    }

    List<Finding> blocking() {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .toList();
    }
}
