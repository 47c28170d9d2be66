package fr.beffroi.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;

/**
 * Writes one layer of shapes as a GeoPackage (OGC 12-128r18), for whoever opens it in QGIS: the tables that the standard asks
 * for, and one of features with text and figures beside the shape.
 */
public final class GeoPackageFile {
    /** "GPKG". */
    private static final int APPLICATION = 0x47504B47;

    private static final int VERSION = 10_300;

    private GeoPackageFile() {}

    /**
     * A shape with its values.
     *
     * @param values one for each column: a {@link Number}, a {@link String}, or null
     */
    public record Feature(@Nullable Geometry shape, List<@Nullable Object> values) {}

    /** @param type of SQLite: {@code TEXT}, {@code INTEGER} or {@code REAL} */
    public record Column(String name, String type) {
        public Column {
            if (!name.matches("[a-z][a-z0-9_]*")
                    || !List.of("TEXT", "INTEGER", "REAL").contains(type)) {
                throw new IllegalArgumentException(name + " " + type);
            }
        }
    }

    /**
     * @param file that does not exist yet
     * @param layer small letters, digits and underscores
     * @param projection {@code EPSG:…}; {@code ""}: undefined Cartesian
     */
    public static void write(Path file, String layer, String projection, List<Column> columns, List<Feature> features)
            throws IOException {
        if (!layer.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException(layer);
        }
        int system = projection.matches("EPSG:\\d+") ? Integer.parseInt(projection.substring(5)) : -1;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            frame(connection, system);
            layer(connection, layer, system, columns, bounds(features));
            features(connection, layer, system, columns, features);
            connection.commit();
        } catch (SQLException e) {
            throw new IOException("geopackage", e);
        }
    }

    private static Envelope bounds(List<Feature> features) {
        Envelope bounds = new Envelope();
        for (Feature feature : features) {
            Geometry shape = feature.shape();
            if (shape != null) {
                bounds.expandToInclude(shape.getEnvelopeInternal());
            }
        }
        return bounds;
    }

    private static void frame(Connection connection, int system) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("PRAGMA application_id = " + APPLICATION);
            sql.execute("PRAGMA user_version = " + VERSION);
            sql.execute("""
                    CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
                        organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
                        description TEXT)""");
            sql.execute("""
                    CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
                        identifier TEXT UNIQUE, description TEXT DEFAULT '',
                        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
                        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER)""");
            sql.execute("""
                    CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
                        geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
                        PRIMARY KEY (table_name, column_name))""");
            sql.execute("""
                    INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', ''),
                        ('Undefined geographic', 0, 'NONE', 0, 'undefined', ''),
                        ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]', '')""");
            if (system > 0 && system != 4326) {
                // Readers know a system by its authority's number; the definition may be left undefined.
                sql.execute("INSERT INTO gpkg_spatial_ref_sys VALUES ('EPSG:" + system + "', " + system + ", 'EPSG', "
                        + system + ", 'undefined', '')");
            }
        }
    }

    private static void layer(Connection connection, String layer, int system, List<Column> columns, Envelope bounds)
            throws SQLException {
        StringBuilder table = new StringBuilder(
                "CREATE TABLE " + layer + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY");
        columns.forEach(
                column -> table.append(", ").append(column.name()).append(' ').append(column.type()));
        try (Statement sql = connection.createStatement()) {
            sql.execute(table + ")");
        }
        try (PreparedStatement row = connection.prepareStatement("INSERT INTO gpkg_contents (table_name, data_type,"
                + " identifier, min_x, min_y, max_x, max_y, srs_id) VALUES (?, 'features', ?, ?, ?, ?, ?, ?)")) {
            row.setString(1, layer);
            row.setString(2, layer);
            row.setDouble(3, bounds.getMinX());
            row.setDouble(4, bounds.getMinY());
            row.setDouble(5, bounds.getMaxX());
            row.setDouble(6, bounds.getMaxY());
            row.setInt(7, system);
            row.execute();
        }
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)")) {
            row.setString(1, layer);
            row.setInt(2, system);
            row.execute();
        }
    }

    private static void features(
            Connection connection, String layer, int system, List<Column> columns, List<Feature> features)
            throws SQLException {
        StringBuilder insert = new StringBuilder("INSERT INTO " + layer + " (geom");
        columns.forEach(column -> insert.append(", ").append(column.name()));
        insert.append(") VALUES (?").append(", ?".repeat(columns.size())).append(')');
        try (PreparedStatement row = connection.prepareStatement(insert.toString())) {
            for (Feature feature : features) {
                Geometry shape = feature.shape();
                row.setBytes(1, shape == null ? null : blob(shape, system));
                for (int i = 0; i < columns.size(); i++) {
                    row.setObject(i + 2, feature.values().get(i));
                }
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    /** The standard's header (little-endian, no envelope), then WKB. */
    private static byte[] blob(Geometry shape, int system) {
        byte[] wkb = new WKBWriter(2).write(shape);
        return ByteBuffer.allocate(8 + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("GP".getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .put((byte) 1)
                .putInt(system)
                .put(wkb)
                .array();
    }
}
