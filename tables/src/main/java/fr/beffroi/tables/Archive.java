package fr.beffroi.tables;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Files that come packed: a Shapefile is several files, sent as one ZIP; the cadastre's GeoJSON comes as GZIP. Nothing is written
 * to disk, and nothing unfolds beyond 200 MB.
 */
final class Archive {
    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_BYTES = 200_000_000;
    private static final List<String> TABLES = List.of("shp", "csv", "txt", "json", "geojson");
    private static final List<String> BESIDE = List.of("dbf", "cpg", "prj");

    private final String file;
    private long unpacked;

    Archive(String file) {
        this.file = file;
    }

    static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    static boolean isGzip(byte[] head) {
        return head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    }

    /** @param packed closed in the end */
    byte[] unzipped(InputStream packed) throws IOException {
        try (packed;
                var stream = new GZIPInputStream(packed, 1 << 16)) {
            return bounded(stream);
        } catch (UnreadableSource e) {
            throw e;
        } catch (IOException e) {
            throw UnreadableSource.of(file, null, null, "source.archive.truncated");
        }
    }

    /**
     * The one table in a ZIP: a Shapefile, a CSV or a GeoJSON; where there are several, the one whose name is meant.
     *
     * @param packed closed in the end
     */
    Table read(InputStream packed, Predicate<String> meant) throws IOException {
        Map<String, byte[]> entries = entries(packed);
        List<String> tables = new ArrayList<>();
        for (String name : entries.keySet()) {
            if (TABLES.contains(ShapefileParts.ending(name))) {
                tables.add(name);
            }
        }
        if (tables.size() > 1) {
            tables.removeIf(name -> !meant.test(ShapefileParts.stem(name)));
        }
        if (tables.size() != 1) {
            String present =
                    String.join(", ", entries.keySet().stream().limit(12).toList());
            throw UnreadableSource.of(file, null, null, "source.archive.tables", present);
        }
        String name = tables.getFirst();
        byte[] bytes = entries.getOrDefault(name, new byte[0]);
        if (!ShapefileTable.isOne(bytes)) {
            return GeoJsonTable.isOne(bytes) ? new GeoJsonTable(name).read(bytes) : new CsvTable(name).read(bytes);
        }
        Map<String, byte[]> parts = new TreeMap<>();
        entries.forEach((each, content) -> {
            if (ShapefileParts.stem(each).equalsIgnoreCase(ShapefileParts.stem(name))) {
                parts.putIfAbsent(ShapefileParts.ending(each), content);
            }
        });
        return new ShapefileTable(name).read(new ShapefileParts(name, parts));
    }

    /** By their names without folders: nothing is ever written under them. */
    private Map<String, byte[]> entries(InputStream packed) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        int count = 0;
        try (var zip = new ZipInputStream(packed)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++count > MOST_ENTRIES) {
                    throw tooLarge();
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                byte[] content = bounded(zip);
                boolean read =
                        TABLES.contains(ShapefileParts.ending(name)) || BESIDE.contains(ShapefileParts.ending(name));
                if (!name.startsWith(".")) {
                    entries.putIfAbsent(name, read ? content : new byte[0]);
                }
            }
        } catch (UnreadableSource e) {
            throw e;
        } catch (IOException | IllegalArgumentException e) {
            throw UnreadableSource.of(file, null, null, "source.archive.truncated");
        }
        return entries;
    }

    private byte[] bounded(InputStream stream) throws IOException {
        byte[] content = stream.readNBytes((int) (MOST_BYTES - unpacked + 1));
        unpacked += content.length;
        if (unpacked > MOST_BYTES) {
            throw tooLarge();
        }
        return content;
    }

    private UnreadableSource tooLarge() {
        return UnreadableSource.of(file, null, null, "source.archive.large", String.valueOf(MOST_BYTES / 1_000_000));
    }
}
