package fr.beffroi.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class ShapefileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final double[][] SQUARE = {{0, 0}, {0, 10}, {10, 10}, {10, 0}, {0, 0}};
    private static final double[][] HOLE = {{2, 2}, {4, 2}, {4, 4}, {2, 4}, {2, 2}};
    private static final double[][] FAR = {{20, 0}, {20, 10}, {30, 10}, {30, 0}, {20, 0}};

    @TempDir
    Path folder = Path.of("");

    @Test
    void rings_become_polygons_with_their_holes_and_rows_keep_their_words() throws Exception {
        layer("zone", shp(record(SQUARE, HOLE, FAR)), dbf("Forêt", WINDOWS), "1252");
        write("zone.prj", LAMBERT.getBytes(StandardCharsets.UTF_8));

        Table table = Table.read(folder.resolve("zone.shp"), name -> false);

        Geometry shape = Objects.requireNonNull(table.rows().getFirst().shape());
        assertThat(shape.getNumGeometries()).isEqualTo(2);
        assertThat(shape.getArea()).isEqualTo(100 - 4 + 100);
        assertThat(((Polygon) shape.getGeometryN(0)).getNumInteriorRing()).isEqualTo(1);
        assertThat(table.columns()).containsExactly("LIBELLE");
        assertThat(table.rows().getFirst().cells()).containsExactly("Forêt");
        assertThat(table.projection()).isEqualTo("EPSG:2154");
        assertThat(table.notes()).isEmpty();
    }

    @Test
    void letters_that_are_not_what_the_file_announces_are_read_rightly_and_told() throws Exception {
        layer("a", shp(record(SQUARE)), dbf("Forêt", StandardCharsets.UTF_8), "1252");
        layer("b", shp(record(SQUARE)), dbf("Forêt", WINDOWS), "UTF-8");
        layer("c", shp(record(SQUARE)), dbf("Forêt", WINDOWS), "");

        for (String name : List.of("a", "b", "c")) {
            Table table = Table.read(folder.resolve(name + ".shp"), each -> false);
            assertThat(table.rows().getFirst().cells()).as(name).containsExactly("Forêt");
            assertThat(table.notes())
                    .extracting(note -> note.message(Locale.FRENCH))
                    .singleElement()
                    .asString()
                    .contains(name + ".dbf", "vérifiez quelques libellés");
        }
    }

    @Test
    void a_whole_layer_may_come_in_one_zip_and_only_the_meant_one_is_taken() throws Exception {
        Path zip = zip("plan.zip", "PLU/zone_urba.shp", "PLU/zone_urba.dbf", "autre.shp", "autre.dbf");

        assertThat(Table.read(zip, name -> name.contains("zone")).rows()).hasSize(1);
        assertThat(key(zip)).isEqualTo("source.archive.tables");
        assertThat(key(zip("sans.zip", "zone.shp"))).isEqualTo("source.shapefile.part");
        assertThat(key(zip("rien.zip", "lisezmoi.pdf"))).isEqualTo("source.archive.tables");
    }

    @Test
    void what_is_packed_does_not_unfold_beyond_measure() throws Exception {
        Path zip = folder.resolve("bombe.zip");
        Path gzip = folder.resolve("bombe.json.gz");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var packed = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.putNextEntry(new ZipEntry("zone.shp"));
            zeros(out);
            zeros(packed);
        }

        assertThat(Files.size(zip)).isLessThan(2_000_000);
        assertThat(key(zip)).isEqualTo("source.archive.large");
        assertThat(key(gzip)).isEqualTo("source.archive.large");
    }

    @Test
    void the_cadastre_comes_as_gzip_and_its_crs_may_follow_its_features() throws Exception {
        Path file = folder.resolve("cadastre-34172-batiments.json.gz");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(file))) {
            packed.write("""
                    {"type":"FeatureCollection","features":[
                    {"type":"Feature","id":"x","geometry":{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],[0,0]]]]},
                     "properties":{"type":"01","nom":null}},
                    {"type":"Feature","properties":{"commune":"34172"},"geometry":null}],
                    "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3943"}}}
                    """.getBytes(StandardCharsets.UTF_8));
        }

        Table table = Table.read(file, name -> false);

        assertThat(table.columns()).containsExactly("type", "nom", "commune");
        assertThat(table.rows())
                .extracting(Table.Row::cells)
                .containsExactly(List.of("01", "", ""), List.of("", "", "34172"));
        assertThat(table.projection()).isEqualTo("EPSG:3943");
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("coupe.gz"), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(key(cut)).isEqualTo("source.archive.truncated");
    }

    @Test
    void a_layer_without_its_dbf_or_with_another_ones_is_refused_with_its_name() throws Exception {
        write("seul.shp", shp(record(SQUARE)));
        layer("deux", shp(record(SQUARE), record(SQUARE)), dbf("A", WINDOWS), "");

        assertThat(catchThrowableOfType(
                        UnreadableSource.class, () -> Table.read(folder.resolve("seul.shp"), name -> false)))
                .hasMessageContaining("seul.dbf");
        assertThat(key(folder.resolve("deux.shp"))).isEqualTo("source.shapefile.counts");
    }

    @Test
    void a_projection_that_is_not_supported_is_told_by_its_name() throws Exception {
        layer("vieux", shp(record(SQUARE)), dbf("A", WINDOWS), "");
        write("vieux.prj", "PROJCS[\"NTF_Lambert_II\",GEOGCS[\"x\"]]".getBytes(StandardCharsets.UTF_8));

        assertThat(catchThrowableOfType(
                        UnreadableSource.class, () -> Table.read(folder.resolve("vieux.shp"), name -> false)))
                .hasMessageContaining("NTF_Lambert_II");
    }

    @Property(tries = 200)
    void a_layer_cut_or_damaged_anywhere_is_read_or_refused_and_nothing_else(
            @ForAll @IntRange(max = 400) int at, @ForAll byte other, @ForAll boolean cut) throws Exception {
        byte[] whole = shp(record(SQUARE, HOLE, FAR));
        byte[] words = dbf("Forêt", WINDOWS);
        Path here = Files.createTempDirectory("couche");
        try {
            Files.write(here.resolve("z.shp"), damaged(whole, at, other, cut));
            Files.write(here.resolve("z.dbf"), damaged(words, at, other, cut));
            Table.read(here.resolve("z.shp"), name -> false);
        } catch (UnreadableSource e) {
            assertThat(e.problem().message(Locale.FRENCH)).hasLineCount(1);
        } finally {
            try (Stream<Path> files = Files.list(here)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(here);
        }
    }

    @Test
    @Tag("shared-data")
    @EnabledIfEnvironmentVariable(named = "BEFFROI_SHARED", matches = ".+")
    void two_real_plans_of_zones_are_read_whole() throws Exception {
        Path plans = Path.of(System.getenv("BEFFROI_SHARED"), "data", "buildings", "plu");
        Table intercommunal = Table.read(plans.resolve("200011781_PLUi_20180101/ZONE_URBA.shp"), name -> false);
        Table communal = Table.read(plans.resolve("30014_PLU_20171013/30014_ZONE_URBA_20171013.shp"), name -> false);

        assertThat(intercommunal.rows()).hasSize(222);
        assertThat(communal.rows()).hasSize(90);
        assertThat(intercommunal.projection()).isEqualTo("EPSG:2154");
        assertThat(communal.projection()).isEqualTo("EPSG:2154");
        assertThat(communal.rows().getFirst().cells())
                .contains("Zone urbaine soumise à des prescriptions architecturales particulières");
        assertThat(communal.notes()).isEmpty();
        assertThat(communal.rows())
                .allSatisfy(
                        row -> assertThat(Objects.requireNonNull(row.shape()).getArea())
                                .isPositive());
    }

    private static final String LAMBERT =
            "PROJCS[\"RGF93_Lambert_93\",GEOGCS[\"GCS_RGF93\",UNIT[\"Degree\",0.017]],PROJECTION[\"Lambert_Conformal_Conic\"],"
                    + "PARAMETER[\"latitude_of_origin\",46.5],PARAMETER[\"central_meridian\",3],PARAMETER[\"false_easting\",700000],UNIT[\"Meter\",1]]";

    private static byte[] damaged(byte[] whole, int at, byte other, boolean cut) {
        byte[] copy = whole.clone();
        if (cut) {
            return java.util.Arrays.copyOf(copy, Math.min(copy.length, at));
        }
        copy[at % copy.length] = other;
        return copy;
    }

    private static String key(Path file) {
        return catchThrowableOfType(UnreadableSource.class, () -> Table.read(file, name -> false))
                .problem()
                .key();
    }

    private static void zeros(OutputStream out) throws Exception {
        byte[] chunk = new byte[1 << 20];
        for (int i = 0; i < 201; i++) {
            out.write(chunk);
        }
    }

    private Path zip(String name, String... entries) throws Exception {
        Path zip = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(entry.endsWith(".shp") ? shp(record(SQUARE)) : dbf("A", WINDOWS));
            }
        }
        return zip;
    }

    private void layer(String name, byte[] shp, byte[] dbf, String codePage) throws Exception {
        write(name + ".shp", shp);
        write(name + ".dbf", dbf);
        if (!codePage.isEmpty()) {
            write(name + ".cpg", codePage.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void write(String name, byte[] content) throws Exception {
        Files.write(folder.resolve(name), content);
    }

    private static byte[] record(double[][]... rings) {
        int points = Stream.of(rings).mapToInt(ring -> ring.length).sum();
        ByteBuffer record =
                ByteBuffer.allocate(44 + 4 * rings.length + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        record.putInt(5).position(36);
        record.putInt(rings.length).putInt(points);
        int start = 0;
        for (double[][] ring : rings) {
            record.putInt(start);
            start += ring.length;
        }
        for (double[][] ring : rings) {
            for (double[] point : ring) {
                Coordinate at = new Coordinate(point[0], point[1]);
                record.putDouble(at.x).putDouble(at.y);
            }
        }
        return record.array();
    }

    private static byte[] shp(byte[]... records) {
        var body = new ByteArrayOutputStream();
        int number = 0;
        for (byte[] record : records) {
            body.writeBytes(ByteBuffer.allocate(8)
                    .putInt(++number)
                    .putInt(record.length / 2)
                    .array());
            body.writeBytes(record);
        }
        ByteBuffer file = ByteBuffer.allocate(100 + body.size());
        file.putInt(0, 9994).putInt(24, (100 + body.size()) / 2);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
        file.position(100);
        return file.put(body.toByteArray()).array();
    }

    private static byte[] dbf(String word, Charset charset) {
        ByteBuffer file = ByteBuffer.allocate(32 + 32 + 1 + 21).order(ByteOrder.LITTLE_ENDIAN);
        file.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 21);
        file.put(32, "LIBELLE".getBytes(StandardCharsets.US_ASCII));
        file.put(43, (byte) 'C').put(48, (byte) 20).put(64, (byte) 0x0d);
        byte[] text = (" " + word + " ".repeat(20)).getBytes(charset);
        return file.put(65, text, 0, 21).array();
    }
}
