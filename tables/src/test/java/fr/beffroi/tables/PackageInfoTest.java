package fr.beffroi.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

class PackageInfoTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void the_lines_of_the_package_description_work() throws Exception {
        Path file = Files.writeString(folder.resolve("zones.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"LIBELLE":"UA"},"geometry":
                {"type":"Polygon","coordinates":[[[3,46.5],[3.001,46.5],[3.001,46.501],[3,46.501],[3,46.5]]]}}]}
                """);
        List<String> said = new ArrayList<>();

        Table table = Table.read(file, name -> name.contains("zone"));
        UnaryOperator<Geometry> move = Projection.between(table.projection(), Projection.LAMBERT_93);
        for (Table.Row row : table.rows()) {
            String name = row.cells().get(table.columns().indexOf("LIBELLE"));
            said.add(name + " "
                    + Math.round(move.apply(Objects.requireNonNull(row.shape())).getArea() / 100) + " a");
        }

        // 0.001° of latitude is 111 m, of longitude 77 m there; the projection shortens lengths by 1/1000.
        assertThat(said).containsExactly("UA 85 a");
    }
}
