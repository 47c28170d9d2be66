package fr.beffroi.tables;

import java.io.ByteArrayInputStream;
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
            return new Archive(shown).read(Files.newInputStream(path), layer);
        }
        byte[] bytes = Archive.isGzip(head)
                ? new Archive(shown).unzipped(Files.newInputStream(path))
                : Files.readAllBytes(path);
        return GeoJsonTable.isOne(bytes) ? new GeoJsonTable(shown).read(bytes) : new CsvTable(shown).read(bytes);
    }

    /**
     * Reads what was sent or kept, as {@link #read(Path, Predicate)} reads a file. A GeoPackage, which is a database, lies in a file of our own
     * for as long as that takes.
     *
     * @param name of the file, as it is shown where something is wrong
     */
    public static Table read(String name, byte[] content, Predicate<String> layer) throws IOException {
        if (Archive.isZip(content)) {
            return new Archive(name).read(new ByteArrayInputStream(content), layer);
        }
        if (!GeoPackageTable.isOne(content) && !ShapefileTable.isOne(content)) {
            byte[] bytes =
                    Archive.isGzip(content) ? new Archive(name).unzipped(new ByteArrayInputStream(content)) : content;
            return GeoJsonTable.isOne(bytes) ? new GeoJsonTable(name).read(bytes) : new CsvTable(name).read(bytes);
        }
        Path folder = Files.createTempDirectory("beffroi-table-");
        Path file = folder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_"));
        try {
            Files.write(file, content);
            return read(file, layer);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }
}
