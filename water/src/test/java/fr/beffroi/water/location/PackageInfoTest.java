package fr.beffroi.water.location;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.location.epanet.EpanetProgram;
import fr.beffroi.water.location.files.Scada;
import fr.beffroi.water.location.files.ScadaFile;
import fr.beffroi.water.location.hydraulics.Hydraulics;
import fr.beffroi.water.location.search.Alarm;
import fr.beffroi.water.location.search.LeakSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ten lines of {@code package-info.java}, on the village. */
@Tag("epanet")
class PackageInfoTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_lines_of_the_package_description_work() throws Exception {
        EpanetProgram engine = Engine.program();
        Path inp = Files.write(folder.resolve("reseau.inp"), Village.inp());
        Path csv = Files.writeString(folder.resolve("mesures.csv"), csv(VillageSeason.simulate(60, "D", 45, 60)));
        List<String> said = new ArrayList<>();

        Hydraulics network = Hydraulics.solve(engine, "reseau.inp", Files.readAllBytes(inp));
        Scada scada = ScadaFile.read("mesures.csv", Files.readAllBytes(csv));
        LeakSearch search = LeakSearch.of("mesures.csv", scada, network, VillageSeason.FIRST.plusDays(39));
        search.notices().forEach(notice -> said.add(notice.message(Locale.FRENCH)));
        for (Alarm alarm : search.alarms()) {
            said.add(alarm.raised() + " " + alarm.pipe() + " " + alarm.litresPerSecond() + " L/s");
            alarm.map().forEach(suspect -> said.add("  " + suspect.pipe() + " " + suspect.probability()));
        }

        assertThat(said).anyMatch(line -> line.contains("colonne note"));
        assertThat(said).anyMatch(line -> line.endsWith(" L/s"));
        assertThat(said).anyMatch(line -> line.startsWith("  p"));
    }

    private static String csv(Scada scada) {
        StringBuilder text =
                new StringBuilder("Date;" + String.join(";", scada.columns().keySet()) + ";note\n");
        for (int i = 0; i < scada.seconds().length; i++) {
            text.append(LocalDateTime.ofEpochSecond(scada.seconds()[i], 0, ZoneOffset.UTC));
            for (double[] column : scada.columns().values()) {
                text.append(';').append(column[i]);
            }
            text.append(";1\n");
        }
        return text.toString();
    }
}
