package fr.beffroi.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A file of any of the formats read, as rows of text.
 *
 * @param columns as the file names them; each once
 * @param projection that the file says its shapes are in, e.g. {@code EPSG:4326}; {@code ""} where it does not say
 * @param notes what whoever imports should know of how it was read
 */
public record Table(String file, List<String> columns, List<Row> rows, String projection, List<SourceProblem> notes) {
    public static final long MOST_BYTES = 500_000_000;
    public static final int MOST_ROWS = 2_000_000;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }

    public Table(String file, List<String> columns, List<Row> rows, String projection) {
        this(file, columns, rows, projection, List.of());
    }

    /**
     * @param line of the file, or number of the feature, from 1
     * @param cells one per column, stripped; {@code ""} where there is none
     */
    public record Row(
            int line, List<String> cells, @Nullable Geometry shape) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * Reads a CSV, GeoJSON, GeoPackage or Shapefile, also as ZIP or GZIP, told apart by what it holds and not by its name. The
     * parts of a Shapefile lie beside its .shp, or in one ZIP with it.
     *
     * @param layer whether a table of a GeoPackage or a file of a ZIP, by its name, is the one meant, where it has several
     */
    public static Table read(Path path, Predicate<String> layer) throws IOException {
        String shown = String.valueOf(path.getFileName());
        if (!Files.isRegularFile(path)) {
            throw UnreadableSource.of(shown, null, null, "source.absent");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw UnreadableSource.of(shown, null, null, "source.size", String.valueOf(MOST_BYTES / 1_000_000));
        }
        byte[] head;
        try (var stream = Files.newInputStream(path)) {
            head = stream.readNBytes(512);
        }
        if (GeoPackageTable.isOne(head)) {
            return new GeoPackageTable(shown, layer).read(path);
        }
        if (ShapefileTable.isOne(head)) {
            return new ShapefileTable(shown).read(ShapefileParts.beside(path));
        }
        if (Archive.isZip(head)) {
            return new Archive(shown).read(path, layer);
        }
        byte[] bytes = Archive.isGzip(head) ? new Archive(shown).unzipped(path) : Files.readAllBytes(path);
        return GeoJsonTable.isOne(bytes) ? new GeoJsonTable(shown).read(bytes) : new CsvTable(shown).read(bytes);
    }
}
