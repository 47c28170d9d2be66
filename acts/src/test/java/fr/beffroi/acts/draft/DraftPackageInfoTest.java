package fr.beffroi.acts.draft;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.check.SessionFile;
import fr.beffroi.acts.law.Law;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of {@code package-info.java}, and the example of the guide. */
class DraftPackageInfoTest {
    @Test
    void theDraftingIsUsedAloneInTenLines(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("aide-au-club.yaml"), Drafts.yaml("aide-au-club"));
        Families families = Families.of(folder);
        Family family = Need.rank("Verser une aide au club de judo", List.of(families.get("aide-au-club")))
                .getFirst()
                .family();
        Given given = Given.read(family, Map.of("club", "Club de judo", "montant", "1 500 €"))
                .given();
        Setting setting = new Setting(Collectivity.UNKNOWN_COMMUNE, LocalDate.of(2026, 12, 3));
        Drafted drafted = Drafting.compose(family, given, setting);
        assertThat(drafted.writing().parts()).isNotEmpty();
        assertThat(drafted.missing()).extracting(FactNeeded::label).contains("Forme de l’aide");
        DraftReport report = DraftChecks.check(
                drafted.writing(), family, given, setting, Law.none(), SessionFile.UNKNOWN, LocalDate.now());
        assertThat(report.findings())
                .isNotEmpty()
                .allSatisfy(
                        finding -> assertThat(finding.message(Locale.FRENCH)).doesNotContain("{0}", "??"));
    }

    @Test
    void thePageShowsTheCallsThatTheTestMakes() throws Exception {
        String page = Files.readString(Path.of("src/main/java/fr/beffroi/acts/draft/package-info.java"));
        assertThat(page)
                .contains(
                        "Families.of(",
                        "Need.rank(\"Verser une aide au club de judo\"",
                        "Given.read(family, Map.of(\"club\", \"Club de judo\", \"montant\", \"1 500 €\")).given()",
                        "new Setting(Collectivity.UNKNOWN_COMMUNE, LocalDate.of(2026, 12, 3))",
                        "Drafting.compose(family, given, setting)",
                        "DraftChecks.check(drafted.writing(), family, given, setting, Law.none(),",
                        "finding.message(Locale.FRENCH)");
    }

    @Test
    void the_example_of_the_guide_is_a_family_whose_sample_is_complete() throws Exception {
        String guide = Files.readString(Path.of("../docs/guide/familles-d-actes.md"));
        int start = guide.indexOf("```yaml\nkey: ") + "```yaml\n".length();
        String yaml = guide.substring(start, guide.indexOf("```", start));
        Family family = Families.read("pret-de-salle.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        Drafted drafted = Drafting.compose(family, family.sample(), Drafts.COMMUNE);
        assertThat(drafted.missing()).isEmpty();
        assertThat(drafted.findings()).isEmpty();
        assertThat(guide)
                .contains(Drafts.plain(Drafts.text(drafted, "provisions-1")).replace("\n", "\n> "));
    }
}
