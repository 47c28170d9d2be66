package fr.beffroi.water.source;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.water.pipes.Material;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Pipe;
import fr.beffroi.water.pipes.Place;
import fr.beffroi.water.pipes.Quality.Kind;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvImportTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void raepa_tables_are_read_as_they_are() throws Exception {
        Network network = Files.read(folder, Files.PIPES, Files.REPAIRS).network();

        Pipe first = network.pipes().getFirst();
        assertThat(first.laid()).isEqualTo(LocalDate.of(1961, 1, 1));
        assertThat(first.material()).isEqualTo(Material.GREY_IRON);
        assertThat(first.diameterMm()).isEqualTo(100);
        assertThat(first.lengthM()).isEqualTo(120.5);
        assertThat(network.pipes().get(1).material()).isEqualTo(Material.PVC);
        assertThat(network.repairs().getFirst().on()).isEqualTo(LocalDate.of(2015, 2, 3));
    }

    @Test
    void a_spreadsheet_of_a_french_windows_is_read_too() throws Exception {
        Path pipes = Files.write(
                folder,
                "p.csv",
                "Identifiant;Date de pose;Matériau;DN;Longueur;Rue\n7;03/05/1998;Fonte;150;1200,25;Rue du Château\n",
                Charset.forName("windows-1252"));
        Path repairs = Files.write(folder, "r.csv", "canalisation\tdate\n7.0\t04/11/2019 08:30\n");

        Network network = Files.read(pipes, repairs).network();

        Pipe pipe = network.pipes().getFirst();
        assertThat(pipe.laid()).isEqualTo(LocalDate.of(1998, 5, 3));
        assertThat(pipe.material()).isEqualTo(Material.DUCTILE_IRON);
        assertThat(pipe.lengthM()).isEqualTo(1200.25);
        assertThat(pipe.streetName()).isEqualTo("Rue du Château");
        assertThat(network.repairs().getFirst().pipe()).isEqualTo("7");
        assertThat(network.repairs().getFirst().on()).isEqualTo(LocalDate.of(2019, 11, 4));
    }

    @Test
    void roads_place_the_pipes_and_the_repairs_tell_their_zone() throws Exception {
        Path pipes = Files.write(folder, "p.csv", "id,length,roadsegmentid\nA,50,12\n");
        Path repairs =
                Files.write(folder, "r.csv", "id,pipe,date,x,y\n1,A,2019-01-02,-80.4840,43.4629\n2,A,2019-01-03,0,0\n");
        Path roads = Files.write(
                folder,
                "v.csv",
                "roadsegmentid,street,carto_class,startx,starty,endx,endy\n12,KING ST,Local,541700,4812300,541800,4812400\n");

        Network network = NetworkImport.of(
                        Source.guess(pipes, Subject.PIPES),
                        Source.guess(repairs, Subject.REPAIRS),
                        Source.guess(roads, Subject.ROADS),
                        Files.TODAY)
                .network();

        assertThat(network.projection()).isEqualTo("EPSG:32617");
        assertThat(network.pipes().getFirst().place()).isEqualTo(new Place(541_750, 4_812_350));
        assertThat(network.pipes().getFirst().streetName()).isEqualTo("KING ST");
        Place broken = network.repairs().getFirst().place();
        assertThat(broken).isNotNull();
        assertThat(new Place(541_750, 4_812_350).distance(broken == null ? new Place(0, 0) : broken))
                .isLessThan(200);
        assertThat(network.repairs().get(1).place()).isNull();
    }

    @Test
    void what_lacks_or_cannot_be_is_counted_with_its_lines_before_anything_is_computed() throws Exception {
        NetworkImport read = Files.read(folder, """
                idcana;anfinpose;materiau;diametre;longcana;enservice;branchemnt
                A;;12;0;100;O;N
                A;1990;12;100;100;O;N
                B;1990;00;;50;O;N
                C;1990;12;100;0;O;N
                D;1990;12;100;10;N;N
                E;1990;12;20;10;O;O
                F;2099;12;100;10;O;N
                """, """
                idrepar;idsuprepar;daterepar;supprepare;statut
                1;B;1980-01-01;01;
                2;Z;2000-01-01;01;
                2;B;2000-01-01;01;
                3;B;;01;
                4;B;2000-01-01;02;
                5;B;2000-01-01;branchement;
                6;B;2000-01-01;01;ANNULÉE
                7;B;2099-01-01;01;
                """);

        assertThat(read.network().pipes()).extracting(Pipe::id).containsExactly("A", "B", "F");
        for (Kind kind : Kind.values()) {
            assertThat(Files.count(read, kind)).as(kind.name()).isEqualTo(kind == Kind.PIPE_WITHOUT_PLACE ? 3 : 1);
        }
        assertThat(read.quality().find(Kind.PIPE_TWICE).orElseThrow().lines()).containsExactly(3);
        assertThat(read.quality()
                        .find(Kind.REPAIR_OLDER_THAN_PIPE)
                        .orElseThrow()
                        .message(Locale.FRENCH))
                .contains("plus anciennes")
                .contains(" 1 ");
        assertThat(read.quality()
                        .find(Kind.REPAIR_OLDER_THAN_PIPE)
                        .orElseThrow()
                        .message(Locale.ENGLISH))
                .contains("older");
    }

    @Test
    void a_mapping_is_guessed_shown_as_json_and_read_again() throws Exception {
        Mapping guessed = Source.guess(Files.write(folder, "p.csv", Files.PIPES), Subject.PIPES)
                .mapping();

        assertThat(guessed.find(Field.PIPE_LAID)).contains("anfinpose");
        assertThat(Mapping.fromJson("mapping.json", guessed.toJson())).isEqualTo(guessed);
    }
}
