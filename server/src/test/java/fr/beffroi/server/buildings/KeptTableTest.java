package fr.beffroi.server.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import fr.beffroi.tables.Projection;
import fr.beffroi.tables.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class KeptTableTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyRowAndEveryShapeIsReadAsItWasSent() throws IOException, ParseException {
        List<String> shapes = List.of(
                "POINT (700001 6600001)",
                "MULTIPOINT ((700001 6600001), (700002 6600002))",
                "LINESTRING (700000 6600000, 700010 6600000)",
                "MULTILINESTRING ((700000 6600000, 700010 6600000), (700000 6600001, 700010 6600001))",
                "POLYGON ((700000 6600000, 700010 6600000, 700010 6600010, 700000 6600000), "
                        + "(700005 6600001, 700008 6600001, 700008 6600003, 700005 6600001))",
                "MULTIPOLYGON (((700000 6600000, 700010 6600000, 700010 6600010, 700000 6600000)))");
        List<Table.Row> rows = new ArrayList<>();
        rows.add(row(1, null));
        rows.add(row(2, "POLYGON EMPTY"));
        for (String shape : shapes) {
            rows.add(row(rows.size() + 1, shape));
        }
        rows.add(
                row(
                        rows.size() + 1,
                        "GEOMETRYCOLLECTION (POINT (700001 6600001), POLYGON ((700000 6600000, 700010 6600000, 700010 6600010, 700000 6600000)))"));

        Table read = kept(new Table("p.gpkg", List.of("numero", "libre"), rows, ""), List.of("numero"));

        assertThat(read.columns()).containsExactly("numero");
        assertThat(read.projection()).as("guessed, and told").isEqualTo(Projection.LAMBERT_93);
        assertThat(read.rows()).hasSize(rows.size());
        assertThat(read.rows()).extracting(kept -> kept.cells().getFirst()).contains("n° 1", "n° 2");
        assertThat(read.rows().get(0).shape()).isNull();
        assertThat(read.rows().get(1).shape()).isNull();
        for (int i = 0; i < shapes.size(); i++) {
            Geometry back = read.rows().get(i + 2).shape();
            assertThat(back).as(shapes.get(i)).isNotNull();
            assertThat(String.valueOf(back)).isEqualTo(String.valueOf(new WKTReader().read(shapes.get(i))));
        }
        assertThat(String.valueOf(read.rows().getLast().shape())).startsWith("MULTIPOLYGON (((");
    }

    @Test
    void aNameWithTheOtherSeparatorInItIsOneColumn() throws IOException {
        Table permits = new Table(
                "permis.csv",
                List.of("Dossier", "Parcelles (section, numéro)", "Demandeur"),
                List.of(new Table.Row(2, List.of("PC 1", "AB 1, 2", "Dupont"), null)),
                "");

        Table read = kept(permits, List.of("Dossier", "Parcelles (section, numéro)"));

        assertThat(read.columns()).containsExactly("Dossier", "Parcelles (section, numéro)");
        assertThat(read.rows().getFirst().cells()).containsExactly("PC 1", "AB 1, 2");
    }

    private Table kept(Table table, List<String> columns) throws IOException {
        byte[] kept = KeptTable.of(table, columns);
        return Table.read(Files.write(folder.resolve("kept"), kept), name -> false);
    }

    private static Table.Row row(int line, @Nullable String shape) throws IOException {
        try {
            return new Table.Row(
                    line, List.of("n° " + line, "libre"), shape == null ? null : new WKTReader().read(shape));
        } catch (ParseException e) {
            throw new IOException(e);
        }
    }
}
