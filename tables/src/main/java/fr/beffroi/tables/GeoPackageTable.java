package fr.beffroi.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.sqlite.SQLiteConfig;

/** Reads one table of features of a GeoPackage (OGC 12-128), which is opened for reading alone. */
final class GeoPackageTable {
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private final String file;
    private final Predicate<String> meant;

    GeoPackageTable(String file, Predicate<String> meant) {
        this.file = file;
        this.meant = meant;
    }

    static boolean isOne(byte[] head) {
        return head.length >= SQLITE.length && Arrays.equals(Arrays.copyOf(head, SQLITE.length), SQLITE);
    }

    private record Layer(String name, String shape, int projection) {}

    Table read(Path path) throws IOException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + path.toAbsolutePath())) {
            try (Statement statement = connection.createStatement()) {
                // The schema is a stranger's: its expressions may call no function that acts.
                statement.execute("pragma trusted_schema = 0");
            }
            Layer layer = layer(connection);
            return rows(connection, layer);
        } catch (SQLException e) {
            throw UnreadableSource.of(file, null, null, "source.geopackage");
        }
    }

    private Layer layer(Connection connection) throws SQLException, UnreadableSource {
        List<Layer> layers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select g.table_name, g.column_name, g.srs_id"
                        + " from gpkg_geometry_columns g join sqlite_master m on m.name = g.table_name"
                        + " where m.type = 'table' order by g.table_name")) {
            while (rows.next()) {
                layers.add(new Layer(rows.getString(1), rows.getString(2), rows.getInt(3)));
            }
        }
        Optional<Layer> found = layers.size() == 1
                ? Optional.of(layers.getFirst())
                : layers.stream().filter(layer -> meant.test(layer.name())).findFirst();
        return found.orElseThrow(() -> UnreadableSource.of(
                file,
                null,
                null,
                "source.layer",
                String.join(", ", layers.stream().map(Layer::name).toList())));
    }

    private Table rows(Connection connection, Layer layer) throws SQLException, UnreadableSource {
        List<Table.Row> found = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \""
                        + layer.name().replace("\"", "\"\"") + "\" limit " + (Table.MOST_ROWS + 1))) {
            int width = rows.getMetaData().getColumnCount();
            int shape = 0;
            for (int i = 1; i <= width; i++) {
                String name = rows.getMetaData().getColumnName(i);
                if (name.equalsIgnoreCase(layer.shape())) {
                    shape = i;
                } else {
                    columns.add(name);
                }
            }
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= width; i++) {
                    if (i != shape) {
                        String cell = rows.getString(i);
                        cells.add(cell == null ? "" : cell.strip());
                    }
                }
                int number = found.size() + 1;
                found.add(new Table.Row(number, cells, shape == 0 ? null : shape(number, layer, rows.getBytes(shape))));
            }
        }
        if (found.isEmpty()) {
            throw UnreadableSource.of(file, null, null, "source.empty");
        }
        if (found.size() > Table.MOST_ROWS) {
            throw UnreadableSource.of(file, null, null, "source.rows", String.valueOf(Table.MOST_ROWS));
        }
        return new Table(file, columns, found, layer.projection() > 0 ? "EPSG:" + layer.projection() : "");
    }

    /** GeoPackageBinary: "GP", version, flags, projection, an envelope whose size the flags tell, then WKB. */
    private @Nullable Geometry shape(int number, Layer layer, byte @Nullable [] blob) throws UnreadableSource {
        if (blob == null) {
            return null;
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(blob);
            if (buffer.getShort() != 0x4750) {
                throw new ParseException("no GeoPackage shape");
            }
            buffer.get();
            int flags = buffer.get();
            buffer.order((flags & 1) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int envelope = new int[] {0, 32, 48, 48, 64, 0, 0, 0}[(flags >> 1) & 7];
            byte[] wkb = Arrays.copyOfRange(blob, 8 + envelope, blob.length);
            return new WKBReader().read(wkb);
        } catch (ParseException | RuntimeException e) {
            throw UnreadableSource.of(file, number, layer.shape(), "source.shape");
        }
    }
}
