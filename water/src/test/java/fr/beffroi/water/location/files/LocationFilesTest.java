package fr.beffroi.water.location.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class LocationFilesTest {
    private static final String MEASURES = """
            Timestamp;n1;p2
            2019-01-01 00:00:00;28,5;100
            2019-01-01 00:15:00;;101.5
            2019-01-02 00:00:00;28,7;99
            """;

    @Test
    void measures_are_read_with_comma_or_point_and_blanks_are_gaps() throws Exception {
        Scada scada = ScadaFile.read("m.csv", bytes(MEASURES));

        assertThat(scada.columns()).containsOnlyKeys("n1", "p2");
        assertThat(scada.columns().get("n1")).containsExactly(28.5, Double.NaN, 28.7);
        assertThat(scada.columns().get("p2")).containsExactly(100, 101.5, 99);
        assertThat(scada.days()).isEqualTo(2);
    }

    @Test
    void a_compressed_file_is_read_as_it_is_and_a_cut_one_is_refused() throws Exception {
        byte[] packed = gzip(bytes(MEASURES));

        assertThat(ScadaFile.read("m.csv.gz", packed).columns()).containsKey("n1");
        assertThatThrownBy(() -> ScadaFile.read("m.csv.gz", Arrays.copyOf(packed, packed.length - 20)))
                .isInstanceOf(UnreadableLocationFile.class)
                .hasMessageStartingWith("m.csv.gz :");
    }

    @Test
    void an_archive_that_unpacks_without_end_is_refused() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 129; i++) {
                out.write(zeros);
            }
        }

        assertThatThrownBy(() -> ScadaFile.read("m.csv.gz", bomb.toByteArray())).hasMessageContaining("128 Mo");
    }

    @Test
    void what_is_wrong_is_told_with_its_line() {
        assertThat(fault(MEASURES.replace("101.5", "cent")))
                .isEqualTo(
                        "m.csv, ligne 3 : « cent » n’est pas un nombre (colonne p2) ; écrivez par exemple 12,5 ou 12.5, ou laissez la case vide");
        assertThat(fault(MEASURES.replace("2019-01-02", "2018-01-02"))).startsWith("m.csv, ligne 4 : ");
        assertThat(fault(MEASURES.replace("2019-01-02 00:00:00", "hier")))
                .contains("ligne 4", "« hier »", "AAAA-MM-JJ");
        assertThat(fault(MEASURES.replace(";99", ""))).contains("ligne 4", "2 valeurs pour 3 colonnes");
        assertThat(fault(MEASURES.replace("n1;p2", "n1;n1"))).contains("ligne 1", "n1");
        assertThat(fault("Timestamp;n1\n")).contains("aucune ligne");
        assertThat(fault("")).startsWith("m.csv : ");
    }

    @Test
    void leaks_are_read_by_the_names_of_their_columns() throws Exception {
        String text = "kind;pipe;end;start;diameter_m\nabrupt;p9;2019-02-01 09:50;2019-01-15 23:00;0.02\n";

        assertThat(PipeLeaksFile.read("f.csv", bytes(text), Set.of("p9")))
                .isEqualTo(List.of(new KnownPipeLeak(
                        "p9",
                        LocalDateTime.of(2019, 1, 15, 23, 0),
                        LocalDateTime.of(2019, 2, 1, 9, 50),
                        LocalDateTime.of(2019, 1, 15, 23, 0),
                        0.02)));
    }

    @Test
    void a_leak_that_cannot_be_is_told_with_its_line() {
        String good = "pipe;start;end;diameter_m\np9;2019-01-15 23:00;2019-02-01 09:50;0.02\n";

        assertThat(leakFault(good.replace("p9", "p8"))).contains("f.csv, ligne 2", "p8");
        assertThat(leakFault(good.replace("0.02", "20"))).contains("ligne 2", "« 20 »");
        assertThat(leakFault(good.replace("2019-02-01", "2018-02-01"))).contains("ligne 2", "précède");
        assertThat(leakFault(good.replace("diameter_m", "diametre"))).contains("ligne 1", "diameter_m");
    }

    private static String fault(String text) {
        try {
            ScadaFile.read("m.csv", bytes(text));
            return "";
        } catch (UnreadableLocationFile e) {
            return e.problem().message(Locale.FRENCH);
        }
    }

    private static String leakFault(String text) {
        try {
            PipeLeaksFile.read("f.csv", bytes(text), Set.of("p9"));
            return "";
        } catch (UnreadableLocationFile e) {
            return e.problem().message(Locale.FRENCH);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
