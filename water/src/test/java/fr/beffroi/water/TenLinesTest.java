package fr.beffroi.water;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.risk.PipeRisk;
import fr.beffroi.water.risk.Ranking;
import fr.beffroi.water.source.NetworkImport;
import fr.beffroi.water.source.Source;
import fr.beffroi.water.source.Subject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TenLinesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_lines_of_the_package_description_work() throws Exception {
        Path pipeFile = Files.writeString(
                folder.resolve("p.csv"), "idcana;anfinpose;materiau;longcana\nA;1961;12;100\nB;1998;27;80\n");
        Path repairFile =
                Files.writeString(folder.resolve("r.csv"), "idsuprepar;daterepar\nA;2015-02-03\nZ;2016-01-01\n");
        List<String> said = new ArrayList<>();

        Source pipes = Source.guess(pipeFile, Subject.PIPES);
        Source repairs = Source.guess(repairFile, Subject.REPAIRS);
        NetworkImport read = NetworkImport.of(pipes, repairs, null, LocalDate.of(2026, 1, 1));
        read.quality().issues().forEach(issue -> said.add(issue.message(Locale.FRENCH)));
        Ranking ranking = Ranking.of(read.network(), LocalDate.of(2026, 1, 1));
        for (PipeRisk risk : ranking.risks()) {
            said.add(risk.pipe().id() + " " + risk.breaksPerKmYear());
            risk.reasons().forEach(reason -> said.add("  " + reason.message(Locale.FRENCH)));
        }

        assertThat(ranking.risks()).extracting(risk -> risk.pipe().id()).containsExactly("A", "B");
        assertThat(said).anyMatch(line -> line.contains("aucune canalisation n’explique : 1"));
        assertThat(said).anyMatch(line -> line.contains("une réparation, il y a plus de cinq ans"));
    }
}
