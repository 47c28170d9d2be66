package fr.beffroi.acts;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.act.Act;
import fr.beffroi.acts.act.ActKind;
import fr.beffroi.acts.check.Case;
import fr.beffroi.acts.check.Checks;
import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.Finding;
import fr.beffroi.acts.check.Report;
import fr.beffroi.acts.check.RuleTexts;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.invented.DevelopmentLayouts;
import fr.beffroi.acts.invented.Inventions;
import fr.beffroi.acts.invented.Rendering;
import fr.beffroi.acts.law.Law;
import fr.beffroi.acts.reading.ActReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The ten lines of {@code package-info.java}, on an invented act. */
class PackageInfoTest {
    @Test
    void theModuleIsUsedAloneInTenLines() throws Exception {
        byte[] file =
                Rendering.PDF.file(DevelopmentLayouts.VILLAGE.sheet(Inventions.of(7, ActKind.DELIBERATION, false)));
        Act act = new ActReader().read("deliberation.pdf", file);
        Case one = new Case(act, Collectivity.UNKNOWN_COMMUNE, SessionFile.UNKNOWN, Law.none(), LocalDate.now());
        Checks checks = Checks.all();
        Report report = checks.check(one);
        for (Finding finding : report.findings()) {
            RuleTexts texts = checks.texts(finding.rule(), Locale.FRENCH);
            assertThat(finding.article() + " : " + texts.message(finding)).doesNotContain("{0}", "??");
        }
        assertThat(report.conform()).isNotEmpty();
        assertThat(report.notVerified()).isNotEmpty();
    }

    @Test
    void thePageShowsTheCallsThatTheTestMakes() throws Exception {
        String page = Files.readString(Path.of("src/main/java/fr/beffroi/acts/package-info.java"));
        assertThat(page)
                .contains(
                        "new ActReader().read(",
                        "new Case(act, Collectivity.UNKNOWN_COMMUNE, SessionFile.UNKNOWN, Law.none(), LocalDate.now())",
                        "Checks.all()",
                        "checks.check(one)",
                        "checks.texts(finding.rule(), Locale.FRENCH)");
    }
}
