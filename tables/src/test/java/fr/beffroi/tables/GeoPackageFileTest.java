package fr.beffroi.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class GeoPackageFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_is_written_is_read_again_with_its_shape_and_projection() throws IOException {
        Geometry line = new GeometryFactory()
                .createLineString(
                        new Coordinate[] {new Coordinate(842_300.5, 6_519_700.25), new Coordinate(842_400, 6_519_800)});
        Path file = folder.resolve("troncon.gpkg");

        GeoPackageFile.write(
                file,
                "canalisations",
                "EPSG:2154",
                List.of(new GeoPackageFile.Column("idcana", "TEXT"), new GeoPackageFile.Column("longcana", "REAL")),
                List.of(
                        new GeoPackageFile.Feature(line, List.of("C12", 140.5)),
                        new GeoPackageFile.Feature(null, List.of("C13", 20.0))));

        Table table = Table.read(file, name -> false);
        assertThat(table.projection()).isEqualTo("EPSG:2154");
        assertThat(table.columns()).contains("idcana", "longcana");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().shape()).isEqualTo(line);
        assertThat(table.rows().getFirst().cells()).contains("C12");
        assertThat(table.rows().get(1).shape()).isNull();
    }
}
