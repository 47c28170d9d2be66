package fr.beffroi.acts.similar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.acts.check.Collectivity;
import fr.beffroi.acts.law.Law;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of {@code package-info.java}. */
class SimilarPackageInfoTest {
    @Test
    void the_package_is_used_alone_in_ten_lines(@TempDir Path folder) throws Exception {
        Collectivity ours = Collectivity.UNKNOWN_COMMUNE;
        Path zip = folder.resolve("deliberations.zip");
        Files.write(
                zip,
                Tables.zip(Map.of(
                        "a.csv", Tables.table(Tables.row("2025-01", "Presbytère")), "2025-01.pdf", Tables.actFile())));
        ScdlImport read = ScdlImport.of(zip);
        read.errors().forEach(error -> System.err.println(error.message(Locale.FRENCH)));
        try (SimilarActs acts = SimilarActs.at(folder.resolve("index"))) {
            acts.replace("ville", read.all());
            List<Hit> hits = acts.search(Need.of("louer le presbytère à une association"), 10);
            hits.forEach(hit -> assertThat(hit.act().title() + " " + hit.fields() + " " + hit.matched())
                    .contains("Presbytère", "TITLE", "presbytère"));
            PublishedAct found = hits.getFirst().act();
            TakenOver taken = new TakeOver(Law.none(), ours, LocalDate.now())
                    .paragraph(found.paragraphs().getFirst(), found, "v1");
            assertThat(taken.toAdapt())
                    .allSatisfy(mark -> assertThat(mark.message(Locale.FRENCH)).isNotBlank());
        }
        assertThat(Files.readString(Path.of("src/main/java/fr/beffroi/acts/similar/package-info.java")))
                .contains(
                        "ScdlImport.of(Path.of(",
                        "acts.replace(\"ville\", read.all())",
                        "acts.search(Need.of(\"louer le presbytère à une association\"), 10)",
                        "new TakeOver(Law.none(), ours, LocalDate.now()).paragraph(found.paragraphs().getFirst(), found, \"v1\")");
    }
}
