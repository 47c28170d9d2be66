package fr.beffroi.server.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.server.Visitor;
import fr.beffroi.water.telemetry.files.TelemetryMapping;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports that a supervision leaves in a folder: read, put away, and never lost. */
class DropFolderTest extends Waterworks {
    @TempDir
    private Path folder = Path.of("");

    @Autowired
    private DropFolder drop;

    @Autowired
    private Mappings mappings;

    @Autowired
    private Imports imports;

    private final byte[] export = export(Map.of("Bourg", quiet(1)));

    @BeforeEach
    void knowTheExports() throws IOException {
        TelemetryMapping mapping = TelemetryMapping.guess("x.csv", export);
        tenancy.run(own.id(), () -> mappings.save("SOFREL", "sofrel-", mapping, false, agentOf(own)));
    }

    @Test
    void whatIsReadIsPutAwayAndReadingItAgainChangesNothing() throws IOException {
        put("sofrel-1.csv", export);
        put("sofrel-2.csv", export);
        drop.take(own.id(), folder);
        assertThat(names(folder)).isEmpty();
        assertThat(names(folder.resolve(DropFolder.READ))).containsExactly("sofrel-1.csv", "sofrel-2.csv");
        assertThat(lines()).extracting(ImportLine::added).containsExactly(0L, 3840L);
        put("sofrel-1.csv", export);
        drop.take(own.id(), folder);
        assertThat(names(folder.resolve(DropFolder.READ)))
                .containsExactly("2-sofrel-1.csv", "sofrel-1.csv", "sofrel-2.csv");
        assertThat(lines().getFirst().added() + lines().getFirst().changed()).isZero();
    }

    @Test
    void whatHouseholdsUsedDoesNotStayThere() throws IOException {
        byte[] index = "Date;Compteur;Index (m3)\n01/06/2026 00:00;A1;1\n02/06/2026 00:00;A1;2\n"
                .getBytes(StandardCharsets.UTF_8);
        TelemetryMapping mapping = TelemetryMapping.guess("y.csv", index);
        tenancy.run(own.id(), () -> mappings.save("Abonnés", "abonnes-", mapping, true, agentOf(own)));
        put("abonnes-1.csv", index);
        drop.take(own.id(), folder);
        assertThat(lines()).extracting(ImportLine::added).containsExactly(1L);
        assertThat(names(folder)).isEmpty();
        assertThat(names(folder.resolve(DropFolder.READ))).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSetAsideAndThePageSaysWhy() throws IOException {
        put("sofrel-faux.csv", "Date;Bourg (m3/h)\n01/06/2026 00:00;beaucoup\n".getBytes(StandardCharsets.UTF_8));
        put("inconnu.csv", export);
        drop.take(own.id(), folder);
        assertThat(names(folder)).isEmpty();
        assertThat(names(folder.resolve(DropFolder.REFUSED))).containsExactly("inconnu.csv", "sofrel-faux.csv");
        Visitor agent = agent(own);
        assertThat(page(agent, "/eau/mesures")
                        .select(".import-list .is-refused")
                        .eachText())
                .anyMatch(one -> one.contains("sofrel-faux.csv, ligne 2, colonne Bourg (m3/h)"))
                .anyMatch(one -> one.contains("inconnu.csv") && one.contains("Aucune correspondance enregistrée"));
        assertThat(tenancy.in(own.id(), measures::names)).isEmpty();
    }

    @Test
    void aFileThatIsStillBeingWrittenIsLeftAlone() throws IOException {
        Files.write(folder.resolve("sofrel-1.csv"), export);
        drop.take(own.id(), folder);
        assertThat(names(folder)).containsExactly("sofrel-1.csv");
        assertThat(lines()).isEmpty();
    }

    private List<ImportLine> lines() {
        return tenancy.in(own.id(), () -> imports.latest(10));
    }

    private void put(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-06-11T06:00:00Z")));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
