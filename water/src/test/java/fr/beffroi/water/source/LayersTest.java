package fr.beffroi.water.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import fr.beffroi.tables.Projection;
import fr.beffroi.tables.UnreadableSource;
import fr.beffroi.water.pipes.Network;
import fr.beffroi.water.pipes.Place;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;

class LayersTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_geojson_in_longitude_and_latitude_comes_out_in_lambert_93_with_its_lengths() throws Exception {
        Path pipes = Files.write(folder, "p.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"idcana":"A","materiau":"12"},
                "geometry":{"type":"LineString","coordinates":[[2.35,48.85],[2.351,48.85]]}}]}
                """);
        Network network =
                Files.read(pipes, Files.write(folder, "r.csv", Files.REPAIRS)).network();

        assertThat(network.projection()).isEqualTo(Projection.LAMBERT_93);
        assertThat(network.pipes().getFirst().lengthM()).isCloseTo(73.4, within(0.3));
        Place place = network.pipes().getFirst().place();
        assertThat(place).isNotNull();
        assertThat(place == null ? 0 : place.x()).isBetween(652_000.0, 653_000.0);
    }

    @Test
    void a_raepa_geopackage_is_read_table_by_table() throws Exception {
        Path file = folder.resolve("raepa.gpkg");
        geoPackage(file);

        Network network = Files.read(file, file).network();

        assertThat(network.projection()).isEqualTo(Projection.LAMBERT_93);
        assertThat(network.pipes()).hasSize(1);
        assertThat(network.pipes().getFirst().lengthM()).isEqualTo(100);
        assertThat(network.pipes().getFirst().place()).isEqualTo(new Place(700_050, 6_600_000));
        assertThat(network.repairs().getFirst().pipe()).isEqualTo("A");
        assertThat(network.repairs().getFirst().place()).isEqualTo(new Place(700_020, 6_600_001));
    }

    @Test
    void a_geopackage_whose_tables_say_nothing_of_water_is_refused_with_their_names() throws Exception {
        Path file = folder.resolve("raepa.gpkg");
        geoPackage(file);

        assertThat(catchThrowableOfType(UnreadableSource.class, () -> Source.guess(file, Subject.ROADS)))
                .hasMessageContaining("raepa_canalaep_l");
    }

    private static void geoPackage(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute("create table gpkg_geometry_columns (table_name text, column_name text, srs_id integer)");
            sql.execute("insert into gpkg_geometry_columns values ('raepa_canalaep_l', 'geom', 2154)");
            sql.execute("insert into gpkg_geometry_columns values ('raepa_reparaep_p', 'geom', 2154)");
            sql.execute("create table raepa_canalaep_l (idcana text, materiau text, anfinpose text, geom blob)");
            sql.execute("create table raepa_reparaep_p (idrepar text, idsuprepar text, daterepar text, geom blob)");
            Geometry line = SHAPES.createLineString(
                    new Coordinate[] {new Coordinate(700_000, 6_600_000), new Coordinate(700_100, 6_600_000)});
            insert(connection, "insert into raepa_canalaep_l values ('A', '12', '1961', ?)", line);
            Geometry point = SHAPES.createPoint(new Coordinate(700_020, 6_600_001));
            insert(connection, "insert into raepa_reparaep_p values ('1', 'A', '2015-02-03', ?)", point);
        }
    }

    private static void insert(Connection connection, String sql, Geometry shape) throws SQLException {
        byte[] wkb = new WKBWriter().write(shape);
        ByteBuffer blob = ByteBuffer.allocate(8 + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) 1)
                .putInt(2154)
                .put(wkb);
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, blob.array());
            statement.execute();
        }
    }
}
