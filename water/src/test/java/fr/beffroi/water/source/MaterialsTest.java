package fr.beffroi.water.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.pipes.Material;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialsTest {
    @ParameterizedTest
    @CsvSource({
        "12, 1961, GREY_IRON",
        "2, 0, ASBESTOS_CEMENT",
        "CI, 0, GREY_IRON",
        "Fonte, 1950, GREY_IRON",
        "Fonte, 1990, DUCTILE_IRON",
        "Fonte grise, 1990, GREY_IRON",
        "fonte ductile, 0, DUCTILE_IRON",
        "PEHD, 0, POLYETHYLENE",
        "PVC BO, 0, ORIENTED_PVC",
        "Béton âme tôle, 0, CONCRETE",
        "Amiante-ciment, 0, ASBESTOS_CEMENT",
        "'', 0, UNKNOWN",
        "bambou, 0, OTHER"
    })
    void codes_words_and_letters_are_understood(String written, int year, Material material) {
        assertThat(Materials.of(written, year)).isEqualTo(material);
    }

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void every_code_of_raepa_is_one_that_its_own_wording_gives_too() throws Exception {
        List<String> rows = Files.readAllLines(
                Path.of(System.getenv("BEFFROI_SHARED"), "data", "water", "raepa", "lt_raepa_materiau.csv"));

        assertThat(rows.stream().skip(1).filter(row -> !row.isBlank()).filter(row -> !row.startsWith("18,PRV")))
                .hasSizeGreaterThan(25)
                .allSatisfy(row -> {
                    String[] cells = row.split(",", 2);
                    Material byCode = Materials.of(cells[0].strip(), 0);
                    Material byWord = Materials.of(cells[1].strip(), 0);
                    if (byWord != Material.OTHER) {
                        assertThat(byCode).as(row).isEqualTo(byWord);
                    }
                });
    }
}
