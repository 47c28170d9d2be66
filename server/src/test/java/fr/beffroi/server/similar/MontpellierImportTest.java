package fr.beffroi.server.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.Visitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Real acts and a real table of 2013 and 2014. */
@Tag("shared-data")
@EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
class MontpellierImportTest extends SimilarTest {
    private static final Path FOLDER =
            Path.of(String.valueOf(System.getenv("BEFFROI_SHARED")), "data", "acts", "montpellier-2014");

    @Test
    void aRealTableThatIsNotOfTheFormatIsRefusedWithTheColumnsThatLack() throws IOException {
        Visitor.Page refused = imported(
                agent(own),
                "deliberations-2013.csv",
                Files.readAllBytes(FOLDER.resolve("deliberations-2013.csv")),
                Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("#fault").text())
                .contains("colonnes obligatoires absentes", "COLL_NOM", "COLL_SIRET", "schéma SCDL");
    }

    @Test
    void realActsWithATableOfTheFormatAreReadSearchedAndShownByParagraph() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<String> rows = new ArrayList<>();
        try (Stream<Path> all = Files.list(FOLDER)) {
            for (Path file : all.filter(f -> f.toString().endsWith(".pdf"))
                    .sorted()
                    .limit(12)
                    .toList()) {
                String name = file.getFileName().toString();
                files.put(name, Files.readAllBytes(file));
                rows.add("Ville de Montpellier,21340172201787,M-" + rows.size() + ",2014-01-23,7.5,,Délibération "
                        + rows.size() + ",,https://montpellier.example/" + name);
            }
        }
        files.put("table.csv", Tables.table(rows.toArray(String[]::new)));
        Visitor agent = agent(own);
        Visitor.Page done = imported(
                agent, "montpellier.zip", Tables.zip(files), Map.of("sorte", "COMMUNE", "population", "268 000"));
        assertThat(done.status()).as(done.body()).isEqualTo(302);
        String first = firstFound(agent, "ville de Montpellier");
        assertThat(page(agent, "/actes/semblables/" + first).select(".similar-part"))
                .isNotEmpty();
    }
}
